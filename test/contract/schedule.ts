import { describe, expect, it } from "vitest";
import type { Slot } from "../../domain/slot.ts";
import type { CampaignStore } from "../../store/port.ts";
import { campaignSnapshot } from "../support/campaign-snapshot.ts";
import { storedCampaign } from "./stored-records.ts";

/** Tests and calendars in every engine's store. */
export function scheduleContract(getStore: () => CampaignStore): void {
  const sample = campaignSnapshot();

  describe("tests and slots", () => {
    it("are replaced as a whole", async () => {
      const { campaign } = await storedCampaign(getStore());
      const [firstTest] = sample.tests;
      const [firstSlot] = sample.slots;
      await getStore().saveTests(campaign.id, sample.tests);
      await getStore().saveSlots(campaign.id, sample.slots);
      const before = await getStore().getSnapshot(campaign.id);

      await getStore().saveTests(campaign.id, sample.tests.slice(0, 1));
      await getStore().saveSlots(campaign.id, sample.slots.slice(0, 1));
      const after = await getStore().getSnapshot(campaign.id);

      expect(before?.tests).toEqual(sample.tests);
      expect(new Set(before?.slots)).toEqual(new Set(sample.slots));
      expect([after?.tests, after?.slots]).toEqual([[firstTest], [firstSlot]]);
    });

    it("go in the order of time, and at the same moment as they were saved", async () => {
      const { campaign } = await storedCampaign(getStore());
      const slot = (slotId: string, at: string): Slot => ({ ...(sample.slots[0] as Slot), slotId, at });
      const late = slot("a", "2026-12-14T15:00:00Z");
      const [b, c] = [slot("c", "2026-12-01T15:00:00Z"), slot("b", "2026-12-01T15:00:00Z")];

      await getStore().saveSlots(campaign.id, [late, b, c]);

      expect((await getStore().getSnapshot(campaign.id))?.slots).toEqual([b, c, late]);
    });

    it("take a calendar of two thousand pieces", async () => {
      const { campaign } = await storedCampaign(getStore());
      const slots = Array.from({ length: 2001 }, (_, index) => ({ ...(sample.slots[0] as Slot), slotId: `s${index}` }));

      await getStore().saveSlots(campaign.id, slots);

      expect((await getStore().getSnapshot(campaign.id))?.slots).toEqual(slots);
    });
  });
}
