import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Piece } from "../../domain/piece.ts";
import type { CampaignStore } from "../../store/port.ts";
import { campaignSnapshot } from "../support/campaign-snapshot.ts";
import { storedCampaign } from "./stored-records.ts";

/** Pieces in every engine's store. */
export function pieceContract(getStore: () => CampaignStore): void {
  const sample = campaignSnapshot();
  const [piece] = sample.pieces as [Piece, ...Piece[]];
  const origin = { inputHash: "hash-1", position: 0 };

  describe("pieces", () => {
    it("stand in the order of the plan, whatever the order of saving", async () => {
      const { campaign } = await storedCampaign(getStore());

      for (const position of [4, 0, 3, 1, 2]) {
        const one = sample.pieces[position] ?? piece;
        await getStore().savePiece(campaign.id, one, { inputHash: "h", position });
      }

      expect(await getStore().getPieces(campaign.id)).toEqual(sample.pieces);
    });

    it("are one row by id, however often they are saved", async () => {
      const { campaign } = await storedCampaign(getStore());
      const second = { ...piece, text: "second", status: "approved" } as const;

      await getStore().savePiece(campaign.id, piece, origin);
      await getStore().savePiece(campaign.id, second, origin);

      expect(await getStore().getPieces(campaign.id)).toEqual([second]);
    });

    it("are found by what they were made from", async () => {
      const { campaign } = await storedCampaign(getStore());
      await getStore().savePiece(campaign.id, piece, origin);

      expect(await getStore().findPiece(campaign.id, piece.id, "hash-1")).toEqual(piece);
      expect(await getStore().findPiece(campaign.id, piece.id, "hash-2")).toBeNull();
      expect(await getStore().findPiece("nobody", piece.id, "hash-1")).toBeNull();
    });

    it("change all or none, and keep their place and origin", async () => {
      const { campaign } = await storedCampaign(getStore());
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
      const { campaign } = await storedCampaign(getStore());
      const fifty = Array.from({ length: 50 }, (_, index) => ({ ...piece, id: `p${index}`, text: `text ${index}` }));
      const saveAll = () =>
        fifty.map((one, position) => getStore().savePiece(campaign.id, one, { ...origin, position }));

      await Promise.all([...saveAll(), ...saveAll()]);

      expect(await getStore().getPieces(campaign.id)).toEqual(fifty);
    });

    it("keep every text exactly", async () => {
      const { campaign } = await storedCampaign(getStore());
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

    it("are replaced while they are as they were read, in words and in status", async () => {
      const { campaign } = await storedCampaign(getStore());
      await getStore().savePiece(campaign.id, { ...piece, text: "\u0000" }, origin);
      const edited = { ...piece, text: "edited", contentHash: "edited" };
      const replace = (expected: Pick<Piece, "contentHash" | "status">) =>
        getStore().replacePiece(campaign.id, edited, expected);

      const outcomes = await Promise.allSettled([
        replace({ contentHash: piece.contentHash, status: "failed" }),
        getStore().replacePiece(campaign.id, { ...piece, id: "unknown" }, piece),
      ]);
      const rivals = await Promise.allSettled([replace(piece), replace(piece)]);

      expect(outcomes).toMatchObject([{ reason: { code: "precondition-failed" } }, { reason: { code: "not-found" } }]);
      // Either of them may be the first.
      expect(rivals.toSorted((one, other) => one.status.localeCompare(other.status))).toMatchObject([
        { status: "fulfilled" },
        { reason: { code: "precondition-failed" } },
      ]);
      expect(await getStore().findPiece(campaign.id, piece.id, origin.inputHash)).toEqual(edited);
    });

    it.each([[["p1", "p3"]], [[]]])("of a plan are kept, the others go: %j", async (kept) => {
      const { campaign } = await storedCampaign(getStore());
      for (const [position, id] of ["p0", "p1", "p2", "p3"].entries()) {
        await getStore().savePiece(campaign.id, { ...piece, id }, { ...origin, position });
      }

      await getStore().keepPieces(campaign.id, [...kept, "unknown"]);

      expect((await getStore().getPieces(campaign.id)).map(({ id }) => id)).toEqual(kept);
    });
  });
}
