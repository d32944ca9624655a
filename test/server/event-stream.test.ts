import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { frameOf, toEventStream } from "../../server/event-stream.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const event = (id: number): string => frameOf({ id, event: "run", data: `{"type":"run","number":${id}}` });
const idle = (): void => undefined;

async function* onlyEvent(id: number): AsyncGenerator<string, void> {
  yield event(id);
}

/** What the reader gets next, as text. */
async function readText(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string | null> {
  const { done, value } = await reader.read();
  return done ? null : new TextDecoder().decode(value);
}

describe("toEventStream", () => {
  it("writes each event, then ends", async () => {
    const reader = toEventStream(onlyEvent(3), idle).getReader();

    expect(await readText(reader)).toBe('id: 3\nevent: run\ndata: {"type":"run","number":3}\n\n');
    expect(await readText(reader)).toBeNull();
  });

  it("says after 15 seconds of silence that it is alive, and loses nothing over it", async () => {
    let come: (result: IteratorResult<string, void>) => void = () => undefined;
    const late = { next: () => new Promise<IteratorResult<string, void>>((resolve) => (come = resolve)) };
    const reader = toEventStream(late, idle).getReader();

    const first = readText(reader);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await first).toBe(": alive\n\n");
    const second = readText(reader);
    come({ done: false, value: event(1) });

    expect(await second).toContain("id: 1\n");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("asks for an event only when the one before was taken", async () => {
    let asked = 0;
    async function* events(): AsyncGenerator<string, void> {
      for (;;) yield event((asked += 1));
    }
    const reader = toEventStream(events(), idle).getReader();

    for (let taken = 0; taken < 4; taken += 1) await readText(reader);
    await vi.advanceTimersByTimeAsync(60_000);

    expect(asked).toBe(4);
  });

  it("tells when the reader leaves", async () => {
    const onLeave = vi.fn<() => void>();
    const never = { next: () => new Promise<never>(idle) };

    await toEventStream(never, onLeave).getReader().cancel();

    expect(onLeave).toHaveBeenCalledOnce();
  });
});
