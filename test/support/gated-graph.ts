import { END, START, StateGraph, StateSchema, type BaseCheckpointSaver } from "@langchain/langgraph";
import { z } from "zod";
import type { buildCampaignGraph } from "../../graphs/campaign.ts";

const State = new StateSchema({
  campaign_id: z.string().nullable().default(null),
  steps: z.array(z.string()).default(() => []),
});

export interface GatedGraph {
  build: typeof buildCampaignGraph;
  /** lets a step that waits there, or will, go on */
  open(step: string): void;
  /** resolves when a run has come to this step */
  reached(step: string): Promise<void>;
  /** how often each step was begun */
  begun: string[];
}

interface Gate {
  reached: PromiseWithResolvers<void>;
  opened: PromiseWithResolvers<void>;
}

/** A graph of the steps one, two and three; each waits until the test opens it, and ends when its run is stopped. */
export function gatedGraph(): GatedGraph {
  const gates = new Map(["one", "two", "three"].map((step) => [step, newGate()]));
  const begun: string[] = [];
  const gate = (step: string): Gate => gates.get(step) ?? newGate();

  const node = (step: string) => async (state: typeof State.State, config: { signal?: AbortSignal }) => {
    begun.push(step);
    gate(step).reached.resolve();
    await Promise.race([gate(step).opened.promise, stopped(config.signal)]);
    return { steps: [...state.steps, step] };
  };
  const build = (_: unknown, checkpointer?: BaseCheckpointSaver) =>
    new StateGraph(State)
      .addNode("one", node("one"))
      .addNode("two", node("two"))
      .addNode("three", node("three"))
      .addEdge(START, "one")
      .addEdge("one", "two")
      .addEdge("two", "three")
      .addEdge("three", END)
      .compile(checkpointer === undefined ? {} : { checkpointer });
  return {
    // The engine uses what all compiled graphs have in common; the state's type is the test's own.
    build: build as unknown as typeof buildCampaignGraph,
    open: (step) => gate(step).opened.resolve(),
    reached: (step) => gate(step).reached.promise,
    begun,
  };
}

function newGate(): Gate {
  return { reached: withResolvers(), opened: withResolvers() };
}

interface PromiseWithResolvers<Value> {
  promise: Promise<Value>;
  resolve(value: Value): void;
}

function withResolvers(): PromiseWithResolvers<void> {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

function stopped(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(new Error("stopped")), { once: true });
  });
}
