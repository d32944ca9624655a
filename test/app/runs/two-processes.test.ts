import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { openContext, type Context } from "../../../app/context.ts";
import { recordOf } from "../../../app/runs/new-run.ts";
import { isOver } from "../../../domain/run.ts";
import { newThread as newThreadRecord } from "../../../domain/thread.ts";
import { gatedGraph, type GatedGraph } from "../../support/gated-graph.ts";
import { all, asked, openAll } from "../../support/gated-runs.ts";
import { configFor, noSecrets } from "../../support/open-campaigns.ts";
import { describeWithPostgres, startPostgres, type PostgresServer } from "../../support/start-postgres.ts";

describeWithPostgres("two processes on one database", () => {
  let postgres: PostgresServer;
  let directory: string;
  let databaseUrl: string;
  let opened: Context[] = [];
  let count = 0;

  beforeAll(async () => {
    postgres = await startPostgres();
    directory = await mkdtemp(join(tmpdir(), "qlp-two-"));
  });
  // What one test leaves running is nothing that the next may take over.
  beforeEach(async () => {
    databaseUrl = await postgres.newDatabase();
  });
  afterEach(async () => {
    for (const context of opened) await context.runs.drain(0);
    for (const context of opened) await context.close();
    opened = [];
  });
  afterAll(async () => {
    await postgres.remove();
    await rm(directory, { recursive: true, force: true });
  });

  async function open(leaseSeconds = 1): Promise<{ context: Context; graph: GatedGraph }> {
    const graph = gatedGraph();
    const config = configFor(join(directory, "data"));
    const scale = { ...config.scale, leaseSeconds };
    const options = { buildGraph: graph.build, isServer: true };
    const context = await openContext({ ...config, scale }, { ...noSecrets, databaseUrl }, options);
    opened.push(context);
    return { context, graph };
  }

  const newThread = () => `thread-${(count += 1)}`;

  /** The process counts as silent for too long, until it says something. */
  async function silence({ context }: { context: Context }): Promise<void> {
    await postgres.run(`update processes set alive_until = '-infinity' where id = '${context.processId}'`, databaseUrl);
  }

  /** Lets the one take over what the other has, as it does when that one is silent. It may say something in between. */
  async function takeOver(heir: { context: Context }, dead: { context: Context }, runId: string): Promise<void> {
    while ((await heir.context.store.getRun(runId))?.processId !== heir.context.processId) {
      await silence(dead);
      await heir.context.runs.recover();
    }
  }

  it("shows a run of the one to a viewer at the other, from the first event to the last", async () => {
    const [here, there] = [await open(), await open()];
    const { id } = await here.context.runs.submit(asked(newThread()));
    const seen = all(there.context.runs.follow(id));
    await here.graph.reached("one");

    openAll(here.graph);

    const numbers = (await seen).map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect((await seen).map(({ data }) => data)).toEqual(
      (await all(here.context.runs.follow(id))).map(({ data }) => data),
    );
    expect((await there.context.runs.settled(id)).status).toBe("success");
  });

  it("waits at the one until a run at the other is over", async () => {
    const [here, there] = [await open(), await open()];
    const { id } = await here.context.runs.submit(asked(newThread()));
    const ended = there.context.runs.settled(id);
    await here.graph.reached("one");

    openAll(here.graph);

    expect(isOver(await ended)).toBe(true);
  });

  it.each(["interrupt", "rollback"] as const)("stops a run of the other: %s", async (action) => {
    const [here, there] = [await open(), await open()];
    const threadId = newThread();
    const { id } = await here.context.runs.submit(asked(threadId));
    await here.graph.reached("one");

    expect((await there.context.runs.cancel(id, action)).status).toBe("cancelled");

    expect(await there.context.store.getRun(id)).toEqual(
      action === "rollback" ? null : expect.objectContaining({ status: "cancelled" }),
    );
    expect(await there.context.store.getThread(threadId)).toMatchObject({ status: "idle" });
  });

  it("resumes at the one what was stopped at the other", async () => {
    const [here, there] = [await open(), await open()];
    const { id } = await here.context.runs.submit(asked(newThread()));
    await here.graph.reached("one");
    await here.context.runs.cancel(id, "interrupt");
    openAll(there.graph);

    await there.context.runs.resume(id);

    expect((await here.context.runs.settled(id)).status).toBe("success");
    expect(there.graph.begun).toContain("three");
  });

  it("refuses a run on a thread that is busy at the other", async () => {
    const [here, there] = [await open(), await open()];
    const threadId = newThread();
    await here.context.runs.submit(asked(threadId));

    await expect(there.context.runs.submit(asked(threadId))).rejects.toMatchObject({ code: "thread-busy" });
    await expect(
      there.context.runs.whileIdle({ threadId, campaignId: null, tenant: null }, () => Promise.resolve()),
    ).rejects.toMatchObject({ code: "thread-busy" });
  });

  it("refuses a run on a thread that the other is changing, and lets one wait for it", async () => {
    const [here, there] = [await open(), await open()];
    openAll(there.graph);
    const threadId = newThread();
    let waiting: Promise<unknown> = Promise.resolve();

    await here.context.runs.whileIdle({ threadId, campaignId: null, tenant: null }, async () => {
      await expect(there.context.runs.submit(asked(threadId))).rejects.toMatchObject({ code: "thread-busy" });
      const { id } = await there.context.runs.submit(asked(threadId, "enqueue"));
      expect((await there.context.store.getRun(id))?.status).toBe("pending");
      waiting = there.context.runs.settled(id);
    });

    expect(await waiting).toMatchObject({ status: "success" });
  });

  it("begins a run that waits at the one when the run at the other is over, and not before", async () => {
    const [here, there] = [await open(), await open()];
    const threadId = newThread();
    const first = await here.context.runs.submit(asked(threadId));
    await here.graph.reached("one");
    openAll(there.graph);
    const second = await there.context.runs.submit(asked(threadId, "enqueue"));
    expect(there.graph.begun).toEqual([]);

    openAll(here.graph);

    await there.context.runs.settled(second.id);
    const [one, two] = [await here.context.store.getRun(first.id), await here.context.store.getRun(second.id)];
    expect([one?.status, two?.status]).toEqual(["success", "success"]);
    expect(there.graph.begun).toContain("one");
  });

  it("begins runs of one thread in the order in which they were asked for, wherever that was", async () => {
    const [here, there] = [await open(), await open()];
    const threadId = newThread();
    openAll(there.graph);
    await here.context.runs.submit(asked(threadId));
    await here.graph.reached("one");
    const ids: string[] = [];
    for (const { context } of [there, here, there, here]) {
      ids.push((await context.runs.submit(asked(threadId, "enqueue"))).id);
    }

    openAll(here.graph);

    const ended = await Promise.all(ids.map((id) => here.context.runs.settled(id)));
    expect(ended.map(({ status }) => status)).toEqual(["success", "success", "success", "success"]);
    const ends = ended.map(({ endedAt }) => endedAt ?? "");
    expect(ends).toEqual(ends.toSorted());
  });

  it.each(["interrupt", "rollback"] as const)("stops the other's run for one that says %s", async (strategy) => {
    const [here, there] = [await open(), await open()];
    const threadId = newThread();
    const first = await here.context.runs.submit(asked(threadId));
    await here.graph.reached("one");
    openAll(there.graph);

    const second = await there.context.runs.submit(asked(threadId, strategy));

    expect((await there.context.runs.settled(second.id)).status).toBe("success");
    const stopped = await there.context.store.getRun(first.id);
    expect(stopped?.status ?? "removed").toBe(strategy === "rollback" ? "removed" : "cancelled");
  });

  it("takes over the run of a process that is silent, where it stood, and its viewers miss and repeat nothing", async () => {
    const [here, there] = [await open(3), await open()];
    openAll(there.graph);
    const { id } = await here.context.runs.submit(asked(newThread()));
    const [seenHere, seenThere] = [all(here.context.runs.follow(id)), all(there.context.runs.follow(id))];
    here.graph.open("one");
    await here.graph.reached("two");

    await takeOver(there, here, id);

    const ended = await there.context.runs.settled(id);
    expect(ended).toMatchObject({ status: "success" });
    expect(there.graph.begun).toEqual(["two", "three"]);
    for (const seen of [await seenHere, await seenThere]) {
      expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_, index) => index + 1));
    }
    expect((await seenHere).map(({ data }) => data)).toEqual((await seenThere).map(({ data }) => data));
  });

  it("lets a process that was taken for dead write nothing more about the run, and take new ones on", async () => {
    const [here, there] = [await open(15), await open()];
    const { id } = await here.context.runs.submit(asked(newThread()));
    await here.graph.reached("one");
    await takeOver(there, here, id);
    await there.graph.reached("one");
    openAll(here.graph);
    openAll(there.graph);
    expect((await there.context.runs.settled(id)).status).toBe("success");
    const told = await all(there.context.runs.follow(id));

    const next = await here.context.runs.submit(asked(newThread()));

    expect((await here.context.runs.settled(next.id)).status).toBe("success");
    expect(await all(there.context.runs.follow(id))).toEqual(told);
    expect((await there.context.store.getRun(id))?.status).toBe("success");
  });

  it("takes over at once what a process leaves that ends in order", async () => {
    const [here, there] = [await open(), await open()];
    await there.context.runs.recover();
    openAll(there.graph);
    const { id } = await here.context.runs.submit(asked(newThread()));
    await here.graph.reached("one");
    const seen = all(there.context.runs.follow(id));

    await here.context.runs.drain(0);

    expect((await there.context.runs.settled(id)).status).toBe("success");
    const numbers = (await seen).map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it("stops a run that nobody alive answers for", async () => {
    const [here, there] = [await open(15), await open()];
    const { id } = await here.context.runs.submit(asked(newThread()));
    await here.graph.reached("one");
    await silence(here);

    expect((await there.context.runs.cancel(id, "interrupt")).status).toBe("cancelled");

    expect((await there.context.store.getRun(id))?.status).toBe("cancelled");
  });

  it("takes up what it was given without hearing of it", async () => {
    const { context, graph } = await open();
    openAll(graph);
    const threadId = newThread();
    await context.store.createThread(newThreadRecord(threadId, context.now().toISOString(), {}));
    const startedAt = context.now().toISOString();
    const unheard = recordOf(asked(threadId), { id: context.newId(), startedAt, processId: context.processId });

    // Its answer is lost: nobody here begins it.
    await context.store.submitRun(unheard, "reject");

    expect((await context.runs.settled(unheard.id)).status).toBe("success");
  });
});
