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

/** Tells a viewer when to come back. */
export const retryHint = `retry: ${retryMs}\n\n`;

/** One event in the form of the stream. @param data one line, such as JSON text */
export function frameOf({ id, event, data }: { id: number; event: string; data: string }): string {
  return `id: ${id}\nevent: ${event}\ndata: ${data}\n\n`;
}

/**
 * Frames as `text/event-stream`, with a sign of life in every silence. Nothing is read ahead: the next frame is asked for when the
 * one before has been taken, so a slow reader costs one frame of memory.
 * @param onLeave called when the reader goes away before the end
 */
export function toEventStream(frames: AsyncIterator<string, void>, onLeave: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next: Promise<IteratorResult<string, void>> | null = null;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        next ??= frames.next();
        const came = await within(next, heartbeatMs);
        if (came !== null) next = null;
        if (came?.done === true) controller.close();
        else controller.enqueue(encoder.encode(came === null ? ": alive\n\n" : came.value));
      },
      cancel() {
        onLeave();
      },
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
