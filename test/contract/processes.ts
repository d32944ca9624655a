import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../domain/run.ts";
import type { Engine } from "../../store/engine-port.ts";
import { newRun, storedThread } from "./stored-records.ts";

/** A lease that is over as soon as it is given: nobody has to wait for the end of one. */
const over = -1000;
const long = 600_000;
let count = 0;

/** The processes that share a store, in every engine. */
export function processContract(getEngine: () => Engine): void {
  const processes = () => getEngine().processes;
  const store = () => getEngine().store;

  async function joined(leaseMs: number, isServer = false): Promise<string> {
    count += 1;
    const id = `process-${count}`;
    await processes().join({ id, isServer, redis: null }, leaseMs);
    return id;
  }

  async function storedRun(change: Partial<RunRecord> = {}): Promise<RunRecord> {
    const { id } = await storedThread(store());
    const run = newRun(id, { status: "running", attempt: 1, ...change });
    await store().submitRun(run, "reject");
    return run;
  }

  describe("processes", () => {
    it("are alive until their lease ends, or for ever, or until they leave", async () => {
      const [living, eternal, dead, gone] = [
        await joined(long),
        await joined(Infinity),
        await joined(over),
        await joined(long),
      ];
      await processes().leave(gone);

      const buried = await Promise.all([living, eternal, dead, gone, "nobody", null].map((id) => processes().bury(id)));

      expect(buried).toEqual([false, false, true, true, true, true]);
      expect(await processes().renew(dead, long)).toBe(false);
    });

    it("are refused while one is alive that keeps checkpoints elsewhere", async () => {
      await joined(long);
      const withRedis = { id: "with-redis", isServer: true, redis: "some-redis" };

      const joining = processes().join(withRedis, long);

      await expect(joining).rejects.toMatchObject({
        code: "conflict",
        why: expect.stringContaining("no Redis") as unknown,
        hint: expect.stringContaining("REDIS_URL and QLP_REDIS_PREFIX") as unknown,
      });
      expect(await processes().bury(withRedis.id)).toBe(true);
    });

    it("live on with another lease, unless others have taken them for dead", async () => {
      const [slow, dead, living] = [await joined(over), await joined(over), await joined(long)];

      const renewed = await processes().renew(slow, long);
      await processes().takeOver(living);
      const late = await processes().renew(dead, long);

      expect([renewed, late, await processes().renew(slow, long)]).toEqual([true, false, true]);
      expect(await processes().bury(slow)).toBe(false);
    });

    it("take over the runs of dead ones and of nobody, oldest first, and no others", async () => {
      const [dead, living, taker] = [await joined(over), await joined(long), await joined(long)];
      const later = await storedRun({ processId: dead, startedAt: "2026-11-24T12:00:00.000Z" });
      const nobodys = await storedRun({ startedAt: "2026-11-24T11:00:00.000Z" });
      const unknowns = await storedRun({
        processId: "process-of-old",
        startedAt: "2026-11-24T13:00:00.000Z",
        status: "error",
      });
      const others = [
        await storedRun({ processId: living }),
        await storedRun({ processId: dead, status: "success", endedAt: "2026-11-24T14:00:00.000Z" }),
      ];
      const known = new Set([later, nobodys, unknowns, ...others].map(({ id }) => id));

      const { runs } = await processes().takeOver(taker);
      const again = await processes().takeOver(taker);

      const expected = [nobodys, later, unknowns].map((run) => ({ ...run, processId: taker }));
      expect(runs.filter(({ id }) => known.has(id))).toEqual(expected);
      expect(again.runs).toEqual([]);
      expect(await store().getRun(later.id)).toEqual({ ...later, processId: taker });
      for (const other of others) expect(await store().getRun(other.id)).toEqual(other);
    });

    it("let go of the threads that dead ones held", async () => {
      const [dead, living, taker] = [await joined(over), await joined(long), await joined(long)];
      const [left, held] = [await storedThread(store()), await storedThread(store())];
      await store().claimThread(left.id, dead);
      await store().claimThread(held.id, living);

      const { threadIds } = await processes().takeOver(taker);
      for (const { id } of [left, held]) await store().changeThread(id, { status: "idle" });

      expect(threadIds).toEqual([left.id]);
      expect(await store().getThread(left.id)).toMatchObject({ status: "idle" });
      expect(await store().getThread(held.id)).toMatchObject({ status: "busy" });
    });

    it("learn which runs they answer for, and which of them somebody wants stopped", async () => {
      const [one, other] = [await joined(long), await joined(long)];
      const stopped = await storedRun({ processId: one, startedAt: "2026-11-24T10:00:00.000Z" });
      const undone = await storedRun({ processId: one, startedAt: "2026-11-24T11:00:00.000Z" });
      await storedRun({ processId: one, status: "success" });
      await store().requestStop((await storedRun({ processId: other })).id, "interrupt");
      await store().requestStop(stopped.id, "interrupt");
      await store().requestStop(undone.id, "rollback");

      expect(await processes().ownRuns(one)).toMatchObject([
        { id: stopped.id, stop: "interrupt" },
        { id: undone.id, stop: "rollback" },
      ]);
    });

    it("mark what dead ones left as failed, unless a server is alive to take it over", async () => {
      const [dead, living, server] = [await joined(over), await joined(long), await joined(long, true)];
      const [left, going] = [await storedRun({ processId: dead }), await storedRun({ processId: living })];

      await processes().markDead("its process died");
      const withServer = await store().getRun(left.id);
      await processes().leave(server);
      await processes().markDead("its process died");

      expect(withServer).toEqual(left);
      expect(await store().getRun(left.id)).toEqual({ ...left, status: "error", error: "its process died" });
      expect(await store().getThread(left.threadId)).toMatchObject({ status: "error", error: "its process died" });
      expect(await store().getRun(going.id)).toEqual(going);
    });
  });
}
