import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followEvents } from "../../../cli/remote/follow-events.ts";
import { MarketingError } from "../../../domain/errors.ts";

const lost = () => new MarketingError("server-unreachable", "no answer");
const noPause = () => Promise.resolve();

/** What the server does with one connection: gives so many bytes of what is asked for, then ends or breaks off. */
interface Connection {
  bytes: number;
  isBroken: boolean;
  /** nobody answers at all */
  isRefused: boolean;
}

/** A server with a run of `count` events, whose connections fare as planned; behind the plan all goes well. */
function serverWith(count: number, plan: Connection[]) {
  const connections = [...plan];
  const asked: string[] = [];
  async function* body(lastEventId: string, { bytes, isBroken }: Omit<Connection, "isRefused">) {
    const from = lastEventId === "" ? 0 : Number(lastEventId);
    const ids = Array.from({ length: count - from }, (_, index) => from + index + 1);
    const text = ids.map((id) => `id: ${id}\nevent: piece\ndata: ${id}\n\n`).join("");
    yield new TextEncoder().encode(text.slice(0, bytes));
    if (isBroken) throw lost();
  }
  return {
    asked,
    run: {
      isOver: () => Promise.resolve(connections.length === 0),
      async open(lastEventId: string) {
        asked.push(lastEventId);
        const connection = connections.shift() ?? { bytes: Infinity, isBroken: false, isRefused: false };
        if (connection.isRefused) throw lost();
        return await Promise.resolve(body(lastEventId, connection));
      },
    },
  };
}

async function* bytesOf(text: string) {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

async function idsOf(events: AsyncIterable<{ data: string }>): Promise<number[]> {
  const ids: number[] = [];
  for await (const { data } of events) ids.push(Number(data));
  return ids;
}

const upTo = (count: number, from = 0) => Array.from({ length: count - from }, (_, index) => from + index + 1);

describe("following the events of a run", () => {
  it("gives every event once and in order, however connections end", async () => {
    const connection = fc.record({ bytes: fc.nat({ max: 200 }), isBroken: fc.boolean(), isRefused: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 30 }), fc.array(connection, { maxLength: 20 }), async (count, plan) => {
        const { run } = serverWith(count, plan);

        expect(await idsOf(followEvents(run, { pause: noPause }))).toEqual(upTo(count));
      }),
    );
  });

  it("asks for what follows the last event that came whole", async () => {
    const { run, asked } = serverWith(3, [{ bytes: 45, isBroken: true, isRefused: false }]);

    await idsOf(followEvents(run, { pause: noPause }));

    expect(asked).toEqual(["", "1"]);
  });

  it("begins behind the event that it is told", async () => {
    expect(await idsOf(followEvents(serverWith(5, []).run, { after: "3", pause: noPause }))).toEqual([4, 5]);
  });

  it("looks once more after a run that ended while it was followed", async () => {
    const { run, asked } = serverWith(2, [{ bytes: Infinity, isBroken: false, isRefused: false }]);

    expect(await idsOf(followEvents(run, { pause: noPause }))).toEqual([1, 2]);
    expect(asked).toEqual(["", "2"]);
  });

  it("waits longer from try to try, never less than the server asks, and gives up in the end", async () => {
    const waits: number[] = [];
    const run = { isOver: () => Promise.reject(lost()), open: () => Promise.reject(lost()) };
    const followed = idsOf(followEvents(run, { pause: (ms) => Promise.resolve(void waits.push(ms)) }));

    await expect(followed).rejects.toMatchObject({ code: "server-unreachable" });
    expect(waits.slice(0, 4)).toEqual([500, 1000, 2000, 2000]);
    expect(waits.length).toBeGreaterThan(50);
  });

  it("heeds the server's hint about reconnecting", async () => {
    const waits: number[] = [];
    let calls = 0;
    const run = {
      isOver: () => Promise.resolve(calls > 0),
      open: () => {
        calls += 1;
        return Promise.resolve(bytesOf(calls === 1 ? "retry: 5000\n\n" : ""));
      },
    };
    await idsOf(followEvents(run, { pause: (ms) => Promise.resolve(void waits.push(ms)) }));

    expect(waits).toEqual([5000]);
  });

  it("says once that the server does not answer, and when it is back", async () => {
    const gone = { bytes: 0, isBroken: false, isRefused: true };
    const broken = { bytes: 45, isBroken: true, isRefused: false };
    const heard: string[] = [];
    const { run } = serverWith(3, [broken, gone, gone, broken, broken]);

    await idsOf(followEvents(run, { pause: noPause, onConnection: (state) => void heard.push(state) }));

    expect(heard).toEqual(["lost", "back"]);
  });

  it("gives up at once when the server refuses", async () => {
    const refusal = new MarketingError("not-found", "no such run");
    const run = { isOver: () => Promise.reject(refusal), open: () => Promise.reject(refusal) };

    await expect(idsOf(followEvents(run, { pause: noPause }))).rejects.toBe(refusal);
  });
});
