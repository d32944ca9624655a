import type { Context as Request } from "hono";
import type { Context } from "../../app/context.ts";
import { streamRun, type StreamedEvent } from "../../app/run-stream.ts";
import { MarketingError } from "../../domain/errors.ts";
import { isOver } from "../../domain/run.ts";
import { eventStreamHeaders, frameOf, retryHint, toEventStream } from "../event-stream.ts";
import type { ServerEnv } from "../server-environment.ts";

/**
 * The events of a run after `after` until its end, as they come; 204 when the run is over and nothing is left, which tells a
 * browser to stop coming back. A viewer that leaves stops nothing.
 */
export async function answerEvents(
  context: Context,
  request: Request<ServerEnv>,
  { runId, after, headers = {} }: { runId: string; after: number; headers?: Record<string, string> },
): Promise<Response> {
  request.set("runId", runId);
  const leaving = new AbortController();
  const events = streamRun(context, runId, { after, signal: leaving.signal });
  const run = await context.store.getRun(runId);
  if (run === null) throw new MarketingError("not-found", `run "${runId}" not found`);
  if (!isOver(run)) return sent(events);
  // Nothing more comes: the first event says whether there is one.
  const first = await events.next();
  return first.done === true ? request.body(null, 204, headers) : sent(startingWith(first.value, events));

  function sent(all: AsyncIterable<StreamedEvent>): Response {
    const stream = toEventStream(framesOf(context, runId, all), () => leaving.abort());
    return request.body(stream, 200, { ...headers, ...eventStreamHeaders });
  }
}

/** When the log can't be read the viewer is told to come back, and the server's log why he was sent away. */
async function* framesOf(
  { log }: Context,
  runId: string,
  events: AsyncIterable<StreamedEvent>,
): AsyncGenerator<string, void> {
  yield retryHint;
  try {
    for await (const event of events) yield frameOf(event);
  } catch {
    log.warn({ run_id: runId }, "the events of a run could not be read; its viewer was sent away");
  }
}

async function* startingWith(
  first: StreamedEvent,
  rest: AsyncGenerator<StreamedEvent, void>,
): AsyncGenerator<StreamedEvent, void> {
  yield first;
  yield* rest;
}

/** Whether a caller asks for a stream of events; one who takes JSON too gets JSON. */
export function wantsEvents(request: Request<ServerEnv>): boolean {
  const accept = (request.req.header("accept") ?? "").toLowerCase();
  return accept.includes("text/event-stream") && !accept.includes("application/json");
}
