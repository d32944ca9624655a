import type { Context } from "../../app/context.ts";
import { isOver, type KeptEvent, type RunRecord, type StreamMode } from "../../domain/run.ts";
import { isShown } from "./shown-events.ts";

/** Milliseconds of silence after which a stream says that it is alive. */
const heartbeatMs = 15_000;

/** Milliseconds after which a viewer may come back when the server went away before the run was over. */
const retryMs = 2000;

const encoder = new TextEncoder();

export interface Viewing {
  /** the number of the last event that the viewer has; 0 = none */
  after: number;
  modes: readonly StreamMode[];
  /** the viewer went away before the end */
  onLeave(): void;
  /** the viewer has all or went away */
  onEnd(): void;
}

/**
 * The events of a run as `text/event-stream`. Nothing is read ahead: each event is taken from the log when the one before
 * is on its way, so a slow viewer costs one event of memory.
 */
export function eventStream(context: Context, run: RunRecord, viewing: Viewing): ReadableStream<Uint8Array> {
  const gone = new AbortController();
  const events = context.runs.follow(run.id, { after: viewing.after, signal: gone.signal })[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<KeptEvent>> | null = null;

  /** The next piece of the stream, null at its end. */
  async function piece(): Promise<string | null> {
    for (;;) {
      next ??= events.next();
      const came = await within(next, heartbeatMs);
      if (came === null) return ": alive\n\n";
      next = null;
      if (came.done === true) return null;
      const { seq, event, data } = came.value;
      if (isShown(event, viewing.modes)) return `id: ${seq}\nevent: ${event}\ndata: ${data}\n\n`;
    }
  }

  async function isLeftOpen(): Promise<boolean> {
    if (!context.runs.isDraining()) return false;
    const now = await context.store.getRun(run.id);
    return now !== null && !isOver(now);
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        let text: string | null = null;
        let isBroken = false;
        try {
          text = await piece();
          if (text === null) isBroken = await isLeftOpen();
        } catch {
          context.log.warn({ run_id: run.id }, "the events of a run could not be read; its viewer was sent away");
          isBroken = true;
        }
        if (isBroken) text = `retry: ${retryMs}\n\n`;
        if (text !== null) controller.enqueue(encoder.encode(text));
        if (text !== null && !isBroken) return;
        controller.close();
        viewing.onEnd();
      },
      cancel() {
        gone.abort();
        viewing.onLeave();
        viewing.onEnd();
      },
    },
    { highWaterMark: 0 },
  );
}

/** The value, or null when it takes longer. */
async function within<T>(value: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}
