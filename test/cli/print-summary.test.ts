import { stripVTControlCharacters, styleText } from "node:util";
import { describe, expect, it } from "vitest";
import { campaignAnswer } from "../../app/answer.ts";
import type { Page } from "../../cli/layout.ts";
import { printSummary } from "../../cli/print-summary.ts";
import { campaignRun, campaignSnapshot } from "../support/campaign-snapshot.ts";

const page: Page = { width: 96, paint: (_, text) => text, command: "npx qlp-marketing", server: null };
const place = { dataDirectory: "/home/ada/project/.qlp" };
const answerOf = (snapshot = campaignSnapshot()) => campaignAnswer(snapshot, campaignRun(), place);

describe("printSummary", () => {
  it("is the golden page", async () => {
    await expect(`${printSummary(answerOf(), page)}\n`).toMatchFileSnapshot("../fixtures/summary.txt");
  });

  it("keeps every line within the page, except commands", () => {
    const lines = printSummary(answerOf(), { ...page, width: 80 }).split("\n");

    expect(lines.filter((line) => line.length > 80 && !line.includes("npx qlp-marketing"))).toEqual([]);
  });

  it("says the same with colours as without", () => {
    const painted = printSummary(answerOf(), {
      ...page,
      paint: (format, text) => styleText(format, text, { validateStream: false }),
    });

    expect(painted).toContain("\u001b[1mStrategy\u001b[22m");
    expect(stripVTControlCharacters(painted)).toBe(printSummary(answerOf(), page));
  });

  it("lets no escape sequence of the brief through", () => {
    const snapshot = campaignSnapshot({ campaign: { name: "\u001b]0;owned\u0007Sync\u001b[2J \u009b31m\u202Eevil" } });

    const text = printSummary(answerOf(snapshot), page);

    expect(text.split("\n")[0]).toBe("Sync evil  awaiting approval");
  });

  it("says what the brief leaves out, beside what to do next", () => {
    const { product } = campaignSnapshot().campaign.brief;
    const snapshot = campaignSnapshot({ brief: { product: { ...product, description: null } } });

    expect(printSummary(answerOf(snapshot), page)).toMatch(/Next\n[^]*create with --description, and/);
    expect(printSummary(answerOf(), page)).not.toContain("--description");
  });

  it("says what tests share only once", () => {
    const snapshot = campaignSnapshot();
    const { tests } = snapshot;
    const note = tests[0]?.note ?? "";

    const text = printSummary(answerOf({ ...snapshot, tests: [...tests, ...tests.slice(0, 1)] }), page);

    expect(text.split(note)).toHaveLength(2);
    expect(text).toContain("Size and assumptions as for test 1.");
  });

  it("says plainly when the quality gate found nothing", () => {
    const snapshot = campaignSnapshot({ campaign: { findings: [] } });
    const pieces = snapshot.pieces.map((piece) => ({ ...piece, checks: [] }));

    expect(printSummary(answerOf({ ...snapshot, pieces }), page)).toContain("Quality gate  no findings");
  });

  it("shows a campaign that was stopped, and how to go on", () => {
    const snapshot = campaignSnapshot({
      campaign: { status: "draft", strategy: null, classification: null, plan: null, findings: [] },
    });

    const text = printSummary(answerOf({ ...snapshot, pieces: [], tests: [], slots: [] }), page);

    expect(text).toContain("Strategy  not made yet");
    expect(text).toContain("npx qlp-marketing run resume c-1");
    expect(text).not.toContain("approve c-1");
  });

  it("shows a long campaign by its first and last weeks", () => {
    const text = printSummary(answerOf(campaignSnapshot({ brief: { durationDays: 90 } })), page);

    expect(text).toContain("… 5 weeks more …");
    expect(text).toContain("23 Feb  week 12  call to action");
  });
});
