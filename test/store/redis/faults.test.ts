import { createClient } from "@redis/client";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { KeptEvent } from "../../../domain/run.ts";
import type { Engine } from "../../../store/engine-port.ts";
import { describeWithRedis } from "../../support/describe-with-redis.ts";
import { openRedisEngines, type RedisEngines } from "../../support/open-redis-engine.ts";
import { startRedis, type RedisServer } from "../../support/start-redis.ts";

const events = (from: number, to: number): KeptEvent[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    runId: "r",
    seq: from + index,
    event: "custom",
    data: `{"n":${from + index}}`,
  }));

describeWithRedis("while Redis is away", () => {
  let engines: RedisEngines;
  let server: RedisServer;
  let engine: Engine;

  const isBack = () => vi.waitFor(() => engine.requireReached(), { timeout: 10_000 });
  const readAll = () => engine.events.read("r", { after: 0, limit: 10_000 });

  beforeAll(async () => {
    engines = await openRedisEngines();
  });
  afterAll(() => engines.remove());
  beforeEach(async () => {
    server = await startRedis({ flags: ["--appendonly", "yes", "--appendfsync", "always"] });
    // Far more than an answer takes here; a test needn't wait as long as a user would.
    engine = await engines.connect({ url: server.url, timeoutMs: 1000 });
  });
  afterEach(async () => {
    await engine.close();
    await server.remove();
  });

  it("everything fails at once, as something that will pass, and works again afterwards with nothing lost", async () => {
    await engine.events.append(events(1, 3));
    await server.stop();

    const unreachable = { code: "store-unreachable", retryable: true };
    await expect(engine.events.append(events(4, 6))).rejects.toMatchObject(unreachable);
    await expect(engine.events.read("r", { after: 0, limit: 10 })).rejects.toMatchObject(unreachable);
    await expect(engine.checkpointer.getTuple({ configurable: { thread_id: "t" } })).rejects.toMatchObject(unreachable);
    await expect(engine.store.deleteRun("r")).rejects.toMatchObject(unreachable);
    expect(() => engine.requireReached()).toThrow(`Redis at 127.0.0.1:${server.port}/0 can't be reached`);
    expect(await engine.examine()).toEqual([
      { name: "redis", place: `127.0.0.1:${server.port}/0`, isReached: false, warnings: [] },
    ]);

    await server.restart();
    await isBack();
    await engine.events.append(events(4, 6));
    expect(await readAll()).toEqual(events(1, 6));
    expect(await engine.examine()).toMatchObject([{ isReached: true, warnings: [] }]);
  });

  it("what was asked when the connection broke fails, and can be told again without being doubled", async () => {
    await engine.events.append(events(1, 3));
    const batches = Array.from({ length: 50 }, (_, index) => events(4 + index, 4 + index));

    const asked = batches.map((batch) => engine.events.append(batch));
    const outcomes = Promise.allSettled(asked);
    await asked[0];
    await server.kill9();
    const failures = (await outcomes).flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    for (const failure of failures) expect(failure).toMatchObject({ code: "store-unreachable" });

    await server.restart();
    await isBack();
    for (const batch of batches) await engine.events.append(batch);
    expect(await readAll()).toEqual(events(1, 53));
  });

  it("what was acknowledged is there again after a kill, with an append-only file that is always synced", async () => {
    let acknowledged = 0;
    const telling = (async () => {
      for (;;) {
        await engine.events.append(events(acknowledged + 1, acknowledged + 1));
        acknowledged += 1;
        if (acknowledged === 100) void server.kill9();
      }
    })();
    await expect(telling).rejects.toMatchObject({ code: "store-unreachable" });

    await server.restart();
    await isBack();

    const kept = await readAll();
    expect(acknowledged).toBeGreaterThanOrEqual(100);
    expect(kept.slice(0, acknowledged)).toEqual(events(1, acknowledged));
    // The last one may have been kept when its answer was lost.
    expect(kept.length - acknowledged).toBeLessThanOrEqual(1);
  });

  it("a server that has fallen silent is given up after the time-out, and taken again when it speaks", async () => {
    await engine.events.append(events(1, 1));
    const pid = await processOf(server);
    process.kill(pid, "SIGSTOP");

    await expect(engine.events.append(events(2, 2))).rejects.toMatchObject({
      code: "store-unreachable",
      why: "it hasn't answered for 1000 ms",
    });
    expect(() => engine.requireReached()).toThrow("can't be reached");
    await expect(engine.events.append(events(2, 2))).rejects.toMatchObject({ code: "store-unreachable" });

    process.kill(pid, "SIGCONT");
    await isBack();
    await engine.events.append(events(2, 2));
    expect(await readAll()).toEqual(events(1, 2));
  });

  it("it can be closed", async () => {
    process.kill(await processOf(server), "SIGSTOP");
    const asked = engine.events.lastSeq("r");

    await Promise.all([expect(asked).rejects.toMatchObject({ code: "store-unreachable" }), engine.close()]);
  });

  it("requests are counted by each process for itself", async () => {
    const limit = { points: 2, windowMs: 60_000 };
    await engine.requests.count("caller", limit);
    await server.stop();

    const counts = [];
    for (let request = 0; request < 3; request += 1) counts.push(await engine.requests.count("caller", limit));

    expect(counts.map(({ isAllowed }) => isAllowed)).toEqual([true, true, false]);
  });
});

async function processOf(server: RedisServer): Promise<number> {
  const client = createClient({ url: server.url });
  await client.connect();
  const info = await client.info("server");
  client.destroy();
  return Number(/process_id:(\d+)/.exec(info)?.[1]);
}
