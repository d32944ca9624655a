import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEvents, type ServerEvent } from "../../../cli/remote/event-stream.ts";

async function* pieces(bytes: Uint8Array, sizes: number[] = []): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (const size of sizes) {
    yield bytes.subarray(at, at + size);
    at += size;
  }
  yield bytes.subarray(at);
}

async function read(text: string, sizes: number[] = []): Promise<{ events: ServerEvent[]; retries: number[] }> {
  const events: ServerEvent[] = [];
  const retries: number[] = [];
  const body = pieces(new TextEncoder().encode(text), sizes);
  for await (const event of readEvents(body, (ms) => retries.push(ms))) events.push(event);
  return { events, retries };
}

describe("reading an event stream", () => {
  it("gives id, name and data; an event without a name is a message", async () => {
    const { events } = await read("id: 7\nevent: piece\ndata: {}\n\ndata: next\n\n");

    expect(events).toEqual([
      { lastEventId: "7", event: "piece", data: "{}" },
      { lastEventId: "7", event: "message", data: "next" },
    ]);
  });

  it("joins several lines of data, and takes one space only after the colon", async () => {
    expect((await read("data:a\ndata:  b\ndata\n\n")).events[0]?.data).toBe("a\n b\n");
  });

  it("passes comments, unknown fields and events without data over", async () => {
    expect((await read(": still there\n\nevent: nothing\n\ncolour: red\n\n")).events).toEqual([]);
  });

  it("keeps the id of an event without data, and refuses one with NUL in it", async () => {
    expect((await read("id: 3\n\nid: 4\0\ndata: x\n\n")).events[0]?.lastEventId).toBe("3");
  });

  it("tells how long to wait, and nothing for what is no number", async () => {
    expect((await read("retry: 1500\nretry: soon\nretry: -1\n\n")).retries).toEqual([1500]);
  });

  it("leaves out an event that the end cuts off", async () => {
    expect((await read("data: whole\n\ndata: half\n")).events.map(({ data }) => data)).toEqual(["whole"]);
  });

  it("takes a byte order mark for none of the text", async () => {
    expect((await read("\uFEFFdata: x\n\n")).events[0]?.data).toBe("x");
  });

  it("reads the same events wherever the bytes are cut and however lines end", async () => {
    const line = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replaceAll(/[\r\n\0]/g, ""));
    const event = fc.record({
      lastEventId: line.map((text) => `i${text}`),
      event: line.map((text) => `e${text}`),
      lines: fc.array(line, { minLength: 1, maxLength: 3 }),
      end: fc.constantFrom("\n", "\r\n", "\r"),
      comment: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(event), fc.array(fc.nat({ max: 9 })), async (told, sizes) => {
        const text = told
          .map(({ lastEventId, event: name, lines, end, comment }) =>
            [
              ...(comment ? [":"] : []),
              `event: ${name}`,
              ...lines.map((data) => `data: ${data}`),
              `id: ${lastEventId}`,
              "",
              "",
            ].join(end),
          )
          .join("");

        const { events } = await read(text, sizes);

        expect(events).toEqual(
          told.map(({ lastEventId, event: name, lines }) => ({ lastEventId, event: name, data: lines.join("\n") })),
        );
      }),
    );
  });
});
