import { expect, it } from "vitest";
import { CheckpointGoneError, PlainRedisSaver } from "../../../store/redis-saver/redis-saver.ts";
import { describeWithRedis } from "../../support/describe-with-redis.ts";
import { openClient } from "../../support/redis-client.ts";
import { checkpointOf, newestOf, putCheckpoint } from "../../support/sample-checkpoints.ts";
import { useRedis } from "../../support/use-redis.ts";

describeWithRedis("checkpoints in Redis", () => {
  const redis = useRedis();
  const saverWith = (ttlSeconds: number | null = null) =>
    new PlainRedisSaver({ client: redis.client(), prefix: "test", ttlSeconds });

  it("leave nothing behind when a thread is removed while another process saves in it", async () => {
    const saver = saverWith();
    const otherClient = await openClient(redis.server().url);
    const other = new PlainRedisSaver({ client: otherClient, prefix: "test", ttlSeconds: null });

    for (let round = 0; round < 100; round += 1) {
      const first = checkpointOf(saver, 1, "first");
      const second = checkpointOf(saver, 2, "text ".repeat(round * 50));
      const config = await putCheckpoint(saver, "t", first);
      const outcomes = await Promise.allSettled([
        saver.putWrites(config, [["value", round]], "task"),
        putCheckpoint(saver, "t", second, { parentId: first.id }),
        other.deleteThread("t"),
        saver.putWrites(config, [["value", round]], "late task"),
      ]);

      expect(await redis.client().dbSize()).toBe(0);
      const faults = outcomes.filter((outcome) => outcome.status === "rejected");
      expect(faults.every(({ reason }) => reason instanceof CheckpointGoneError)).toBe(true);
    }
    otherClient.destroy();
  });

  it("are there whole or not at all when a thread begins while it is removed", async () => {
    const saver = saverWith();
    const otherClient = await openClient(redis.server().url);
    const other = new PlainRedisSaver({ client: otherClient, prefix: "test", ttlSeconds: null });

    for (let round = 0; round < 100; round += 1) {
      const checkpoint = checkpointOf(saver, 1, "text ".repeat(round * 50));
      await Promise.all([putCheckpoint(saver, "t", checkpoint), other.deleteThread("t")]);

      const found = await newestOf(other, "t");
      expect([undefined, checkpoint]).toContainEqual(found?.checkpoint);
      expect(await redis.client().dbSize()).toBe(found === undefined ? 0 : 2);
    }
    otherClient.destroy();
  });

  it("are refused when the one they go on from is gone, and what is written on a thread that is gone goes too", async () => {
    const saver = saverWith();
    const first = checkpointOf(saver, 1, "first");
    const config = await putCheckpoint(saver, "t", first);
    await saver.deleteThread("t");

    await saver.putWrites(config, [["value", 1]], "task");
    const put = putCheckpoint(saver, "t", checkpointOf(saver, 2, "second"), { parentId: first.id });

    await expect(put).rejects.toThrow(CheckpointGoneError);
    expect(await redis.client().dbSize()).toBe(0);
  });

  it("get their time to live with every change, both keys the same, and none when they stay for ever", async () => {
    const saver = saverWith(100);
    const keys = ["test:{t}:index", "test:{t}:data"];
    const config = await putCheckpoint(saver, "t", checkpointOf(saver, 1, 1));
    for (const key of keys) await redis.client().expire(key, 5);

    await newestOf(saver, "t");
    const read = await Promise.all(keys.map((key) => redis.client().ttl(key)));
    await saver.putWrites(config, [["value", 1]], "task");
    const changed = await Promise.all(keys.map((key) => redis.client().ttl(key)));
    await saverWith(null).putWrites(config, [["value", 1]], "other task");
    const kept = await Promise.all(keys.map((key) => redis.client().ttl(key)));

    expect(read.every((seconds) => seconds <= 5)).toBe(true);
    expect(changed.every((seconds) => seconds > 90 && seconds <= 100)).toBe(true);
    expect(kept).toEqual([-1, -1]);
  });

  it("touch no other key, whatever the program beside them calls its own", async () => {
    const names = ["test", "test:{t}", "test:{t}:index2", "test2:{t}:index", "other:{t}:data", "t"];
    for (const name of names) await redis.client().set(name, "theirs");
    const saver = saverWith();

    await putCheckpoint(saver, "t", checkpointOf(saver, 1, 1));
    const listed = [];
    for await (const { config } of saver.list({})) listed.push(config.configurable?.["thread_id"]);
    await saver.deleteThread("t");

    expect(listed).toEqual(["t"]);
    expect(await redis.client().mGet(names)).toEqual(names.map(() => "theirs"));
    expect(await redis.client().dbSize()).toBe(names.length);
  });

  it("are refused whole where a key of theirs is another program's", async () => {
    await redis.client().set("test:{t}:data", "theirs");
    const saver = saverWith();

    await expect(putCheckpoint(saver, "t", checkpointOf(saver, 1, 1))).rejects.toThrow("WRONGTYPE");

    expect(await redis.client().exists("test:{t}:index")).toBe(0);
    expect(await redis.client().get("test:{t}:data")).toBe("theirs");
  });

  it("keep the order of what is asked of a thread, though a large value takes longer to make", async () => {
    const saver = saverWith();
    const checkpoint = checkpointOf(saver, 1, "text ".repeat(100_000));

    const put = putCheckpoint(saver, "t", checkpoint);
    const place = { configurable: { thread_id: "t", checkpoint_ns: "", checkpoint_id: checkpoint.id } };
    const write = saver.putWrites(place, [["value", 1]], "task");
    await Promise.all([put, write, saver.deleteThread("other")]);

    expect((await newestOf(saver, "t"))?.pendingWrites).toEqual([["task", "value", 1]]);
  });

  it.each([
    { prefix: "", ttlSeconds: null },
    { prefix: "a{b}", ttlSeconds: null },
    { prefix: "test", ttlSeconds: 0 },
    { prefix: "test", ttlSeconds: 1.5 },
  ])("need a prefix and a time to live that can be kept: $prefix, $ttlSeconds", (options) => {
    expect(() => new PlainRedisSaver({ client: redis.client(), ...options })).toThrow(RangeError);
  });
});
