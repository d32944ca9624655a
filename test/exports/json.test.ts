import { describe, expect, it } from "vitest";
import { exportFormats } from "../../exports/index.ts";
import { exportJson } from "../../exports/json.ts";
import { campaignSnapshot } from "../support/campaign-snapshot.ts";
import { exportFormatNames } from "../../domain/words.ts";

const textOf = (snapshot = campaignSnapshot()): string => new TextDecoder().decode(exportJson(snapshot).bytes);

describe("the JSON export", () => {
  it("is the golden file, byte for byte", async () => {
    const file = exportJson(campaignSnapshot());

    expect(file.fileName).toBe("c-1.json");
    expect(file.mediaType).toBe("application/json");
    await expect(textOf()).toMatchFileSnapshot("../fixtures/campaign.json");
  });

  it("doesn't depend on the order in which slots are stored", () => {
    const snapshot = campaignSnapshot();

    expect(textOf({ ...snapshot, slots: snapshot.slots.toReversed() })).toBe(textOf(snapshot));
  });

  it("gives every piece all keys of the schema, in one order", () => {
    const { pieces } = JSON.parse(textOf());

    const keys = pieces.map((piece: object) => Object.keys(piece).join(" "));

    expect(new Set(keys)).toEqual(
      new Set([
        "id channel type agent persona tone week theme framework hook title subject preheader text parts cta poll link quote " +
          "delivery hashtags media claims checks status ai_generated writer content_hash",
      ]),
    );
  });

  it("keys the calendar by local date, in order, with both variants of a mailing", () => {
    const { calendar } = JSON.parse(textOf());

    expect(Object.keys(calendar)).toEqual(["2026-12-01", "2026-12-04", "2026-12-08", "2026-12-09", "2026-12-14"]);
    expect(calendar["2026-12-14"].map((slot: { variant_id: string }) => slot.variant_id)).toEqual([
      "test-1-a",
      "test-1-b",
    ]);
  });

  it("marks internal facts instead of leaving them out", () => {
    const { facts } = JSON.parse(textOf());

    expect(facts.map(({ id, public: isPublic }: { id: string; public: boolean }) => [id, isPublic])).toEqual([
      ["f1", true],
      ["f2", false],
    ]);
  });

  it("writes null for a strategy that is not made yet", () => {
    expect(JSON.parse(textOf(campaignSnapshot({ campaign: { strategy: null } }))).strategy).toBeNull();
  });

  it("has a writer for every format that is offered", () => {
    expect(Object.keys(exportFormats)).toEqual([...exportFormatNames]);
  });
});
