import { END, START, StateGraph, StateSchema, type BaseCheckpointSaver } from "@langchain/langgraph";
import { z } from "zod";

const State = new StateSchema({ seed: z.string().nullable().default(null), at: z.array(z.number()).default(() => []) });

const names = Array.from({ length: 12 }, (_, index) => `node_${index + 1}`);

/** Milliseconds that each node waits, as a call to something outside would. */
const nodeMs = 20;

/** Twelve nodes in a row: what both servers of the bench run. */
export function buildTwelveNodes(_openPorts?: unknown, checkpointer?: BaseCheckpointSaver) {
  const graph = new StateGraph(State);
  // The names are data, so the builder's type can't follow them.
  const builder = graph as unknown as {
    addNode(name: string, action: unknown): void;
    addEdge(from: string, to: string): void;
  };
  for (const [index, name] of names.entries()) {
    builder.addNode(name, async () => {
      await new Promise((wake) => void setTimeout(wake, nodeMs));
      return { at: [Date.now()] };
    });
    builder.addEdge(names[index - 1] ?? START, name);
  }
  builder.addEdge(names.at(-1) ?? START, END);
  return graph.compile(checkpointer === undefined ? {} : { checkpointer });
}

/** The graph as a development server loads it. */
export const graph = buildTwelveNodes();
