import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KeptEvent } from "../../domain/run.ts";
import type { RunEventLog } from "../../store/engine-port.ts";
import type { CampaignStore } from "../../store/port.ts";
import { newRun, storedCampaign, storedThread } from "./stored-records.ts";

/** The log of runs in every engine. @param isTrimmed false where events go by themselves, some time after the last one */
export function runEventLogContract(
  getStore: () => CampaignStore,
  getLog: () => RunEventLog,
  { isTrimmed = true }: { isTrimmed?: boolean } = {},
): void {
  const event = (runId: string, seq: number): KeptEvent => ({ runId, seq, event: "custom", data: `{"n":${seq}}` });
  const events = (runId: string, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => event(runId, from + index));
  const readAll = (runId: string) => getLog().read(runId, { after: 0, limit: 10_000 });

  async function storedRun(endedAt: string | null = null): Promise<string> {
    const { id } = await storedThread(getStore());
    const run = newRun(id, { endedAt });
    await getStore().submitRun(run, "enqueue");
    return run.id;
  }

  describe("the events of runs", () => {
    it("are read in order, page by page, each run's own", async () => {
      const [one, other] = [await storedRun(), await storedRun()];
      const mixed = events(one, 1, 5).flatMap((each) => [event(other, each.seq), each]);

      await getLog().append(mixed.toReversed());

      expect(await getLog().read(one, { after: 0, limit: 2 })).toEqual(events(one, 1, 2));
      expect(await getLog().read(one, { after: 2, limit: 10 })).toEqual(events(one, 3, 5));
      expect(await getLog().read(one, { after: 5, limit: 10 })).toEqual([]);
      expect(await readAll(other)).toEqual(events(other, 1, 5));
    });

    it("know the number of the last one", async () => {
      const run = await storedRun();
      const before = await getLog().lastSeq(run);
      await getLog().append(events(run, 1, 11));

      expect([before, await getLog().lastSeq(run), await getLog().lastSeq("nobody")]).toEqual([0, 11, 0]);
    });

    it("are kept once when they are sent again after an answer that was lost, with what is new beside them", async () => {
      const run = await storedRun();
      await getLog().append(events(run, 1, 2));

      await getLog().append(events(run, 1, 2));
      await getLog().append(events(run, 2, 4));
      await getLog().append([]);

      expect(await readAll(run)).toEqual(events(run, 1, 4));
    });

    it.each([{ data: '{"n":"other"}' }, { event: "values" }])(
      "are not kept, not one of them, when another process has told %j under one of their numbers",
      async (other) => {
        const run = await storedRun();
        const theirs = { ...event(run, 2), ...other };
        await getLog().append([theirs]);

        await expect(getLog().append(events(run, 1, 3))).rejects.toMatchObject({ code: "run-taken" });

        expect(await readAll(run)).toEqual([theirs]);
      },
    );

    it("are told by one of two processes that tell the same run at once", async () => {
      const run = await storedRun();
      const told = ["one", "other"].map((name) => events(run, 1, 20).map((each) => ({ ...each, data: `"${name}"` })));

      const outcomes = await Promise.allSettled(told.map((each) => getLog().append(each)));

      const winner = outcomes.findIndex(({ status }) => status === "fulfilled");
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(outcomes[1 - winner]).toMatchObject({ reason: { code: "run-taken" } });
      expect(await readAll(run)).toEqual(told[winner]);
    });

    it("take more at once than a statement has placeholders for", async () => {
      const run = await storedRun();

      await getLog().append(events(run, 1, 20_000));

      expect(await getLog().lastSeq(run)).toBe(20_000);
    });

    it("are read in order, whole and once, in whatever batches they were told, told again and read", async () => {
      const batches = fc.array(fc.record({ size: fc.integer({ min: 1, max: 6 }), again: fc.nat({ max: 8 }) }), {
        minLength: 1,
        maxLength: 8,
      });

      await fc.assert(
        fc.asyncProperty(batches, fc.integer({ min: 1, max: 9 }), async (told, limit) => {
          const run = await storedRun();
          let last = 0;
          for (const { size, again } of told) {
            await getLog().append(events(run, Math.max(1, last + 1 - again), last + size));
            last += size;
          }

          const read: KeptEvent[] = [];
          for (let page: KeptEvent[] | null = null; page === null || page.length > 0;) {
            page = await getLog().read(run, { after: read.length, limit });
            read.push(...page);
          }
          expect(read).toEqual(events(run, 1, last));
        }),
        { numRuns: 20 },
      );
    });

    it("keep every text exactly", async () => {
      const run = await storedRun();
      let seq = 0;

      await fc.assert(
        fc.asyncProperty(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), async (texts) => {
          const told = texts.map((text) => ({ ...event(run, (seq += 1)), data: JSON.stringify({ text }) }));
          await getLog().append(told);
          const first = (told[0]?.seq ?? 0) - 1;
          expect(await getLog().read(run, { after: first, limit: 1000 })).toEqual(told);
        }),
        { numRuns: 25, examples: [[["\u0000", '"', "\\", "{}", "NULL", "a,b", "", "👩‍💻", "\n"]]] },
      );
    });

    it("go when their run, thread or campaign goes", async () => {
      const store = getStore();
      const alone = await storedRun();
      const thread = await storedThread(store);
      const onThread = newRun(thread.id);
      await store.submitRun(onThread, "reject");
      const { campaign, run } = await storedCampaign(store);
      const stays = await storedRun();
      const ids = [alone, onThread.id, run.id, stays];
      await getLog().append(ids.flatMap((id) => events(id, 1, 3)));

      await store.deleteRun(alone);
      await store.deleteThread(thread.id);
      await store.deleteCampaign(campaign.id);

      expect(await Promise.all(ids.map((id) => getLog().lastSeq(id)))).toEqual([0, 0, 0, 3]);
    });

    it.runIf(isTrimmed)("are trimmed when their run ended long ago, or is gone", async () => {
      const old = await storedRun("2020-01-01T00:00:00.000Z");
      const recent = await storedRun("2020-01-03T00:00:00.000Z");
      const going = await storedRun();
      const ids = [old, recent, going, "gone"];
      await getLog().append(ids.map((id) => event(id, 1)));

      await getLog().trim(new Date("2020-01-02T00:00:00.000Z"));

      expect(await Promise.all(ids.map((id) => getLog().lastSeq(id)))).toEqual([0, 1, 1, 0]);
    });
  });
}
