import { describe, expect, it } from "vitest";
import type { CampaignStore } from "../../store/port.ts";
import { campaignSnapshot } from "../support/campaign-snapshot.ts";
import { newRun, storedCampaign, storedThread } from "./stored-records.ts";

/** Whose the records are, in every engine's store. */
export function tenantContract(getStore: () => CampaignStore): void {
  const everything = { limit: 10_000, offset: 0, sortBy: "thread_id", sortOrder: "asc" } as const;

  describe("tenants", () => {
    it("list their own campaigns only, page by page", async () => {
      const tenant = "tenant-a";
      const made: string[] = [];
      for (const day of [1, 2, 3]) {
        const createdAt = `2030-01-0${day}T00:00:00.000Z`;
        made.push((await storedCampaign(getStore(), { tenant, createdAt })).campaign.id);
        await storedCampaign(getStore(), { tenant: "tenant-b", createdAt });
      }

      const first = await getStore().listCampaigns({ limit: 2, cursor: null, tenant });
      const second = await getStore().listCampaigns({ limit: 2, cursor: first.nextCursor, tenant });

      expect([...first.campaigns, ...second.campaigns].map(({ id }) => id)).toEqual(made.toReversed());
      expect(second.nextCursor).toBeNull();
      expect(first.campaigns[0]).toMatchObject({ tenant });
    });

    it("give the thread of their campaign the same tenant", async () => {
      const { campaign } = await storedCampaign(getStore(), { tenant: "tenant-c" });

      expect(await getStore().getThread(campaign.threadId)).toMatchObject({ tenant: "tenant-c" });
    });

    it("find their own threads and runs only; whoever names no tenant finds all", async () => {
      const mine = await storedThread(getStore(), { tenant: "tenant-d" });
      const theirs = await storedThread(getStore(), { tenant: "tenant-e" });
      const nobodys = await storedThread(getStore());
      const ids = [mine.id, theirs.id, nobodys.id];
      const run = newRun(mine.id, { tenant: "tenant-d" });
      await getStore().submitRun(run, "reject");
      await getStore().submitRun(newRun(theirs.id, { tenant: "tenant-e" }), "reject");

      const found = await getStore().searchThreads({ ...everything, ids, tenant: "tenant-d" });
      const all = await getStore().searchThreads({ ...everything, ids });

      expect(found).toMatchObject({ threads: [{ id: mine.id, tenant: "tenant-d" }], total: 1 });
      expect(all.total).toBe(3);
      expect(await getStore().listRuns({ tenant: "tenant-d" })).toEqual([run]);
      expect(await getStore().listRuns({ tenant: "tenant-d", threadId: theirs.id })).toEqual([]);
    });

    it("learn from their own feedback only", async () => {
      const sample = campaignSnapshot().campaign.brief;
      const brief = { ...sample, product: { ...sample.product, name: "Tenant Boats" } };
      const at = "2026-12-02T00:00:00.000Z";
      const mine = (await storedCampaign(getStore(), { brief, tenant: "tenant-f" })).campaign.id;
      const theirs = (await storedCampaign(getStore(), { brief, tenant: "tenant-g" })).campaign.id;
      const said = (campaignId: string) =>
        ({ campaignId, pieceId: "p01", channel: "twitter", at, text: "nice" }) as const;
      const measured = (campaignId: string) =>
        ({ campaignId, pieceId: "p01", channel: "twitter", at, metrics: { clicks: 1 } }) as const;
      await getStore().saveComments([said(mine), said(theirs)]);
      await getStore().saveMeasurements([measured(mine), measured(theirs)]);

      const feedback = await getStore().listFeedback("Tenant Boats", "tenant-f");
      const all = await getStore().listFeedback("Tenant Boats");

      expect(feedback).toEqual({ measurements: [measured(mine)], comments: [said(mine)] });
      expect([all.measurements.length, all.comments.length]).toEqual([2, 2]);
    });
  });
}
