import { Annotation, START, StateGraph } from "@langchain/langgraph";
import { createClient } from "@redis/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Engine } from "../../../store/engine-port.ts";
import { requestCounterContract } from "../../contract/request-counter.ts";
import { runEventLogContract } from "../../contract/run-event-log.ts";
import { newRun, storedThread } from "../../contract/stored-records.ts";
import { describeWithRedis } from "../../support/describe-with-redis.ts";
import { openRedisEngines, type RedisEngines } from "../../support/open-redis-engine.ts";
import { startRedis, type RedisServer } from "../../support/start-redis.ts";

describeWithRedis("an engine with Redis", () => {
  let server: RedisServer;
  let engines: RedisEngines;
  let engine: Engine;
  let second: Engine;
  let client: ReturnType<typeof createClient>;

  beforeAll(async () => {
    server = await startRedis();
    engines = await openRedisEngines();
    engine = await engines.connect({ url: server.url });
    second = await engines.connect({ url: server.url });
    client = createClient({ url: server.url });
    await client.connect();
  });
  afterAll(async () => {
    client.destroy();
    await engines.remove();
    await server.remove();
  });

  runEventLogContract(
    () => engine.store,
    () => engine.events,
    { isTrimmed: false },
  );
  requestCounterContract(() => [engine.requests, second.requests]);

  it("lets only processes of the same Redis and prefix work on one database", async () => {
    const elsewhere = await engines.connect({ url: `${server.url}/1` });
    const join = (id: string, { redisId: redis }: Engine) =>
      engine.processes.join({ id, isServer: true, redis }, 600_000);

    await join("one", engine);
    await join("second", second);
    const joining = join("elsewhere", elsewhere);

    await expect(joining).rejects.toMatchObject({
      code: "conflict",
      why: expect.stringContaining("another Redis, or under another prefix") as unknown,
    });
    await engine.processes.leave("one");
    await engine.processes.leave("second");
    await join("elsewhere", elsewhere);
    await expect(join("one", { ...engine, redisId: null })).rejects.toMatchObject({ code: "conflict" });
    await engine.processes.leave("elsewhere");
  });

  it("lets the events of a run go seven days after the last one", async () => {
    const thread = await storedThread(engine.store);
    const run = newRun(thread.id);
    await engine.store.submitRun(run, "reject");
    const tell = (seq: number) => engine.events.append([{ runId: run.id, seq, event: "custom", data: "{}" }]);
    await tell(1);
    await client.expire(`test:{run:${run.id}}:told`, 60);

    await tell(2);

    const left = await client.ttl(`test:{run:${run.id}}:told`);
    expect(left).toBeGreaterThan(7 * 24 * 3600 - 60);
    expect(left).toBeLessThanOrEqual(7 * 24 * 3600);
  });

  it("keeps the newest 50,000 events of a run, give or take a block", async () => {
    const told = (from: number) =>
      Array.from({ length: 20_000 }, (_, index) => ({ runId: "long", seq: from + index, event: "e", data: "1" }));
    for (const from of [1, 20_001, 40_001]) await engine.events.append(told(from));

    const [first] = await engine.events.read("long", { after: 0, limit: 1 });

    expect(first?.seq).toBeGreaterThan(9_000);
    expect(first?.seq).toBeLessThanOrEqual(10_001);
    expect(await engine.events.lastSeq("long")).toBe(60_000);
  });

  it("lets a count of requests go with its window", async () => {
    await engine.requests.count("short", { points: 5, windowMs: 300 });

    const left = await client.pTTL("test:requests:5/1:short");

    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(1000);
  });

  it("fails a run whose checkpoints expire while it works, and names the setting", async () => {
    const keys = ["test:{expired}:index", "test:{expired}:data"];
    const graph = new StateGraph(Annotation.Root({ value: Annotation<number> }))
      .addNode("slow", async () => {
        await client.unlink(keys);
        return { value: 2 };
      })
      .addEdge(START, "slow")
      .compile({ checkpointer: engine.checkpointer });

    const run = graph.invoke({ value: 1 }, { configurable: { thread_id: "expired" }, durability: "sync" });

    await expect(run).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/^checkpoint .* of thread expired is gone$/) as unknown,
      hint: expect.stringContaining("QLP_CHECKPOINT_TTL") as unknown,
    });
    expect(await client.exists(keys)).toBe(0);
  });

  it("keeps all its keys under the prefix, and marks it", async () => {
    await engine.events.append([{ runId: "r", seq: 1, event: "custom", data: "{}" }]);

    const keys = await client.keys("*");

    expect(keys.filter((key) => !key.startsWith("test:"))).toEqual([]);
    expect(await client.get("test:about")).toBe("qlp-marketing redis 1");
  });

  it("keeps the campaigns of two prefixes apart", async () => {
    const other = await engines.connect({ url: server.url, prefix: "other" });
    await engine.events.append([{ runId: "apart", seq: 1, event: "custom", data: "{}" }]);

    expect(await other.events.lastSeq("apart")).toBe(0);
  });

  it("closes once, and says so to whoever asks it later", async () => {
    const closing = await engines.connect({ url: server.url });

    await Promise.all([closing.close(), closing.close()]);

    await expect(closing.events.lastSeq("r")).rejects.toMatchObject({
      code: "store-unreachable",
      why: "the store is closed",
    });
  });
});
