import { claimRules } from "./checks/claim-rules.ts";
import { hookRules } from "./checks/hook-rules.ts";
import { languageRules } from "./checks/language-rules.ts";
import { limitRules } from "./checks/limit-rules.ts";
import { mailRules } from "./checks/mail-rules.ts";
import { mannerRules } from "./checks/manner-rules.ts";
import { mediaRules } from "./checks/media-rules.ts";
import type { CheckContext, PieceRule } from "./checks/piece-rule.ts";
import { privacyRules } from "./checks/privacy-rules.ts";
import { readingRules } from "./checks/reading-rules.ts";
import { requestRules } from "./checks/request-rules.ts";
import { signRules } from "./checks/sign-rules.ts";
import { slotRules } from "./checks/slot-rules.ts";
import { structureRules } from "./checks/structure-rules.ts";
import { wordingRules } from "./checks/wording-rules.ts";
import { findingOf, type Finding } from "./finding.ts";
import { lintRules } from "./lint-rules.ts";
import type { Piece } from "./piece.ts";

/** Every rule that a piece must pass. A new rule is one entry in a file of checks/ and one in domain/lint-rules/. */
export const pieceRules: readonly PieceRule[] = [
  ...limitRules,
  ...structureRules,
  ...requestRules,
  ...hookRules,
  ...mailRules,
  ...mannerRules,
  ...signRules,
  ...mediaRules,
  ...claimRules,
  ...privacyRules,
  ...slotRules,
  ...languageRules,
  ...readingRules,
  ...wordingRules,
];

/** What is wrong with a piece, in the order of the rules. An error keeps it from being approved, a warning does not. */
export function checkPiece(piece: Piece, context: CheckContext): Finding[] {
  return pieceRules.flatMap(({ name, check }) =>
    check(piece, context).map((remark) =>
      findingOf({ rule: name, pieceId: piece.id, mend: lintRules.get(name)?.mend ?? null, ...remark }),
    ),
  );
}
