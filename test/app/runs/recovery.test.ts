import { describe, expect, it } from "vitest";
import { endDeadRuns } from "../../../app/dead-runs.ts";
import { all, asked, open, openAll, stepsOf } from "../../support/gated-runs.ts";

/** A run that was begun five times, the last time at this checkpoint or, null, before it had left one. */
async function crashed(place: string, begunAt: "newest" | null): Promise<string> {
  const { context, graph } = await open(place);
  const { id } = await context.runs.submit(asked("t"));
  await graph.reached("one");
  await context.runs.drain(0);
  const newest = await context.checkpointer.getTuple({ configurable: { thread_id: "t" } });
  await context.store.changeRun(id, {
    attempt: 5,
    begunAt: begunAt === null ? null : `${newest?.checkpoint.id} ${newest?.pendingWrites?.length}`,
  });
  await context.close();
  return id;
}

describe("a process that ends", () => {
  it("lets a running run reach its checkpoint, and the next process goes on from there without a gap or a repeat", async () => {
    const { context, graph } = await open("drained");
    const { id } = await context.runs.submit(asked("t"));
    graph.open("one");
    await graph.reached("two");
    const early = all(context.runs.follow(id));

    const drained = context.runs.drain(60_000);
    graph.open("two");
    await drained;
    await expect(context.runs.submit(asked("other"))).rejects.toMatchObject({ code: "draining" });
    const seen = await early;
    await context.close();
    const later = await open("drained");
    openAll(later.graph);
    expect(await later.context.runs.recover()).toEqual([id]);
    const rest = await all(later.context.runs.follow(id, { after: seen.at(-1)?.seq ?? 0 }));

    expect(later.graph.begun).toEqual(["three"]);
    const whole = [...seen, ...rest];
    expect(whole.map(({ seq }) => seq)).toEqual(whole.map((_, index) => index + 1));
    expect(stepsOf(whole)).toEqual(["one", "two", "three"]);
    expect((await later.context.runs.settled(id)).status).toBe("success");
    await later.context.close();
  });

  it("stops what does not reach a checkpoint in time; it is taken up with the step that it was in", async () => {
    const { context, graph } = await open("stopped");
    const { id } = await context.runs.submit(asked("t"));
    graph.open("one");
    await graph.reached("two");

    await context.runs.drain(0);
    await context.close();
    const later = await open("stopped");
    openAll(later.graph);
    await later.context.runs.recover();

    expect((await later.context.runs.settled(id)).status).toBe("success");
    expect(later.graph.begun).toEqual(["two", "three"]);
    await later.context.close();
  });

  it("leaves a run to the next server that somebody has looked at meanwhile", async () => {
    const { context, graph } = await open("looked-at");
    const { id } = await context.runs.submit(asked("t"));
    await graph.reached("one");
    await context.runs.drain(0);
    await endDeadRuns(context);
    await context.close();
    const later = await open("looked-at");
    openAll(later.graph);

    expect(await later.context.runs.recover()).toEqual([id]);

    expect((await later.context.runs.settled(id)).status).toBe("success");
    await later.context.close();
  });

  it("goes on with a run that came further each time, however many processes it has seen", async () => {
    const id = await crashed("travelling", null);
    const later = await open("travelling");
    openAll(later.graph);

    expect(await later.context.runs.recover()).toEqual([id]);

    expect((await later.context.runs.settled(id)).status).toBe("success");
    await later.context.close();
  });

  it("gives a run up that took five processes with it where it stood, and tells its viewers", async () => {
    const id = await crashed("crashing", "newest");
    const later = await open("crashing");

    expect(await later.context.runs.recover()).toEqual([]);

    expect(await later.context.store.getRun(id)).toMatchObject({ status: "error" });
    expect((await all(later.context.runs.follow(id))).at(-1)).toMatchObject({ event: "error" });
    expect(await later.context.store.getThread("t")).toMatchObject({ status: "error" });
    await later.context.close();
  });
});
