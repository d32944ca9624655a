import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openContext, type Context } from "../../app/context.ts";
import { beginCampaign } from "../../app/creating.ts";
import { silentLog, type Log } from "../../app/log.ts";
import type { MarketingError } from "../../domain/errors.ts";
import { describeWithRedis } from "../support/describe-with-redis.ts";
import { gatedGraph, type GatedGraph } from "../support/gated-graph.ts";
import { all, asked, openAll, stepsOf } from "../support/gated-runs.ts";
import { smallBrief } from "../support/marketing-api.ts";
import { configFor, noSecrets } from "../support/open-campaigns.ts";
import { describeWithPostgres, startPostgres, type PostgresServer } from "../support/start-postgres.ts";
import { startRedis, type RedisServer } from "../support/start-redis.ts";

const password = "hidden-word";
const leaseSeconds = 1;

/** What goes away in a test, and comes back. */
const outages = [
  ["Redis is stopped", "REDIS_URL", ({ redis }: Servers) => redis.stop()],
  ["Redis is killed", "REDIS_URL", ({ redis }: Servers) => redis.kill9()],
  ["PostgreSQL is stopped", "DATABASE_URL", ({ postgres }: Servers) => postgres.stop("fast")],
  ["PostgreSQL crashes", "DATABASE_URL", ({ postgres }: Servers) => postgres.stop("immediate")],
] as const;

interface Servers {
  redis: RedisServer;
  postgres: PostgresServer;
}

interface Opened {
  context: Context;
  graph: GatedGraph;
  /** resolves when a run, or the lease, waits for what is away */
  waits: Promise<void>;
}

const store = "a store that is away for a while";
describeWithPostgres(store, () => describeWithRedis("with Redis", checks));

