import { describe, expect, it } from "vitest";
import type { CampaignStore } from "../../store/port.ts";
import { campaignRun, campaignSnapshot } from "../support/campaign-snapshot.ts";
import { findingOf } from "../../domain/finding.ts";

/**
 * How every engine's campaign store replaces a brief. The tests share one store: each works on a campaign of its own.
 * @param getStore the open store; asked for inside the tests only
 */
export function briefReplacementContract(getStore: () => CampaignStore): void {
  let count = 0;

  async function stored(): Promise<string> {
    count += 1;
    const { campaign, facts, pieces, tests, slots } = campaignSnapshot();
    const id = `rebriefed-${count}`;
    const store = getStore();
    await store.createCampaign({ ...campaign, id }, facts, { ...campaignRun(), id: `run-of-${id}`, campaignId: id });
    for (const [position, piece] of pieces.entries()) await store.savePiece(id, piece, { inputHash: "h", position });
    await store.saveTests(id, tests);
    await store.saveSlots(id, slots);
    return id;
  }

  const replacement = () => {
    const { campaign, facts } = campaignSnapshot();
    const brief = { ...campaign.brief, product: { ...campaign.brief.product, name: "Southwind" } };
    const findings = [findingOf({ rule: "thin", severity: "warning", message: "little is known", pieceId: null })];
    return {
      name: "Southwind: launch",
      brief,
      findings,
      facts: facts.slice(0, 1).map((fact) => ({ ...fact, id: "g1" })),
    };
  };

  describe("a replaced brief", () => {
    it("takes the place of the old one, and leaves of what followed the pieces alone", async () => {
      const id = await stored();
      const before = await getStore().getSnapshot(id);

      await getStore().replaceBrief(id, replacement(), 1);

      const { name, brief, findings, facts } = replacement();
      const after = await getStore().getSnapshot(id);
      expect(after?.campaign).toEqual({
        ...before?.campaign,
        name,
        brief,
        findings,
        status: "draft",
        classification: null,
        strategy: null,
        plan: null,
        version: 2,
      });
      expect(after).toMatchObject({ facts, tests: [], slots: [] });
      expect(after?.pieces).toEqual(before?.pieces);
    });

    it("is refused by another version, and changes nothing then", async () => {
      const id = await stored();
      const before = await getStore().getSnapshot(id);

      await expect(getStore().replaceBrief(id, replacement(), 2)).rejects.toMatchObject({
        code: "precondition-failed",
      });
      await expect(getStore().replaceBrief("nobody", replacement(), 1)).rejects.toMatchObject({ code: "not-found" });

      expect(await getStore().getSnapshot(id)).toEqual(before);
    });

    it("is found by its new product when something is measured", async () => {
      const id = await stored();
      await getStore().replaceBrief(id, replacement(), 1);
      const measured = { pieceId: "p01", channel: "twitter" as const, at: "2026-12-02T09:00:00.000Z", metrics: {} };

      await getStore().saveMeasurements([{ ...measured, campaignId: id }]);

      expect((await getStore().listFeedback("Southwind")).measurements.map(({ campaignId }) => campaignId)).toContain(
        id,
      );
    });
  });
}
