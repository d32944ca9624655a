import type { Context } from "../../app/context.ts";
import { isOver, type RunRecord, type StreamMode } from "../../domain/run.ts";
import { frameOf, retryHint } from "../event-stream.ts";
import { isShown } from "./shown-events.ts";

export interface Viewing {
  /** the number of the last event that the viewer has; 0 = none */
  after: number;
  modes: readonly StreamMode[];
  /** the viewer went away */
  signal: AbortSignal;
}

/**
 * The events of a run that a viewer of these modes is shown, as frames of a stream, until the run is over. When the server goes away
 * before that, or the log can't be read, the last frame tells the viewer to come back.
 */
export async function* runFrames(
  context: Context,
  run: RunRecord,
  { after, modes, signal }: Viewing,
): AsyncGenerator<string, void> {
  try {
    for await (const { seq, event, data } of context.runs.follow(run.id, { after, signal })) {
      if (isShown(event, modes)) yield frameOf({ id: seq, event, data });
    }
    if (context.runs.isDraining() && (await isLeftOpen(context, run))) yield retryHint;
  } catch {
    context.log.warn({ run_id: run.id }, "the events of a run could not be read; its viewer was sent away");
    yield retryHint;
  }
}

async function isLeftOpen({ store }: Context, { id }: RunRecord): Promise<boolean> {
  const now = await store.getRun(id);
  return now !== null && !isOver(now);
}
