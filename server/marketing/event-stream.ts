import type { StreamedEvent } from "../../app/run-stream.ts";

/** Milliseconds of silence after which a stream says that it is alive. */
const heartbeatMs = 15_000;

/** Milliseconds after which a viewer whose stream broke off may come back. */
const retryMs = 2000;

export const eventStreamHeaders = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-cache",
  // Proxies that collect answers would hold events back.
  "X-Accel-Buffering": "no",
};

/**
 * Events as `text/event-stream`. Nothing is read ahead: the next event is asked for when the one before has been taken, so a
 * slow reader costs one event of memory.
 * @param onLeave called when the reader goes away before the end
 */
export function toEventStream(events: AsyncIterator<StreamedEvent, void>, onLeave: () => void): ReadableStream {
  const encoder = new TextEncoder();
  let next: Promise<IteratorResult<StreamedEvent, void>> | null = null;
  let isGreeted = false;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const send = (text: string): void => controller.enqueue(encoder.encode(text));
        if (!isGreeted) {
          isGreeted = true;
          send(`retry: ${retryMs}\n\n`);
          return;
        }
        next ??= events.next();
        const came = await within(next, heartbeatMs);
        if (came === null) {
          send(": alive\n\n");
          return;
        }
        next = null;
        if (came.done === true) controller.close();
        else send(`id: ${came.value.id}\nevent: ${came.value.event}\ndata: ${came.value.data}\n\n`);
      },
      cancel: onLeave,
    },
    { highWaterMark: 0 },
  );
}

/** The value, or null when it takes longer. */
async function within<Value>(value: Promise<Value>, ms: number): Promise<Value | null> {
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
