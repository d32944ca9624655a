import { describe, expect, it } from "vitest";
import type { Reading } from "../../app/campaigns.ts";
import type { Page } from "../../cli/layout.ts";
import { printTexts } from "../../cli/print-texts.ts";
import { readingOrder } from "../../domain/reading-order.ts";
import { pieceToWire } from "../../exports/piece-json.ts";
import { campaignSnapshot } from "../support/campaign-snapshot.ts";

const page: Page = { width: 96, paint: (_, text) => text, command: "npx qlp-marketing", server: null };

function readingOf(snapshot = campaignSnapshot()): Reading {
  const { id, name, status, createdAt } = snapshot.campaign;
  return {
    campaign: { id, name, status, created_at: createdAt },
    weeks: readingOrder(snapshot).map((week) => ({
      ...week,
      pieces: week.pieces.map(({ piece, appointments }) => ({ piece: pieceToWire(piece), appointments })),
    })),
  };
}

describe("printTexts", () => {
  it("is the golden page", async () => {
    await expect(`${printTexts(readingOf(), page)}\n`).toMatchFileSnapshot("../fixtures/texts.txt");
  });

  it("keeps every line of a piece within the page", () => {
    const lines = printTexts(readingOf(), { ...page, width: 60 }).split("\n");

    expect(lines.filter((line) => line.length > 60 && line.startsWith("  "))).toEqual([]);
  });

  it("lets no escape sequence of a writer through", () => {
    const snapshot = campaignSnapshot();
    const pieces = snapshot.pieces.map((piece) => ({ ...piece, text: "\u001b[2Jall \u202Eclear" }));

    expect(printTexts(readingOf({ ...snapshot, pieces }), page)).toContain("    all clear\n");
  });
});
