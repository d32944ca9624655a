import type { Context as Request } from "hono";
import type { Context } from "../../app/context.ts";
import { finalValues } from "../../app/protocol-runs.ts";
import type { RunRecord, StreamMode } from "../../domain/run.ts";
import type { ServerEnv } from "../server-environment.ts";
import { eventStreamHeaders, toEventStream } from "../event-stream.ts";
import { lateAnswer } from "./late-answer.ts";
import { runFrames } from "./run-frames.ts";

export interface Watching {
  run: RunRecord;
  /** the run is stopped when this caller goes away */
  cancelsOnLeave: boolean;
  /** where the same stream can be had again; clients that lose the connection come back there */
  location: string;
  after?: number;
  modes?: readonly StreamMode[];
  onEnd?(): void;
}

/** Answers with the events of a run as they come. */
export function answerStream(request: Request<ServerEnv>, watching: Watching): Response {
  const context = request.get("context");
  const { run, location, after = 0, modes = run.order.streamModes } = watching;
  const gone = new AbortController();
  const frames = endingWith(runFrames(context, run, { after, modes, signal: gone.signal }), () => watching.onEnd?.());
  const stream = toEventStream(frames, () => {
    gone.abort();
    leave(context, watching);
    watching.onEnd?.();
  });
  return request.body(stream, 200, { ...eventStreamHeaders, Location: location });
}

async function* endingWith(frames: AsyncIterable<string>, onEnd: () => void): AsyncGenerator<string, void> {
  yield* frames;
  onEnd();
}

/** Answers with what the run came to, once it is over. */
export function answerFinalValues(request: Request<ServerEnv>, watching: Omit<Watching, "location">): Response {
  const context = request.get("context");
  const gone = new AbortController();
  const values = finalValues(context, watching.run, gone.signal).finally(() => watching.onEnd?.());
  request.header("Content-Type", "application/json");
  request.header("Cache-Control", "no-store");
  return request.body(
    lateAnswer(values, () => {
      gone.abort();
      leave(context, watching);
    }),
  );
}

function leave(context: Context, { run, cancelsOnLeave }: Pick<Watching, "run" | "cancelsOnLeave">): void {
  if (cancelsOnLeave) cancelUnseen(context, run.id, "interrupt");
}

/** Stops a run for somebody who doesn't wait for it. */
export function cancelUnseen(context: Context, runId: string, action: "interrupt" | "rollback"): void {
  context.runs.cancel(runId, action).catch((error: unknown) => {
    context.log.warn({ run_id: runId, error: String(error) }, "a run could not be stopped");
  });
}
