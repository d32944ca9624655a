import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CampaignRecord, type RunRecord } from "../../domain/campaign.ts";
import type { Piece } from "../../domain/piece.ts";
import type { Slot } from "../../domain/slot.ts";
import type { CampaignStore } from "../../store/port.ts";
import { campaignRun, campaignSnapshot } from "../support/campaign-snapshot.ts";

/**
 * What every engine's campaign store keeps to. The tests share one store: each works on campaigns of its own.
 * @param getStore the open store; asked for inside the tests only
 */
export function campaignStoreContract(getStore: () => CampaignStore): void {
  const sample = campaignSnapshot();
  const [piece] = sample.pieces as [Piece, ...Piece[]];
  const origin = { inputHash: "hash-1", position: 0 };
  let count = 0;

  /** A new campaign that only this test knows, stored with its facts and its run. */
  async function stored(change: Partial<CampaignRecord> = {}): Promise<{ campaign: CampaignRecord; run: RunRecord }> {
    count += 1;
    const campaign = { ...sample.campaign, id: `campaign-${count}`, ...change };
    const run = { ...campaignRun(), id: `run-${count}`, campaignId: campaign.id };
    await getStore().createCampaign(campaign, sample.facts, run);
    return { campaign, run };
  }

  describe("campaigns", () => {
    it("come back byte for byte, with their facts", async () => {
      const { campaign } = await stored();

      const snapshot = await getStore().getSnapshot(campaign.id);

      expect(JSON.stringify(snapshot?.campaign)).toBe(JSON.stringify(CampaignRecord.parse(campaign)));
      expect(snapshot).toEqual({ campaign, facts: sample.facts, pieces: [], tests: [], slots: [] });
      expect(await getStore().getCampaign(campaign.id)).toEqual(campaign);
    });

    it("stay as they are when they are created again", async () => {
      const { campaign, run } = await stored();

      await getStore().createCampaign({ ...campaign, name: "Other" }, [], { ...run, status: "error" });

      expect(await getStore().getCampaign(campaign.id)).toEqual(campaign);
      expect(await getStore().getRun(run.id)).toEqual(run);
    });

    it("change in the given fields only, null included", async () => {
      const { campaign } = await stored();
      const change = { status: "partial", strategy: null, findings: [] } as const;

      await getStore().changeCampaign(campaign.id, { ...change, findings: [] });
      await getStore().changeCampaign(campaign.id, {});

      expect(await getStore().getCampaign(campaign.id)).toEqual({ ...campaign, ...change });
    });

    it("are null, or refused when changed, where there are none", async () => {
      const store = getStore();

      expect(await store.getCampaign("nobody")).toBeNull();
      expect(await store.getSnapshot("nobody")).toBeNull();
      await expect(store.changeCampaign("nobody", { status: "paused" })).rejects.toMatchObject({ code: "not-found" });
      await expect(store.savePiece("nobody", piece, origin)).rejects.toMatchObject({ code: "not-found" });
      await expect(store.saveSlots("nobody", sample.slots)).rejects.toMatchObject({ code: "not-found" });
      await expect(store.createRun({ ...campaignRun(), id: "r", campaignId: "nobody" })).rejects.toMatchObject({
        code: "not-found",
      });
    });

    it("take a name with the character NUL, replaced", async () => {
      const { campaign } = await stored({ name: "a\u0000b" });

      expect(await getStore().getCampaign(campaign.id)).toMatchObject({ name: "a\uFFFDb" });
    });

    it("take more facts than one statement can carry", async () => {
      const facts = Array.from({ length: 17_000 }, (_, index) => ({ ...sample.facts[0], id: `f${index}` }));
      const run = { ...campaignRun(), id: "run-many", campaignId: "campaign-many" };

      await getStore().createCampaign({ ...sample.campaign, id: "campaign-many" }, facts as typeof sample.facts, run);

      expect((await getStore().getSnapshot("campaign-many"))?.facts).toEqual(facts);
    });
  });

  describe("the list of campaigns", () => {
    it("goes newest first, page by page, unmoved by what comes meanwhile", async () => {
      const times = ["03", "01", "02", "02", "05"];
      const made: string[] = [];
      for (const hour of times) {
        made.push((await stored({ createdAt: `2031-01-01T${hour}:00:00.000Z` })).campaign.id);
      }
      const newestFirst = [4, 0, 3, 2, 1].map((index) => made[index]);

      const first = await getStore().listCampaigns({ limit: 2, cursor: null });
      await stored({ createdAt: "2032-01-01T00:00:00.000Z" });
      const second = await getStore().listCampaigns({ limit: 3, cursor: first.nextCursor });

      const ids = [...first.campaigns, ...second.campaigns].map(({ id }) => id);
      expect(ids).toEqual(newestFirst);
    });

    it("ends with a null cursor", async () => {
      await stored();
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

  describe("pieces", () => {
    it("stand in the order of the plan, whatever the order of saving", async () => {
      const { campaign } = await stored();

      for (const position of [4, 0, 3, 1, 2]) {
        const one = sample.pieces[position] ?? piece;
        await getStore().savePiece(campaign.id, one, { inputHash: "h", position });
      }

      expect(await getStore().getPieces(campaign.id)).toEqual(sample.pieces);
    });

    it("are one row by id, however often they are saved", async () => {
      const { campaign } = await stored();
      const second = { ...piece, text: "second", status: "approved" } as const;

      await getStore().savePiece(campaign.id, piece, origin);
      await getStore().savePiece(campaign.id, second, origin);

      expect(await getStore().getPieces(campaign.id)).toEqual([second]);
    });

    it("are found by what they were made from", async () => {
      const { campaign } = await stored();
      await getStore().savePiece(campaign.id, piece, origin);

      expect(await getStore().findPiece(campaign.id, piece.id, "hash-1")).toEqual(piece);
      expect(await getStore().findPiece(campaign.id, piece.id, "hash-2")).toBeNull();
      expect(await getStore().findPiece("nobody", piece.id, "hash-1")).toBeNull();
    });

    it("change all or none, and keep their place and origin", async () => {
      const { campaign } = await stored();
      await getStore().savePiece(campaign.id, piece, { ...origin, position: 7 });
      const changed = { ...piece, text: "changed", status: "needs_review" } as const;

      await getStore().changePieces(campaign.id, [changed]);
      const halfUnknown = [
        { ...piece, text: "lost" },
        { ...piece, id: "unknown" },
      ];
      const refused = getStore().changePieces(campaign.id, halfUnknown);

      await expect(refused).rejects.toMatchObject({ code: "not-found" });
      expect(await getStore().findPiece(campaign.id, piece.id, origin.inputHash)).toEqual(changed);
    });

    it("are all there when fifty are saved at once, twice", async () => {
      const { campaign } = await stored();
      const fifty = Array.from({ length: 50 }, (_, index) => ({ ...piece, id: `p${index}`, text: `text ${index}` }));
      const saveAll = () =>
        fifty.map((one, position) => getStore().savePiece(campaign.id, one, { ...origin, position }));

      await Promise.all([...saveAll(), ...saveAll()]);

      expect(await getStore().getPieces(campaign.id)).toEqual(fifty);
    });

    it("keep every text exactly", async () => {
      const { campaign } = await stored();
      const text = fc.string({ unit: "binary" });

      await fc.assert(
        fc.asyncProperty(text, text, fc.array(text), async (hook, body, hashtags) => {
          const parts = [{ role: "hook", text: body, media: [] }];
          const written = { ...piece, hook, text: body, hashtags, parts, title: null, subject: hook };
          await getStore().savePiece(campaign.id, written, origin);
          expect(await getStore().getPieces(campaign.id)).toEqual([written]);
        }),
        { numRuns: 25, examples: [["\u0000", "\uD800", ["👩‍💻", "é\u0301", "\u2028", '"\\']]] },
      );
    });
  });

  describe("tests and slots", () => {
    it("are replaced as a whole", async () => {
      const { campaign } = await stored();
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
      const { campaign } = await stored();
      const slot = (slotId: string, at: string): Slot => ({ ...(sample.slots[0] as Slot), slotId, at });
      const late = slot("a", "2026-12-14T15:00:00Z");
      const [b, c] = [slot("c", "2026-12-01T15:00:00Z"), slot("b", "2026-12-01T15:00:00Z")];

      await getStore().saveSlots(campaign.id, [late, b, c]);

      expect((await getStore().getSnapshot(campaign.id))?.slots).toEqual([b, c, late]);
    });

    it("take a calendar of two thousand pieces", async () => {
      const { campaign } = await stored();
      const slots = Array.from({ length: 2001 }, (_, index) => ({ ...(sample.slots[0] as Slot), slotId: `s${index}` }));

      await getStore().saveSlots(campaign.id, slots);

      expect((await getStore().getSnapshot(campaign.id))?.slots).toEqual(slots);
    });
  });

  describe("runs", () => {
    it("change, and are listed newest first", async () => {
      const { campaign, run } = await stored();
      const later = { ...run, id: `${run.id}-later`, startedAt: "2026-11-25T00:00:00.000Z", endedAt: null };
      const end = { status: "error", endedAt: "2026-11-26T00:00:00.000Z", error: "out of paper" } as const;
      await getStore().createRun(later);
      await getStore().createRun({ ...later, status: "running" });

      await getStore().changeRun(later.id, end);
      await getStore().changeRun(later.id, {});

      const runs = [{ ...later, ...end }, run];
      expect(await getStore().listRuns(campaign.id)).toEqual(runs);
      expect(await getStore().listRuns(null)).toEqual(expect.arrayContaining(runs));
    });

    it("are null, or refused when changed, where there are none", async () => {
      expect(await getStore().getRun("nobody")).toBeNull();
      await expect(getStore().changeRun("nobody", { status: "error" })).rejects.toMatchObject({ code: "not-found" });
    });
  });

  describe("feedback", () => {
    const at = "2026-12-02T00:00:00.000Z";

    it("is found by the name of the product, whatever its case, and of no other", async () => {
      const product = (name: string) => ({
        ...sample.campaign.brief,
        product: { ...sample.campaign.brief.product, name },
      });
      const mine = (await stored({ brief: product("Ærø Boats") })).campaign.id;
      const other = (await stored({ brief: product("Ærø Cars") })).campaign.id;
      const measured = { campaignId: mine, pieceId: "p01", channel: "twitter", at, metrics: { z: 1, a: 2.5 } } as const;
      const said = { campaignId: mine, pieceId: "p01", channel: "twitter", at, text: "nice 👍" } as const;

      await getStore().saveMeasurements([measured, { ...measured, campaignId: other }]);
      await getStore().saveComments([said, { ...said, campaignId: other }]);

      const feedback = await getStore().listFeedback(" ærø boats");
      expect(feedback).toEqual({ measurements: [measured], comments: [said] });
      expect(JSON.stringify(feedback.measurements[0]?.metrics)).toBe('{"z":1,"a":2.5}');
    });

    it("is stored once, however often it is imported", async () => {
      const name = `product of ${count}`;
      const brief = { ...sample.campaign.brief, product: { ...sample.campaign.brief.product, name: "before" } };
      const { campaign } = await stored({ brief });
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