function checks(): void {
  let servers: Servers;
  let directory: string;
  let databaseUrl: string;
  let opened: Context[] = [];

  beforeAll(async () => {
    const flags = ["--appendonly", "yes", "--appendfsync", "always", "--requirepass", password];
    const [redis, postgres] = await Promise.all([startRedis({ flags }), startPostgres()]);
    servers = { redis, postgres };
    directory = await mkdtemp(join(tmpdir(), "qlp-away-"));
  });
  beforeEach(async () => {
    databaseUrl = await servers.postgres.newDatabase();
  });
  afterEach(async () => {
    await comeBack();
    for (const context of opened) await context.runs.drain(0);
    for (const context of opened) await context.close();
    opened = [];
  });
  afterAll(async () => {
    await Promise.all([servers.redis.remove(), servers.postgres.remove()]);
    await rm(directory, { recursive: true, force: true });
  });

  async function comeBack(): Promise<void> {
    await Promise.all([servers.redis.restart(), servers.postgres.restart()]);
  }

  async function open(): Promise<Opened> {
    const graph = gatedGraph();
    let tell = () => {};
    const waits = new Promise<void>((resolve) => (tell = resolve));
    const log: Log = { ...silentLog, warn: (_, words) => void (words.startsWith("a run waits") && tell()) };
    const config = configFor(join(directory, "data"));
    const redisUrl = servers.redis.url.replace("//", `//:${password}@`);
    const context = await openContext(
      { ...config, scale: { ...config.scale, leaseSeconds } },
      { ...noSecrets, databaseUrl, redisUrl },
      { buildGraph: graph.build, isServer: true, log },
    );
    opened.push(context);
    return { context, graph, waits };
  }

  describe.each(outages)("%s in the middle of a run", (_, variable, goAway) => {
    it("waits, goes on when it is back, and loses and repeats nothing", async () => {
      const here = await open();
      const { context, graph } = here;
      const { id } = await context.runs.submit(asked("t"));
      const seen = all(context.runs.follow(id));
      graph.open("one");
      await graph.reached("two");

      await goAway(servers);
      graph.open("two");
      await here.waits;
      await comeBack();
      graph.open("three");

      expect(await context.runs.settled(id)).toMatchObject({ status: "success", error: null });
      expect(graph.begun).toEqual(["one", "two", "three"]);
      const told = await seen;
      expect(told.map(({ seq }) => seq)).toEqual(told.map((__, index) => index + 1));
      expect(stepsOf(told)).toEqual(["one", "two", "three"]);
      expect(await all(context.runs.follow(id))).toEqual(told);
      expect(await context.store.getThread("t")).toMatchObject({
        status: "idle",
        values: { steps: ["one", "two", "three"] },
      });
    });

    it("refuses what would be saved, naming the variable and no password, and saves no half of it", async () => {
      const here = await open();
      const { context } = here;
      openAll(here.graph);
      const { id } = await context.runs.submit(asked("t"));
      const over = await context.runs.settled(id);

      await goAway(servers);
      // PostgreSQL is asked each time: with Redis beside it there is no connection that only listens.
      if (variable === "REDIS_URL") await untilKnown(here);
      const thread = { threadId: "t-2", campaignId: null, tenant: null };
      const order = { request: smallBrief, seed: "1", approve: true, writer: "composer" } as const;
      const refusals = await Promise.all([
        refusalOf(context.runs.submit(asked("t-1"))),
        refusalOf(context.runs.whileIdle(thread, () => Promise.resolve())),
        refusalOf(context.runs.resume(id)),
        refusalOf(beginCampaign(context, order)),
      ]);

      for (const { code, message, why, hint } of refusals) {
        expect(code).toBe("store-unreachable");
        expect(hint).toContain(variable);
        expect(`${message} ${why} ${hint}`).not.toMatch(/hidden-word|p@ss|p%40ss/);
      }
      await comeBack();
      await untilReached(here);
      expect(await context.store.getThread("t-1")).toBeNull();
      expect(await context.store.getThread("t-2")).toBeNull();
      expect(await context.store.listRuns({})).toEqual([over]);
      expect((await context.store.listCampaigns({ limit: 10, cursor: null })).campaigns).toEqual([]);
      expect(await context.store.getThread("t")).toMatchObject({ status: "idle" });
    });

    it("ends within its time when it is told to, and leaves the run to the next process", async () => {
      const here = await open();
      const { id } = await here.context.runs.submit(asked("t"));
      here.graph.open("one");
      await here.graph.reached("two");
      await goAway(servers);
      here.graph.open("two");
      await here.waits;

      await here.context.runs.drain(100);
      await here.context.close();

      await comeBack();
      const next = await open();
      openAll(next.graph);
      await next.context.runs.recover();
      await vi.waitFor(
        async () => expect((await next.context.store.getRun(id))?.processId).toBe(next.context.processId),
        { timeout: 20_000 },
      );
      expect((await next.context.runs.settled(id)).status).toBe("success");
      const told = await all(next.context.runs.follow(id));
      expect(told.map(({ seq }) => seq)).toEqual(told.map((__, index) => index + 1));
      expect(next.graph.begun.at(-1)).toBe("three");
      expect(next.graph.begun).not.toContain("one");
    });

    it("ends within its time when nothing goes on", async () => {
      const here = await open();
      await goAway(servers);

      await here.context.runs.drain(10_000);
      await here.context.close();

      expect(here.context.runs.active()).toBe(0);
    });
  });

  it("still shows what lies in PostgreSQL while Redis is away", async () => {
    const here = await open();
    const { store: rows, runs } = here.context;
    openAll(here.graph);
    const { id } = await runs.submit(asked("t"));
    await runs.settled(id);

    await servers.redis.stop();
    await untilKnown(here);

    expect(await rows.getRun(id)).toMatchObject({ status: "success" });
    expect(await rows.getThread("t")).toMatchObject({ values: { steps: ["one", "two", "three"] } });
    expect((await runs.settled(id)).status).toBe("success");
  });

  it("lets one of two processes finish a run, and only one, when PostgreSQL was away for longer than their leases", async () => {
    const [here, there] = [await open(), await open()];
    await there.context.runs.recover();
    await here.context.runs.recover();
    const { id } = await here.context.runs.submit(asked("t"));
    const viewers = [all(here.context.runs.follow(id)), all(there.context.runs.follow(id))];
    here.graph.open("one");
    await here.graph.reached("two");

    await servers.postgres.stop("immediate");
    await Promise.all([here.waits, there.waits]);
    await servers.postgres.start();
    await servers.postgres.run("update processes set alive_until = '-infinity'", databaseUrl);
    openAll(here.graph);
    openAll(there.graph);

    expect((await here.context.runs.settled(id)).status).toBe("success");
    const [seenHere = [], seenThere = []] = await Promise.all(viewers);
    expect(seenHere).toEqual(seenThere);
    expect(seenHere.map(({ seq }) => seq)).toEqual(seenHere.map((__, index) => index + 1));
    expect(await here.context.store.getThread("t")).toMatchObject({
      status: "idle",
      values: { steps: ["one", "two", "three"] },
    });
  });
}

async function refusalOf(asking: Promise<unknown>): Promise<MarketingError> {
  return await asking.then(
    () => {
      throw new Error("it was not refused");
    },
    // Every refusal of the product is one; the test looks at its fields.
    (error: unknown) => error as MarketingError,
  );
}

/** Resolves when the process knows that Redis doesn't answer. */
async function untilKnown({ context }: Opened): Promise<void> {
  await vi.waitFor(() => expect(() => context.runs.requireOpen()).toThrow(), { timeout: 20_000 });
}

async function untilReached({ context }: Opened): Promise<void> {
  await vi.waitFor(() => context.runs.requireOpen(), { timeout: 20_000 });
}
