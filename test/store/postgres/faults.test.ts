import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { openPostgres } from "../../../store/postgres/open-postgres.ts";
import { newRun, storedThread } from "../../contract/stored-records.ts";
import { describeWithPostgres, startPostgres, type PostgresServer } from "../../support/start-postgres.ts";

type Open = Awaited<ReturnType<typeof openPostgres>>;
const patience = { timeout: 20_000, interval: 100 };
const unreachable = { code: "store-unreachable", retryable: true, hint: expect.stringContaining("DATABASE_URL") };

describeWithPostgres("a store whose PostgreSQL fails", () => {
  let server: PostgresServer;
  let engine: Open;
  let url: string;

  beforeAll(async () => {
    server = await startPostgres();
  });
  beforeEach(async () => {
    url = await server.newDatabase();
    engine = await openPostgres({ url, poolSize: 5 });
  });
  afterEach(() => engine.close());
  afterAll(() => server.remove());

  it.each([
    ["stopped", () => server.stop()],
    ["crashed", () => server.stop("immediate")],
    ["killed", () => server.kill9()],
  ])("says so while it is %s, and goes on afterwards with all that was acknowledged", async (_how, end) => {
    const { store, events, checkpointer } = engine;
    const thread = await storedThread(store);
    const run = newRun(thread.id, { status: "running", attempt: 1 });
    await store.submitRun(run, "reject");
    // Several connections are open, idle ones among them.
    await Promise.all(Array.from({ length: 8 }, () => store.getRun(run.id)));

    await end();
    const outcomes = await Promise.allSettled([
      store.getThread(thread.id),
      store.changeRun(run.id, { attempt: 2 }),
      store.submitRun(newRun(thread.id), "enqueue"),
      store.saveSlots("campaign", []),
      events.append([{ runId: run.id, seq: 1, event: "custom", data: "{}" }]),
      checkpointer.deleteThread(thread.id),
    ]);
    const health = await engine.examine();
    await server.start();

    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: "rejected", reason: unreachable });
    expect(health).toMatchObject([{ name: "database", isReached: false }]);
    expect(await store.getRun(run.id)).toEqual(run);
    await store.finishRun(run, { status: "success" }, { status: "idle" });
    expect(await store.getThread(thread.id)).toMatchObject({ status: "idle" });
    expect(await engine.examine()).toMatchObject([{ isReached: true }]);
  });

  it("leaves no connection hanging, however often it fails in the midst of work", async () => {
    const thread = await storedThread(engine.store);

    for (let round = 0; round < 2; round += 1) {
      const work = Array.from({ length: 12 }, () => engine.store.submitRun(newRun(thread.id), "enqueue"));
      const settled = Promise.allSettled(work);
      await server.kill9();
      const outcomes = await settled;
      await server.start();
      for (const outcome of outcomes.filter(({ status }) => status === "rejected")) {
        expect(outcome).toMatchObject({ reason: unreachable });
      }
    }

    const answers = await Promise.all(Array.from({ length: 12 }, () => engine.store.getThread(thread.id)));
    expect(answers).toHaveLength(12);
  });

  it("knows without asking that nobody answers, once somebody listens", async () => {
    engine.signals.listen(() => undefined);
    await vi.waitFor(async () => {
      const listening = await server.run("select 1 from pg_stat_activity where query like 'listen %'");
      expect(listening).toHaveLength(1);
    }, patience);
    engine.requireReached();

    await server.stop();

    await vi.waitFor(() => {
      expect(() => {
        engine.requireReached();
      }).toThrow(expect.objectContaining(unreachable));
    }, patience);
    await server.start();
    await vi.waitFor(() => {
      engine.requireReached();
    }, patience);
  });

  it("survives connections that are broken off one by one", async () => {
    const thread = await storedThread(engine.store);
    await Promise.all(Array.from({ length: 8 }, () => engine.store.getThread(thread.id)));

    await server.run("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'qlp-marketing'");

    await vi.waitFor(async () => {
      expect(await engine.store.getThread(thread.id)).toEqual(thread);
    }, patience);
  });

  it("says that somebody else holds what it changes, and what took too long", async () => {
    const impatient = await openPostgres({ url: `${url}?lock_timeout=200`, poolSize: 3 });
    const hurried = await openPostgres({ url: `${url}?statement_timeout=200&lock_timeout=0`, poolSize: 3 });
    const thread = await storedThread(engine.store);
    const holding = server.run("begin; lock table threads in access exclusive mode; select pg_sleep(30)", url);
    const held = holding.catch(() => undefined);
    const waiting = "select 1 from pg_locks where mode = 'AccessExclusiveLock' and relation = 'threads'::regclass";
    await vi.waitFor(async () => {
      expect(await server.run(waiting, url)).toHaveLength(1);
    }, patience);

    const locked = impatient.store.changeThread(thread.id, { error: "x" });
    await expect(locked).rejects.toMatchObject({ code: "store-unreachable", why: expect.stringContaining("held") });
    const slow = hurried.store.changeThread(thread.id, { error: "x" });
    await expect(slow).rejects.toMatchObject({ code: "store-failed", why: expect.stringContaining("timeout") });

    await server.run(
      "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(30)%' and pid <> pg_backend_pid()",
    );
    await held;
    await impatient.close();
    await hurried.close();
  });

  it("says that the server has become a replica", async () => {
    const thread = await storedThread(engine.store);
    await server.run("alter system set default_transaction_read_only = on");
    await server.run("select pg_reload_conf()");

    await vi.waitFor(async () => {
      await expect(engine.store.changeThread(thread.id, { error: "x" })).rejects.toMatchObject({
        code: "store-failed",
        hint: expect.stringContaining("primary"),
      });
    }, patience);

    const [part] = await engine.examine();
    expect(part?.warnings).toContainEqual(expect.stringContaining("only be read"));
    await server.run("alter system reset default_transaction_read_only");
    await server.run("select pg_reload_conf()");
  });
});
