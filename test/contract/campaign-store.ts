import { describe, expect, it } from "vitest";
import { CampaignRecord } from "../../domain/campaign.ts";
import type { Piece } from "../../domain/piece.ts";
import type { CampaignStore } from "../../store/port.ts";
import { campaignRun, campaignSnapshot } from "../support/campaign-snapshot.ts";
import { newRun, storedCampaign, storedThread } from "./stored-records.ts";

/**
 * Campaigns in every engine's store.
 * @param getStore the open store; asked for inside the tests only
 */
export function campaignContract(getStore: () => CampaignStore): void {
  const sample = campaignSnapshot();
  const [piece] = sample.pieces as [Piece, ...Piece[]];
  const origin = { inputHash: "hash-1", position: 0 };

  describe("campaigns", () => {
    it("come back byte for byte, with their facts", async () => {
      const { campaign } = await storedCampaign(getStore());

      const snapshot = await getStore().getSnapshot(campaign.id);

      expect(JSON.stringify(snapshot?.campaign)).toBe(JSON.stringify(CampaignRecord.parse(campaign)));
      expect(snapshot).toEqual({ campaign, facts: sample.facts, pieces: [], tests: [], slots: [] });
      expect(await getStore().getCampaign(campaign.id)).toEqual(campaign);
    });

    it("stay as they are when they are created again", async () => {
      const { campaign, run } = await storedCampaign(getStore());

      await getStore().createCampaign({ ...campaign, name: "Other" }, [], { ...run, status: "error" });

      expect(await getStore().getCampaign(campaign.id)).toEqual(campaign);
      expect(await getStore().getRun(run.id)).toEqual(run);
    });

    it("change in the given fields only, null included", async () => {
      const { campaign } = await storedCampaign(getStore());
      const change = { status: "partial", strategy: null, findings: [] } as const;

      await getStore().changeCampaign(campaign.id, { ...change, findings: [] });
      await getStore().changeCampaign(campaign.id, {});

      expect(await getStore().getCampaign(campaign.id)).toEqual({ ...campaign, ...change, version: 3 });
    });

    it("are null, or refused when changed, where there are none", async () => {
      const store = getStore();

      expect(await store.getCampaign("nobody")).toBeNull();
      expect(await store.getSnapshot("nobody")).toBeNull();
      await expect(store.changeCampaign("nobody", { status: "paused" })).rejects.toMatchObject({ code: "not-found" });
      await expect(store.savePiece("nobody", piece, origin)).rejects.toMatchObject({ code: "not-found" });
      await expect(store.saveSlots("nobody", sample.slots)).rejects.toMatchObject({ code: "not-found" });
    });

    it("take a name with the character NUL, replaced", async () => {
      const { campaign } = await storedCampaign(getStore(), { name: "a\u0000b" });

      expect(await getStore().getCampaign(campaign.id)).toMatchObject({ name: "a\uFFFDb" });
    });

    it("take more facts than one statement can carry", async () => {
      const facts = Array.from({ length: 17_000 }, (_, index) => ({ ...sample.facts[0], id: `f${index}` }));
      const run = { ...campaignRun(), id: "run-many", campaignId: "campaign-many" };

      await getStore().createCampaign({ ...sample.campaign, id: "campaign-many" }, facts as typeof sample.facts, run);

      expect((await getStore().getSnapshot("campaign-many"))?.facts).toEqual(facts);
    });

    it("change only from the version that was read, when one is named", async () => {
      const { campaign } = await storedCampaign(getStore());
      await getStore().changeCampaign(campaign.id, { name: "second" }, 1);

      const late = getStore().changeCampaign(campaign.id, { name: "third" }, 1);
      const unknown = getStore().changeCampaign("nobody", { name: "third" }, 1);

      await expect(late).rejects.toMatchObject({ code: "precondition-failed" });
      await expect(unknown).rejects.toMatchObject({ code: "not-found" });
      expect(await getStore().getCampaign(campaign.id)).toMatchObject({ name: "second", version: 2 });
    });

    it("are changed by one of two who have read the same version", async () => {
      const { campaign } = await storedCampaign(getStore());

      const changes = ["one", "other"].map((name) => getStore().changeCampaign(campaign.id, { name }, 1));
      const outcomes = await Promise.allSettled(changes);

      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(await getStore().getCampaign(campaign.id)).toMatchObject({ version: 2 });
    });

    it("get a thread that names them, or join the one that is there", async () => {
      const store = getStore();
      const { campaign, run } = await storedCampaign(store);
      const thread = await storedThread(store, { metadata: { graph_id: "campaign", owner: "me" }, status: "busy" });
      const early = newRun(thread.id, { status: "running" });
      await store.submitRun(early, "reject");
      const other = { ...campaign, id: `${campaign.id}-chat`, threadId: thread.id };

      await store.createCampaign(other, [], { ...early, status: "success" });

      expect(await store.getThread(run.threadId)).toMatchObject({
        status: "idle",
        metadata: { graph_id: "campaign", campaign_id: campaign.id },
      });
      const joined = { ...thread, metadata: { ...thread.metadata, campaign_id: other.id } };
      expect(await store.getThread(thread.id)).toEqual(joined);
      expect(await store.getRun(early.id)).toEqual({ ...early, campaignId: other.id });
    });

    it("go with their pieces and runs, and leave their thread", async () => {
      const store = getStore();
      const { campaign, run } = await storedCampaign(store);
      await store.savePiece(campaign.id, piece, origin);

      await store.deleteCampaign(campaign.id);
      await store.deleteCampaign(campaign.id);

      expect(await store.getSnapshot(campaign.id)).toBeNull();
      expect(await store.getPieces(campaign.id)).toEqual([]);
      expect(await store.getRun(run.id)).toBeNull();
      expect(await store.getThread(run.threadId)).not.toBeNull();
    });

    it("refuse an id with the character NUL as input, not as a fault of the store", async () => {
      await expect(getStore().getCampaign("a\u0000")).rejects.toMatchObject({ code: "invalid-input" });
    });
  });

  describe("the list of campaigns", () => {
    it("goes newest first, page by page, unmoved by what comes meanwhile", async () => {
      const times = ["03", "01", "02", "02", "05"];
      const made: string[] = [];
      for (const hour of times) {
        made.push((await storedCampaign(getStore(), { createdAt: `2031-01-01T${hour}:00:00.000Z` })).campaign.id);
      }
      const newestFirst = [4, 0, 3, 2, 1].map((index) => made[index]);

      const first = await getStore().listCampaigns({ limit: 2, cursor: null });
      await storedCampaign(getStore(), { createdAt: "2032-01-01T00:00:00.000Z" });
      const second = await getStore().listCampaigns({ limit: 3, cursor: first.nextCursor });

      const ids = [...first.campaigns, ...second.campaigns].map(({ id }) => id);
      expect(ids).toEqual(newestFirst);
    });

    it("ends with a null cursor", async () => {
      await storedCampaign(getStore());
      const { campaigns } = await getStore().listCampaigns({ limit: 100_000, cursor: null });

      const all = await getStore().listCampaigns({ limit: campaigns.length, cursor: null });

      expect(all.nextCursor).toBeNull();
      expect(all.campaigns.length).toBeGreaterThan(0);
    });

    it.each(["", "x", "eyJhIjoxfQ", Buffer.from('["yesterday","id"]').toString("base64url")])(
      "refuses the cursor %j",
      async (cursor) => {
        await expect(getStore().listCampaigns({ limit: 1, cursor })).rejects.toMatchObject({ code: "invalid-usage" });
      },
    );
  });
}
