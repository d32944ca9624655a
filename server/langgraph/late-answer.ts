/** Milliseconds between the signs of life of an answer that is not there yet. */
const signOfLifeMs = 5000;

const encoder = new TextEncoder();

/**
 * A JSON answer that may take minutes: empty lines keep the connection alive until it is there. Its status has been sent by
 * then, so the answer has to tell of failures itself.
 * @param onLeave the caller went away before the answer was there
 */
export function lateAnswer(answer: Promise<string>, onLeave: () => void): ReadableStream<Uint8Array> {
  let timer: NodeJS.Timeout | undefined;
  let hasLeft = false;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      timer = setInterval(() => controller.enqueue(encoder.encode("\n")), signOfLifeMs);
      void answer
        .catch(() => JSON.stringify({ __error__: { error: "internal", message: "something went wrong on our side" } }))
        .then((text) => {
          clearInterval(timer);
          // The stream has gone with him.
          if (hasLeft) return;
          controller.enqueue(encoder.encode(text));
          controller.close();
        });
    },
    cancel() {
      hasLeft = true;
      clearInterval(timer);
      onLeave();
    },
  });
}
