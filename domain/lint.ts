import type { CheckContext } from "./checks/piece-rule.ts";
import type { Finding } from "./finding.ts";
import { checkPiece } from "./piece-checks.ts";
import type { Piece } from "./piece.ts";
import { checkSet, type Compared } from "./set-checks.ts";

/** Rules that ask for a brief: without one nothing is known that could be claimed. */
const groundedRules = new Set([
  "unsupported-claim",
  "internal-figure",
  "claim-without-fact",
  "unmarked-code",
  "proof-without-fact",
  "case-study-without-results",
  "second-request",
]);

/** Rules about the form of a piece, which a plain text doesn't tell. */
const formalRules = new Set([
  "part-missing",
  "part-unknown",
  "part-surplus",
  "parts-many",
  "part-order",
  "heading-missing",
  "text-differs-from-parts",
  "hook-not-literal",
  "request-missing",
  "poll-options",
  "link-missing",
  "quote-missing",
]);

export interface LintScope {
  /** false = claims are not looked at */
  hasBrief: boolean;
  /** false = a plain text: its form is guessed */
  hasForm: boolean;
}

/** Everything that is wrong with pieces, alone and as a set, in the order of the pieces. */
export function lintPieces(
  pieces: readonly Piece[],
  context: CheckContext,
  { tests = [], hasBrief = true, hasForm = true }: Partial<LintScope> & { tests?: readonly Compared[] } = {},
): Finding[] {
  return [...pieces.flatMap((piece) => checkPiece(piece, context)), ...checkSet(pieces, tests)].filter(
    ({ rule }) => (hasBrief || !groundedRules.has(rule)) && (hasForm || !formalRules.has(rule)),
  );
}

/** How many findings of each severity there are. */
export function countFindings(findings: readonly Finding[]): { errors: number; warnings: number } {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: findings.length - errors };
}
