import type { Finding } from "./finding.ts";
import type { Piece } from "./piece.ts";

/** What the quality gate found, rule by rule, in the words of the wire (snake_case). */
export interface FindingSummary {
  errors: number;
  warnings: number;
  by_rule: {
    rule: string;
    severity: Finding["severity"];
    count: number;
    examples: { piece_id: string | null; message: string }[];
  }[];
}

const exampleCount = 3;

/** Findings of the campaign and of its pieces, each counted once; errors first, then the rule that was broken most. */
export function summariseFindings(ofCampaign: Finding[], pieces: Piece[]): FindingSummary {
  const ofPieces = pieces.flatMap(({ id, checks }) =>
    checks.map((check) => ({ ...check, pieceId: check.pieceId ?? id })),
  );
  const distinct = new Map<string, Finding>();
  for (const finding of [...ofCampaign, ...ofPieces]) {
    distinct.set(JSON.stringify([finding.severity, finding.rule, finding.pieceId, finding.message]), finding);
  }

  const byRule = new Map<string, FindingSummary["by_rule"][number]>();
  for (const { rule, severity, pieceId, message } of distinct.values()) {
    const key = JSON.stringify([severity, rule]);
    const group = byRule.get(key) ?? { rule, severity, count: 0, examples: [] };
    const example = { piece_id: pieceId, message };
    byRule.set(key, {
      ...group,
      count: group.count + 1,
      examples: group.examples.length < exampleCount ? [...group.examples, example] : group.examples,
    });
  }

  const rules = [...byRule.values()].toSorted(
    (left, right) => rank(left.severity) - rank(right.severity) || right.count - left.count,
  );
  const total = (wanted: Finding["severity"]): number =>
    rules.filter(({ severity }) => severity === wanted).reduce((sum, { count }) => sum + count, 0);
  return { errors: total("error"), warnings: total("warning"), by_rule: rules };
}

function rank(severity: Finding["severity"]): number {
  return severity === "error" ? 0 : 1;
}
