import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunRecord } from "../../../domain/run.ts";
import type { Slot } from "../../../domain/slot.ts";
import { openPostgres } from "../../../store/postgres/open-postgres.ts";
import { newRun, storedCampaign, storedThread } from "../../contract/stored-records.ts";
import { campaignRun, campaignSnapshot } from "../../support/campaign-snapshot.ts";
import { describeWithPostgres, startPostgres, type PostgresServer } from "../../support/start-postgres.ts";

type Open = Awaited<ReturnType<typeof openPostgres>>;
const now = new Date("2026-11-24T12:00:00.000Z");
const rounds = 10;

describeWithPostgres("several processes on one PostgreSQL", () => {
  let server: PostgresServer;
  let one: Open;
  let other: Open;
  const ids = ["process-one", "process-other"] as const;
  const both = () => [one, other] as const;

  beforeAll(async () => {
    server = await startPostgres();
    const url = await server.newDatabase();
    one = await openPostgres({ url, poolSize: 8 });
    other = await openPostgres({ url, poolSize: 8 });
    for (const id of ids) await one.processes.join({ id, isServer: true, redis: null }, 600_000);
  });

  afterAll(async () => {
    await one.close();
    await other.close();
    await server.remove();
  });

  describe("runs", () => {
    it("are taken on once when twenty ask for a thread that is free", async () => {
      for (let round = 0; round < rounds; round += 1) {
        const { id } = await storedThread(one.store);

        const asked = Array.from({ length: 20 }, (_, index) => both()[index % 2 === 0 ? 0 : 1]);
        const answers = await Promise.all(asked.map(({ store }) => store.submitRun(newRun(id), "reject")));

        expect(answers.filter(({ accepted }) => accepted)).toHaveLength(1);
        expect(await one.store.listRuns({ threadId: id })).toHaveLength(1);
      }
    });

    it("are begun once each and one at a time on a thread, and it is idle only when all are over", async () => {
      const { id } = await storedThread(one.store);
      let most = 0;
      const begun: string[] = [];
      async function work({ store }: Open, processId: string, count: number): Promise<void> {
        for (let index = 0; index < count; index += 1) await store.submitRun(newRun(id, { processId }), "enqueue");
        for (let ended = 0; ended < count;) {
          const run = await store.beginNext(id, processId, now);
          if (run === null) continue;
          begun.push(run.id);
          most = Math.max(most, (await store.listRuns({ threadId: id, status: ["running"] })).length);
          await store.finishRun(run, { status: "success", endedAt: now.toISOString() }, { status: "idle" });
          ended += 1;
        }
      }

      await Promise.all([work(one, ids[0], 20), work(other, ids[1], 20)]);

      expect(new Set(begun).size).toBe(40);
      expect(begun).toHaveLength(40);
      expect(most).toBe(1);
      expect(await one.store.getThread(id)).toMatchObject({ status: "idle" });
    });

    it("leave their thread busy when one ends in the moment another comes", async () => {
      for (let round = 0; round < rounds * 4; round += 1) {
        const { id } = await storedThread(one.store);
        const first = newRun(id, { status: "running", attempt: 1, processId: ids[0] });
        await one.store.submitRun(first, "reject");

        const [, next] = await Promise.all([
          one.store.finishRun(first, { status: "success", endedAt: now.toISOString() }, { status: "idle" }),
          other.store.submitRun(newRun(id, { processId: ids[1] }), "enqueue"),
        ]);

        expect(next.accepted).toBe(true);
        expect(await one.store.getThread(id)).toMatchObject({ status: "busy" });
      }
    });

    it("of dead processes and of nobody go to one of two that take over at once", async () => {
      for (let round = 0; round < rounds; round += 1) {
        const dead = `dead-${round}`;
        if (round % 2 === 0) await one.processes.join({ id: dead, isServer: true, redis: null }, -1000);
        const left: RunRecord[] = [];
        for (const processId of [dead, null, "of old", dead, null]) {
          const { id } = await storedThread(one.store);
          const run = newRun(id, { status: "running", attempt: 1, processId });
          await one.store.submitRun(run, "reject");
          left.push(run);
        }

        const taken = await Promise.all([one.processes.takeOver(ids[0]), other.processes.takeOver(ids[1])]);

        const all = taken
          .flatMap(({ runs }) => runs.map((run) => run.id))
          .filter((id) => left.some((run) => run.id === id));
        expect(all.toSorted()).toEqual(left.map(({ id }) => id).toSorted());
      }
    });

    it("end once, though a process that was taken for dead ends them too", async () => {
      for (let round = 0; round < rounds; round += 1) {
        const { id } = await storedThread(one.store);
        const slow = `slow-${round}`;
        await one.processes.join({ id: slow, isServer: true, redis: null }, -1000);
        const run = newRun(id, { status: "running", attempt: 1, processId: slow });
        await one.store.submitRun(run, "reject");

        const [{ runs }, ended] = await Promise.all([
          other.processes.takeOver(ids[1]),
          one.store.finishRun(run, { status: "success", endedAt: now.toISOString() }, { status: "idle" }).then(
            () => "ended",
            (error: { code: string }) => error.code,
          ),
        ]);

        const isTaken = runs.some((taken) => taken.id === run.id);
        expect(ended).toBe(isTaken ? "run-taken" : "ended");
        expect(await one.store.getRun(run.id)).toMatchObject(isTaken ? { processId: ids[1] } : { status: "success" });
      }
    });
  });

  it("hold a thread one at a time", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id } = await storedThread(one.store);

      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          both()[index % 2 === 0 ? 0 : 1].store.claimThread(id, `holder-${index}`),
        ),
      );

      expect(claims.filter(Boolean)).toHaveLength(1);
    }
  });

  it("take a thread away while runs end and come, without a fault of their own making", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id } = await storedThread(one.store);
      const run = newRun(id, { status: "running", attempt: 1 });
      await one.store.submitRun(run, "reject");

      const outcomes = await Promise.allSettled([
        one.store.finishRun(run, { status: "success" }, { status: "idle" }),
        other.store.deleteThread(id),
        one.store.submitRun(newRun(id), "enqueue"),
        other.store.changeThread(id, { status: "error" }),
        one.processes.takeOver(ids[0]),
      ]);

      const codes = outcomes.flatMap((outcome) =>
        outcome.status === "rejected" ? [(outcome.reason as { code: string }).code] : [],
      );
      expect(codes.filter((code) => code !== "not-found" && code !== "run-taken")).toEqual([]);
      expect(await one.store.getThread(id)).toBeNull();
    }
  });

  describe("campaigns", () => {
    const sample = campaignSnapshot();

    it("are created once by two who do so at once", async () => {
      const campaign = { ...sample.campaign, id: "twice", threadId: "thread-twice" };
      const run = { ...campaignRun(), id: "run-twice", campaignId: campaign.id, threadId: campaign.threadId };

      await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          both()[index % 2 === 0 ? 0 : 1].store.createCampaign(campaign, sample.facts, run),
        ),
      );

      expect(await one.store.getSnapshot(campaign.id)).toMatchObject({ campaign, facts: sample.facts });
      expect(await one.store.listRuns({ campaignId: campaign.id })).toHaveLength(1);
    });

    it("have one whole calendar and one whole set of tests when two save theirs at once", async () => {
      const [slot] = sample.slots as [Slot, ...Slot[]];
      const calendar = (name: string) =>
        Array.from({ length: 40 }, (_, index) => ({ ...slot, slotId: `${name}-${index}` }));
      const tests = (name: string) => sample.tests.map((test, index) => ({ ...test, id: `${name}-${index}` }));
      for (let round = 0; round < rounds; round += 1) {
        const { campaign } = await storedCampaign(one.store);

        await Promise.all([
          one.store.saveSlots(campaign.id, calendar("one")),
          other.store.saveSlots(campaign.id, calendar("other")),
          one.store.saveTests(campaign.id, tests("one")),
          other.store.saveTests(campaign.id, tests("other")),
        ]);

        const saved = await one.store.getSnapshot(campaign.id);
        expect([calendar("one"), calendar("other")]).toContainEqual(saved?.slots);
        expect([tests("one"), tests("other")]).toContainEqual(saved?.tests);
      }
    });
  });

  it("give an idempotency key to one of many", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const claim = { key: `key-${round}`, bodyHash: "hash", processId: ids[0], now };

      const claims = await Promise.all(
        Array.from({ length: 16 }, (_, index) => both()[index % 2 === 0 ? 0 : 1].store.claimKey(claim)),
      );

      expect(claims.filter(({ state }) => state === "new")).toHaveLength(1);
    }
  });
});
