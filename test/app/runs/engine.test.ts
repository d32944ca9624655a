import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openContext } from "../../../app/context.ts";
import type { RunRecord } from "../../../domain/run.ts";
import { gatedGraph } from "../../support/gated-graph.ts";
import { all, asked, directory, open, openAll, stepsOf } from "../../support/gated-runs.ts";
import { configFor, noSecrets } from "../../support/open-campaigns.ts";

describe("a run", () => {
  it("tells whoever follows the same story, from the start or from the middle, now or later", async () => {
    const { context, graph } = await open();
    const { id } = await context.runs.submit(asked("t"));
    const early = all(context.runs.follow(id));
    openAll(graph);
    const told = await early;

    expect(stepsOf(told)).toEqual(["one", "two", "three"]);
    expect(told.map(({ seq }) => seq)).toEqual(told.map((_, index) => index + 1));
    expect(await all(context.runs.follow(id))).toEqual(told);
    expect(await all(context.runs.follow(id, { after: 2 }))).toEqual(told.slice(2));
    expect((await context.runs.settled(id)).status).toBe("success");
    expect(await context.store.getThread("t")).toMatchObject({
      status: "idle",
      values: { steps: ["one", "two", "three"] },
    });
    await context.close();
  });

  it("stops when it is cancelled, and leaves a thread that works", async () => {
    const { context, graph } = await open();
    const { id } = await context.runs.submit(asked("t"));
    graph.open("one");
    await graph.reached("two");

    const stopped = await context.runs.cancel(id, "interrupt");

    expect(stopped.status).toBe("cancelled");
    expect(graph.begun).toEqual(["one", "two"]);
    expect(await context.store.getThread("t")).toMatchObject({ status: "idle", values: { steps: ["one"] } });
    openAll(graph);
    const next = await context.runs.submit(asked("t"));
    expect((await context.runs.settled(next.id)).status).toBe("success");
    await context.close();
  });

  it("was never there after a rollback", async () => {
    const { context, graph } = await open("rolled-back");
    openAll(graph);
    const first = await context.runs.submit(asked("t"));
    await context.runs.settled(first.id);
    const before = await context.store.getThread("t");
    const waiting = gatedGraph();
    await context.close();
    const again = await openContext(configFor(join(directory, "rolled-back")), noSecrets, {
      buildGraph: waiting.build,
    });
    const second = await again.runs.submit(asked("t"));
    waiting.open("one");
    await waiting.reached("two");

    await again.runs.cancel(second.id, "rollback");

    expect(await again.store.getRun(second.id)).toBeNull();
    expect((await again.store.getThread("t"))?.values).toEqual(before?.values);
    const state = await again.graph.getState({ configurable: { thread_id: "t" } });
    expect(state.next).toEqual([]);
    await again.close();
  });
});

describe("a busy thread", () => {
  it("refuses a second run and stores nothing of it", async () => {
    const { context, graph } = await open();
    const { id } = await context.runs.submit(asked("t"));
    await graph.reached("one");

    await expect(context.runs.submit(asked("t"))).rejects.toMatchObject({ code: "thread-busy" });

    expect(await context.store.getThread("t")).toMatchObject({ status: "busy" });
    expect((await context.store.listRuns({ threadId: "t" })).map((run) => run.id)).toEqual([id]);
    openAll(graph);
    await context.runs.settled(id);
    await context.close();
  });

  it("lets runs wait in their order with enqueue", async () => {
    const { context, graph } = await open();
    const runs: RunRecord[] = [];
    for (let n = 0; n < 3; n += 1) runs.push(await context.runs.submit(asked("t", "enqueue")));
    await graph.reached("one");
    expect(graph.begun).toEqual(["one"]);

    openAll(graph);
    const ended = await Promise.all(runs.map(({ id }) => context.runs.settled(id)));

    expect(ended.map(({ status }) => status)).toEqual(["success", "success", "success"]);
    expect(graph.begun).toHaveLength(9);
    const ends = ended.map(({ endedAt }) => endedAt ?? "");
    expect(ends).toEqual(ends.toSorted());
    await context.close();
  });

  it.each(["interrupt", "rollback"] as const)("gives way to a run with the strategy %s", async (strategy) => {
    const { context, graph } = await open();
    const first = await context.runs.submit(asked("t"));
    graph.open("one");
    await graph.reached("two");

    const second = await context.runs.submit(asked("t", strategy));
    openAll(graph);

    expect((await context.runs.settled(second.id)).status).toBe("success");
    const left = await context.store.getRun(first.id);
    expect(left?.status).toBe(strategy === "rollback" ? undefined : "cancelled");
    await context.close();
  });

  it("takes a cancelled run out of the line before it begins", async () => {
    const { context, graph } = await open();
    const first = await context.runs.submit(asked("t"));
    const second = await context.runs.submit(asked("t", "enqueue"));

    await context.runs.cancel(second.id, "interrupt");
    openAll(graph);
    await context.runs.settled(first.id);

    expect((await context.runs.settled(second.id)).status).toBe("cancelled");
    expect(graph.begun).toEqual(["one", "two", "three"]);
    await context.close();
  });
});

describe("a run that is begun again", () => {
  it("goes on once when many ask for it at once", async () => {
    const { context, graph } = await open();
    const { id } = await context.runs.submit(asked("t"));
    await graph.reached("one");
    await context.runs.cancel(id, "interrupt");
    openAll(graph);

    const answers = await Promise.allSettled([1, 2, 3].map(() => context.runs.resume(id)));

    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await context.runs.settled(id)).status).toBe("success");
    expect(await context.store.getThread("t")).toMatchObject({ status: "idle" });
    await context.close();
  });
});

describe("a delayed run", () => {
  it("leaves its thread free when it is cancelled, and keeps no process alive", async () => {
    const { context } = await open();
    const { id } = await context.runs.submit({ ...asked("t"), delayMs: 3_000_000 });

    expect((await context.runs.cancel(id, "interrupt")).status).toBe("cancelled");

    expect(await context.store.getThread("t")).toMatchObject({ status: "idle" });
    await context.close();
  });

  it("still waits for its time in the next process", async () => {
    const { context } = await open("delayed");
    const { id } = await context.runs.submit({ ...asked("t"), delayMs: 3_000_000 });
    await context.runs.drain(0);
    await context.close();
    const later = await open("delayed");

    expect(await later.context.runs.recover()).toEqual([id]);

    expect(later.context.runs.active()).toBe(0);
    expect(await later.context.store.getRun(id)).toMatchObject({ status: "pending" });
    await later.context.runs.drain(0);
    await later.context.close();
  });
});

describe("a change that no run may meet", () => {
  it("keeps runs away until it is done, and is refused while one goes on", async () => {
    const { context, graph } = await open();
    openAll(graph);
    const first = await context.runs.submit(asked("t"));
    await context.runs.settled(first.id);

    await context.runs.whileIdle({ threadId: "t", campaignId: null, tenant: null }, async () => {
      await expect(context.runs.submit(asked("t"))).rejects.toMatchObject({ code: "thread-busy" });
      await expect(
        context.runs.whileIdle({ threadId: "t", campaignId: null, tenant: null }, () => Promise.resolve()),
      ).rejects.toMatchObject({ code: "thread-busy" });
    });

    const second = await context.runs.submit(asked("t"));
    expect((await context.runs.settled(second.id)).status).toBe("success");
    await context.close();
  });
});
