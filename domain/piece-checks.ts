import { claimRules } from "./checks/claim-rules.ts";
import { hashtagRules } from "./checks/hashtag-rules.ts";
import { languageRules } from "./checks/language-rules.ts";
import { longTextRules } from "./checks/long-text-rules.ts";
import { mailRules } from "./checks/mail-rules.ts";
import type { CheckContext, PieceRule } from "./checks/piece-rule.ts";
import { shapeRules } from "./checks/shape-rules.ts";
import { wordingRules } from "./checks/wording-rules.ts";
import { xRules } from "./checks/x-rules.ts";
import { findingOf, type Finding } from "./finding.ts";
import type { Piece } from "./piece.ts";

/** Every rule that a piece must pass. A new rule is one entry in a file of checks/, a new file one line here. */
export const pieceRules: readonly PieceRule[] = [
  ...shapeRules,
  ...xRules,
  ...longTextRules,
  ...mailRules,
  ...hashtagRules,
  ...claimRules,
  ...languageRules,
  ...wordingRules,
];

/** What is wrong with a piece, in the order of the rules. An error keeps it from being approved, a warning does not. */
export function checkPiece(piece: Piece, context: CheckContext): Finding[] {
  return pieceRules.flatMap(({ name, check }) =>
    check(piece, context).map((remark) => findingOf({ rule: name, pieceId: piece.id, ...remark })),
  );
}
