import { z } from "zod";
import type { KeptEvent } from "../domain/run.ts";
import type { Context } from "./context.ts";

/** One event of a run as viewers of the marketing API get it: its number in the log, its type, JSON text. */
export interface StreamedEvent {
  id: number;
  event: string;
  data: string;
}

/**
 * What a run tells after the event `after`, in the product's own words, until the run is over: agents, pieces, findings,
 * tokens. What the log holds for other protocols is left out, so ids grow with gaps.
 */
export async function* streamRun(
  { runs }: Context,
  runId: string,
  { after, signal }: { after: number; signal: AbortSignal },
): AsyncGenerator<StreamedEvent, void> {
  for await (const kept of runs.follow(runId, { after, signal })) {
    const shown = shownOf(kept);
    if (shown !== null) yield { id: kept.seq, ...shown };
  }
}

const Told = z.looseObject({ type: z.string() });
const Failed = z.looseObject({ error: z.string(), message: z.string() });
const Words = z.union([z.string(), z.array(z.looseObject({ type: z.string(), text: z.string().optional() }))]);
const Chunk = z.tuple(
  [
    z.looseObject({ content: Words }),
    z.looseObject({ langgraph_node: z.string().optional(), writer_piece: z.string().optional() }).optional(),
  ],
  z.unknown(),
);

/** The kept event as it is shown, null when it is none of the product's. */
export function shownOf({ event, data }: Pick<KeptEvent, "event" | "data">): Omit<StreamedEvent, "id"> | null {
  const value: unknown = JSON.parse(data);
  switch (event) {
    case "custom": {
      const told = Told.safeParse(value);
      return told.success ? { event: told.data.type, data } : null;
    }
    case "messages": {
      const chunk = Chunk.safeParse(value);
      return chunk.success ? tokenOf(chunk.data) : null;
    }
    case "error": {
      const { error: code, message } = Failed.safeParse(value).data ?? { error: "internal", message: "the run failed" };
      return { event: "error", data: JSON.stringify({ type: "error", code, message }) };
    }
    default:
      return null;
  }
}

function tokenOf([{ content }, metadata]: z.infer<typeof Chunk>): Omit<StreamedEvent, "id"> | null {
  const text = typeof content === "string" ? content : content.map((part) => part.text ?? "").join("");
  if (text === "") return null;
  const agent = metadata?.langgraph_node ?? "supervisor";
  // Of the fields that are there: JSON leaves an undefined one out.
  const data = JSON.stringify({ type: "token", agent, piece_id: metadata?.writer_piece, text });
  return { event: "token", data };
}
