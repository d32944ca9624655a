import { setTimeout } from "node:timers/promises";
import { MarketingError } from "../../domain/errors.ts";
import { readEvents, type ServerEvent } from "./event-stream.ts";

/** A run of a server, as far as following it goes. */
export interface Followed {
  /** whether the run had ended when this was asked */
  isOver(): Promise<boolean>;
  /** The events behind this id ("" = all), as the body of an event stream. */
  open(lastEventId: string): Promise<AsyncIterable<Uint8Array>>;
}

/** Waits so many milliseconds; rejects when the signal stops it. */
type Pause = (ms: number, signal?: AbortSignal) => Promise<void>;
const pauseInTime: Pause = (ms, signal) => setTimeout(ms, undefined, signal === undefined ? {} : { signal });

interface FollowOptions {
  after?: string;
  signal?: AbortSignal | undefined;
  pause?: Pause;
  /** hears when a new connection can't be had, once, and when one can be had again */
  onConnection?: ((state: "lost" | "back") => void) | undefined;
}

const firstPauseMs = 250;
const longestPauseMs = 2_000;
/** Failures in a row before it is given up: about two minutes, in which a server starts again even on a busy machine. */
const failureLimit = 60;

/**
 * All events of a run behind `after` ("" = all), each once and in order, until it is over. A connection that drops, and a server that starts again,
 * are got over by asking for what follows the last event that came whole.
 * @throws MarketingError "server-unreachable" when the server stays away, and whatever it refuses
 */
export async function* followEvents(
  run: Followed,
  { after = "", signal, pause = pauseInTime, onConnection = () => undefined }: FollowOptions = {},
): AsyncGenerator<ServerEvent, void> {
  let lastEventId = after;
  let failures = 0;
  let retryMs = 0;
  let isLost = false;
  for (;;) {
    let isNewsless = true;
    let isConnected = false;
    try {
      // Asked before the stream is opened: what ended only then may have told more than the stream gave.
      const isOver = await run.isOver();
      const body = await run.open(lastEventId);
      isConnected = true;
      if (isLost) onConnection("back");
      isLost = false;
      for await (const event of readEvents(body, (ms) => (retryMs = ms))) {
        // A stream that says nothing of ids yet stands where the last one ended.
        if (event.lastEventId !== "") ({ lastEventId } = event);
        isNewsless = false;
        failures = 0;
        signal?.throwIfAborted();
        yield event;
      }
      if (isOver) return;
    } catch (error) {
      if (signal?.aborted === true || !(error instanceof MarketingError && error.retryable)) throw error;
      failures += 1;
      if (failures >= failureLimit) throw error;
      isNewsless = true;
      // A connection that breaks is nothing to speak of while the next one can be had.
      if (!isConnected && !isLost && error.code === "server-unreachable") {
        isLost = true;
        onConnection("lost");
      }
    }
    const waitMs = Math.min(firstPauseMs * 2 ** failures, longestPauseMs);
    if (isNewsless) await pause(Math.max(waitMs, Math.min(retryMs, 30_000)), signal);
  }
}
