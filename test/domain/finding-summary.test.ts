import { describe, expect, it } from "vitest";
import { summariseFindings } from "../../domain/finding-summary.ts";
import { campaignSnapshot } from "../support/campaign-snapshot.ts";

const { campaign, pieces } = campaignSnapshot();

describe("summariseFindings", () => {
  it("puts errors before warnings, and names the piece of each example", () => {
    const { errors, warnings, by_rule: rules } = summariseFindings(campaign.findings, pieces);

    expect([errors, warnings]).toEqual([1, 2]);
    expect(rules.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
      "error fold-line",
      "warning untrusted-instruction",
      "warning repeated-opening",
    ]);
    expect(rules[0]?.examples).toEqual([{ piece_id: "p03", message: "the first line says nothing about the reader" }]);
  });

  it("counts a finding once when the campaign and its piece both have it", () => {
    const both = summariseFindings(
      pieces.flatMap(({ checks }) => checks),
      pieces,
    );

    expect([both.errors, both.warnings]).toEqual([1, 1]);
  });

  it("counts every finding of a rule and shows the first three", () => {
    const many = Array.from({ length: 5 }, (_, index) => ({
      rule: "repetition",
      severity: "warning" as const,
      message: `sentence ${index}`,
      pieceId: null,
      place: null,
      mend: null,
    }));

    const [rule] = summariseFindings(many, []).by_rule;

    expect(rule?.count).toBe(5);
    expect(rule?.examples).toHaveLength(3);
  });

  it("finds nothing where nothing is", () => {
    expect(summariseFindings([], [])).toEqual({ errors: 0, warnings: 0, by_rule: [] });
  });
});
