import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../domain/run.ts";
import type { Engine } from "../../store/engine-port.ts";
import { newRun, storedThread } from "./stored-records.ts";

const now = new Date("2026-11-24T12:00:00.000Z");
const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour)).toISOString();
let count = 0;

/** Who may work on a thread, and in which order, in every engine. */
export function runLineContract(getEngine: () => Engine): void {
  const store = () => getEngine().store;

  async function joined(leaseMs = 600_000): Promise<string> {
    count += 1;
    const id = `liner-${count}`;
    await getEngine().processes.join({ id, isServer: false, redis: null }, leaseMs);
    return id;
  }

  /** A thread on which runs of these processes wait, behind one that is over by now. */
  async function threadWithLine(processIds: string[], change: Partial<RunRecord> = {}): Promise<[string, RunRecord[]]> {
    const { id } = await storedThread(store());
    const first = newRun(id, { status: "running", attempt: 1, startedAt: at(1) });
    await store().submitRun(first, "enqueue");
    const waiting = processIds.map((processId, index) =>
      newRun(id, { processId, startedAt: at(2 + index), ...change }),
    );
    for (const run of waiting) await store().submitRun(run, "enqueue");
    await store().finishRun(first, { status: "success", endedAt: at(9) }, { status: "idle" });
    return [id, waiting];
  }

  describe("the line of a thread", () => {
    it("belongs to the tenant of the thread, whatever the run says", async () => {
      const { id } = await storedThread(store(), { tenant: "tenant-z" });
      const [first, second] = [newRun(id, { tenant: "other" }), newRun(id, { tenant: null })];

      const answers = [await store().submitRun(first, "reject"), await store().submitRun(second, "enqueue")];

      expect(answers.map(({ tenant }) => tenant)).toEqual(["tenant-z", "tenant-z"]);
      expect((await store().listRuns({ threadId: id })).map(({ tenant }) => tenant)).toEqual(["tenant-z", "tenant-z"]);
    });

    it("is begun one by one, oldest first, each run by its own process", async () => {
      const [mine, theirs] = [await joined(), await joined()];
      const [id, [first, second]] = await threadWithLine([mine, theirs]);

      const notTheirTurn = await store().beginNext(id, theirs, now);
      const begun = await store().beginNext(id, mine, now);
      const busy = await store().beginNext(id, theirs, now);
      await store().finishRun({ ...(first as RunRecord) }, { status: "success", endedAt: at(10) }, { status: "idle" });
      const next = await store().beginNext(id, theirs, now);

      expect([notTheirTurn, busy]).toEqual([null, null]);
      expect(begun).toEqual({ ...first, status: "running", attempt: 1 });
      expect(next).toEqual({ ...second, status: "running", attempt: 1 });
      expect(await store().getRun(next?.id ?? "")).toEqual(next);
    });

    it("waits until a run is due", async () => {
      const mine = await joined();
      const sample = newRun("sample").order;
      const [id, [run]] = await threadWithLine([mine], { order: { ...sample, notBefore: "2026-11-24T12:00:00.000Z" } });

      const early = await store().beginNext(id, mine, new Date(now.getTime() - 1));
      const due = await store().beginNext(id, mine, now);

      expect(early).toBeNull();
      expect(due?.id).toBe(run?.id);
    });

    it("is begun once by many who ask at once", async () => {
      const mine = await joined();
      const [id] = await threadWithLine([mine, mine]);

      const begun = await Promise.all(Array.from({ length: 8 }, () => store().beginNext(id, mine, now)));

      expect(begun.filter((run) => run !== null)).toHaveLength(1);
    });

    it("is empty where there is none", async () => {
      expect(await store().beginNext("nobody", "process", now)).toBeNull();
    });

    it("keeps its thread busy while runs wait or go on, whatever is said of it", async () => {
      const mine = await joined();
      const [id] = await threadWithLine([mine]);

      await store().changeThread(id, { status: "idle" });
      const whileWaiting = (await store().getThread(id))?.status;
      await store().beginNext(id, mine, now);
      await store().changeThread(id, { status: "error" });

      expect([whileWaiting, (await store().getThread(id))?.status]).toEqual(["busy", "busy"]);
    });
  });

  describe("a run that was taken over", () => {
    it("is not ended by the process that had it before", async () => {
      const [mine, theirs] = [await joined(), await joined()];
      const { id } = await storedThread(store());
      const run = newRun(id, { processId: mine, status: "running", attempt: 1 });
      await store().submitRun(run, "reject");
      const before = await store().getThread(id);

      const end = (processId: string | null) =>
        store().finishRun({ ...run, processId }, { status: "success" }, { status: "idle", values: {} });

      await expect(end(theirs)).rejects.toMatchObject({ code: "run-taken" });
      await expect(end(null)).rejects.toMatchObject({ code: "run-taken" });
      expect(await store().getRun(run.id)).toEqual(run);
      expect(await store().getThread(id)).toEqual(before);
    });
  });

  describe("a run that is begun again", () => {
    it("is pending under the process that asks, and its thread busy", async () => {
      const mine = await joined();
      const { id } = await storedThread(store());
      const run = newRun(id, { status: "error", error: "died", endedAt: at(3), stop: "interrupt", attempt: 1 });
      await store().submitRun({ ...run, status: "running" }, "reject");
      await store().finishRun(run, { status: "error", error: "died", endedAt: at(3) }, { status: "error" });

      const revived = await store().reviveRun(run, { attempt: 1, processId: mine });

      expect(revived).toBe(true);
      const again = { ...run, status: "pending", processId: mine, stop: null, endedAt: null, error: null };
      expect(await store().getRun(run.id)).toEqual(again);
      expect(await store().getThread(id)).toMatchObject({ status: "busy" });
    });

    it("stays over while something else goes on, and where there is none nothing is done", async () => {
      const mine = await joined();
      const [id] = await threadWithLine([mine]);
      const [over] = await store().listRuns({ threadId: id, status: ["success"] });
      const idle = await storedThread(store());

      const busy = await store().reviveRun(over as RunRecord, { attempt: 1, processId: mine });
      const unknown = await store().reviveRun({ id: "nobody", threadId: idle.id }, { attempt: 1, processId: mine });

      expect([busy, unknown]).toEqual([false, false]);
      expect(await store().getRun(over?.id ?? "")).toEqual(over);
      expect(await store().getThread(idle.id)).toEqual(idle);
    });
  });

  describe("a thread that is held", () => {
    it("is held by one of many who ask at once, and is busy for runs", async () => {
      const { id } = await storedThread(store());
      const holders = await Promise.all(Array.from({ length: 6 }, () => joined()));

      const claims = await Promise.all(holders.map((holder) => store().claimThread(id, holder)));
      const refused = await store().submitRun(newRun(id), "reject");
      const waiting = newRun(id, { status: "running", attempt: 1, processId: holders[0] ?? null });
      const queued = await store().submitRun(waiting, "enqueue");

      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(refused).toEqual({ accepted: false, before: [], isHeld: true, tenant: null });
      expect(queued).toMatchObject({ accepted: true, isHeld: true });
      expect(await store().getRun(waiting.id)).toMatchObject({ status: "pending", attempt: 0 });
      expect(await store().beginNext(id, holders[0] ?? "", now)).toBeNull();
    });

    it("is let go of by its holder alone, with what it has come to", async () => {
      const [mine, theirs] = [await joined(), await joined()];
      const { id } = await storedThread(store());
      await store().claimThread(id, mine);

      await store().releaseThread(id, theirs, { values: { n: 0 }, status: "error" });
      const held = await store().getThread(id);
      await store().releaseThread(id, mine, { values: { n: 1 }, status: "interrupted" });

      expect(held).toMatchObject({ status: "busy", values: null });
      expect(await store().getThread(id)).toMatchObject({ status: "interrupted", values: { n: 1 } });
      expect(await store().claimThread(id, theirs)).toBe(true);
    });

    it("stays busy when it is let go of while runs wait, which begin then", async () => {
      const mine = await joined();
      const { id } = await storedThread(store());
      await store().claimThread(id, mine);
      const run = newRun(id, { processId: mine });
      await store().submitRun(run, "enqueue");

      await store().releaseThread(id, mine, { status: "idle" });

      expect(await store().getThread(id)).toMatchObject({ status: "busy" });
      expect(await store().beginNext(id, mine, now)).toMatchObject({ id: run.id });
    });

    it("is as good as free when its holder is dead", async () => {
      const dead = await joined(-1000);
      const { id } = await storedThread(store());
      await store().claimThread(id, dead);
      const run = newRun(id, { status: "running", attempt: 1 });

      const answer = await store().submitRun(run, "reject");

      expect(answer).toMatchObject({ accepted: true, isHeld: false });
      expect(await store().getRun(run.id)).toEqual(run);
    });

    it("can't be one that isn't there", async () => {
      expect(await store().claimThread("nobody", await joined())).toBe(false);
    });
  });

  describe("the wish to stop a run", () => {
    it("is kept, a rollback for good, and refused when the run is over", async () => {
      const { id } = await storedThread(store());
      const run = newRun(id, { status: "running" });
      await store().submitRun(run, "reject");
      const stops: unknown[] = [];

      for (const action of ["interrupt", "rollback", "interrupt"] as const) {
        await store().requestStop(run.id, action);
        stops.push((await store().getRun(run.id))?.stop);
      }
      await store().finishRun(run, { status: "cancelled", endedAt: at(3) }, { status: "idle" });

      expect(stops).toEqual(["interrupt", "rollback", "rollback"]);
      expect([
        await store().requestStop(run.id, "interrupt"),
        await store().requestStop("nobody", "interrupt"),
      ]).toEqual([false, false]);
    });
  });
}
