import { describe, expect, it } from "vitest";
import type { CampaignStore } from "../../store/port.ts";
import { campaignSnapshot } from "../support/campaign-snapshot.ts";
import { storedCampaign } from "./stored-records.ts";

/** What channels and readers said, in every engine's store. */
export function feedbackContract(getStore: () => CampaignStore): void {
  const sample = campaignSnapshot();

  describe("feedback", () => {
    const at = "2026-12-02T00:00:00.000Z";

    it("is found by the name of the product, whatever its case, and of no other", async () => {
      const product = (name: string) => ({
        ...sample.campaign.brief,
        product: { ...sample.campaign.brief.product, name },
      });
      const mine = (await storedCampaign(getStore(), { brief: product("Ærø Boats") })).campaign.id;
      const other = (await storedCampaign(getStore(), { brief: product("Ærø Cars") })).campaign.id;
      const measured = { campaignId: mine, pieceId: "p01", channel: "twitter", at, metrics: { z: 1, a: 2.5 } } as const;
      const said = { campaignId: mine, pieceId: "p01", channel: "twitter", at, text: "nice 👍" } as const;

      await getStore().saveMeasurements([measured, { ...measured, campaignId: other }]);
      await getStore().saveComments([said, { ...said, campaignId: other }]);

      const feedback = await getStore().listFeedback(" ærø boats");
      expect(feedback).toEqual({ measurements: [measured], comments: [said] });
      expect(JSON.stringify(feedback.measurements[0]?.metrics)).toBe('{"z":1,"a":2.5}');
    });

    it("is stored once, however often it is imported", async () => {
      const name = "a product that is renamed";
      const brief = { ...sample.campaign.brief, product: { ...sample.campaign.brief.product, name: "before" } };
      const { campaign } = await storedCampaign(getStore(), { brief });
      await getStore().changeCampaign(campaign.id, { brief: { ...brief, product: { ...brief.product, name } } });
      const measured = { campaignId: campaign.id, pieceId: "p", channel: "email", at, metrics: { clicks: 1 } } as const;
      const said = { campaignId: campaign.id, pieceId: "p", channel: "email", at, text: "hm\u0000" } as const;
      const latest = { ...measured, metrics: { clicks: 2 } };

      for (let round = 0; round < 2; round += 1) {
        await getStore().saveMeasurements([measured, latest]);
        await getStore().saveComments([said, said, { ...said, text: "other" }]);
      }

      const feedback = await getStore().listFeedback(name);
      expect(feedback.measurements).toEqual([latest]);
      expect(feedback.comments.map(({ text }) => text).toSorted()).toEqual(["hm\uFFFD", "other"]);
    });
  });
}
