import { createHash } from "node:crypto";
import { emptyCheckpoint, INTERRUPT, type Checkpoint } from "@langchain/langgraph-checkpoint";
import fc from "fast-check";
import { expect, it } from "vitest";
import { PlainRedisSaver } from "../../../store/redis-saver/redis-saver.ts";
import { describeWithRedis } from "../../support/describe-with-redis.ts";
import { checkpointOf, collect, newestOf, putCheckpoint } from "../../support/sample-checkpoints.ts";
import { useRedis } from "../../support/use-redis.ts";

/** Any text that UTF-8 can carry, with NUL, braces, line ends and the marks of our own names in it. */
const name = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."\u0000\u0001\u0002{}%*:[]\\a"), maxLength: 6 }),
  fc.constantFrom("__proto__", "constructor", "toString"),
);
/** Halves of surrogate pairs too: a thread's id is whatever a caller says. */
const threadName = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
/** As JSON has it: without -0. */
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const value = fc.oneof(json, fc.uint8Array({ maxLength: 3000 }), fc.string({ unit: "binary", minLength: 1000 }));

describeWithRedis("values of checkpoints in Redis", () => {
  const redis = useRedis();
  const saverAt = (prefix: string) => new PlainRedisSaver({ client: redis.client(), prefix, ttlSeconds: null });

  it("come out as they went in, whatever they and their names are", async () => {
    const saver = saverAt("any[*]prefix?");
    const id = name.filter((text) => text !== "");
    const channels = fc.uniqueArray(fc.tuple(name, value), { selector: ([channel]) => channel, maxLength: 4 });

    await fc.assert(
      fc.asyncProperty(threadName, name, id, channels, name, async (threadId, namespace, checkpointId, held, task) => {
        const checkpoint: Checkpoint = {
          ...emptyCheckpoint(),
          id: checkpointId,
          channel_values: Object.fromEntries(held),
          channel_versions: Object.fromEntries(held.map(([channel], index) => [channel, index])),
        };
        const config = await putCheckpoint(saver, threadId, checkpoint, { namespace });
        await saver.putWrites(config, held, task, "path");

        const found = await saver.getTuple(config);
        const newest = await saver.getTuple({ configurable: { thread_id: threadId, checkpoint_ns: namespace } });
        const listed = await collect(saver.list({}));
        await saver.deleteThread(threadId);

        expect(found).toEqual({
          config,
          checkpoint,
          metadata: { source: "loop", step: 1, parents: {} },
          pendingWrites: expect.arrayContaining(held.map(([channel, written]) => [task, channel, written])),
        });
        expect(newest).toEqual(found);
        expect(listed).toEqual([found]);
        expect(await redis.client().dbSize()).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it("refuse a name that UTF-8 can't carry", async () => {
    const saver = saverAt("test");
    const checkpoint = {
      ...checkpointOf(saver, 1, 1),
      channel_values: { "\ud800": 1 },
      channel_versions: { "\ud800": 1 },
    };

    await expect(putCheckpoint(saver, "t", checkpoint)).rejects.toThrow("well-formed");
  });

  it("may have 5 MB, as text and as bytes", async () => {
    const saver = saverAt("test");
    const blocks = Array.from({ length: 80_000 }, (_, index) => createHash("sha512").update(String(index)).digest());
    const bytes = new Uint8Array(Buffer.concat(blocks));
    const text = Buffer.concat(blocks).toString("base64");
    const checkpoint = checkpointOf(saver, 1, { text });

    const config = await putCheckpoint(saver, "t", checkpoint);
    await saver.putWrites(config, [["value", bytes]], "task");

    const found = await newestOf(saver, "t");
    expect(bytes.length).toBeGreaterThan(5_000_000);
    expect(found?.checkpoint.channel_values["value"]).toEqual({ text });
    expect(Buffer.compare(found?.pendingWrites?.[0]?.[2] as Uint8Array, bytes)).toBe(0);
  });

  it("are moved to another saver with their checkpoints, each value once, and may be moved again", async () => {
    const [from, to] = [saverAt("from"), saverAt("to")];
    for (const thread of ["one", "two"]) {
      const first = checkpointOf(from, 1, { thread });
      const config = await putCheckpoint(from, thread, first);
      await from.putWrites(
        config,
        [
          [INTERRUPT, "go on?"],
          ["value", new Uint8Array([0, 255])],
        ],
        "task",
        "path",
      );
      const second = { ...checkpointOf(from, 2, { thread }), channel_versions: first.channel_versions };
      await putCheckpoint(from, thread, second, { parentId: first.id });
      await putCheckpoint(from, thread, checkpointOf(from, 1, "child"), { namespace: "child|:0" });
    }

    const parts = await collect(from.exportAll());
    for (const part of [...parts, ...parts]) await to.importPart(part);

    for (const thread of ["one", "two"]) {
      const where = { configurable: { thread_id: thread } };
      expect(await collect(to.list(where))).toEqual(await collect(from.list(where)));
    }
    expect(parts).toHaveLength(6);
    expect(parts.flatMap(({ values }) => values)).toHaveLength(4);
    expect(await collect(to.exportAll())).toHaveLength(6);
  });
});
