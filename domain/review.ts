import { z } from "zod";
import { findingOf, type Finding } from "./finding.ts";
import type { Piece } from "./piece.ts";
import { ChannelName } from "./vocabulary.ts";

/** The rule under which a piece keeps why a person rejected it: a warning. */
export const rejected = "rejected";

/** The rule under which a piece keeps that a person approved it despite errors, and why: a warning. */
const approvedDespite = "approved-despite";

/** What a person decided about words; it lasts as long as the words do. */
export const decisionRules: ReadonlySet<string> = new Set([rejected, approvedDespite]);

/** Pieces that are approved although checks found errors in them, and the reason, which is recorded. */
export interface Override {
  pieces: string[];
  reason: string;
}

/** Whether a person approved these very words despite what was found in them. */
export function isOverridden({ checks }: Pick<Piece, "checks">): boolean {
  return checks.some(({ rule }) => rule === approvedDespite);
}

/** Whether errors keep a piece from being approved: a person may have taken the responsibility for these very words. */
export function isHeldBack(piece: Pick<Piece, "status" | "checks">): boolean {
  if (piece.status === "failed") return true;
  return !isOverridden(piece) && piece.checks.some(({ severity }) => severity === "error");
}

/** The piece approved by a person despite what the checks found, with the record of it. */
export function approvedWith(piece: Piece, reason: string, setErrors: readonly Finding[]): Piece {
  const errors = [...piece.checks, ...setErrors].filter(
    ({ severity, rule }) => severity === "error" || rule === rejected,
  );
  const rules = [...new Set(errors.map(({ rule }) => rule))];
  const record = findingOf({
    rule: approvedDespite,
    severity: "warning",
    message: `approved despite ${rules.join(", ")}: ${reason}`,
    pieceId: piece.id,
  });
  const others = piece.checks.filter(({ rule }) => !decisionRules.has(rule));
  return { ...piece, status: "approved", checks: rules.length === 0 ? others : [...others, record] };
}

/**
 * What the quality gate found, as the approval asks about it. `groups` are the pieces that passed and are undecided, by
 * channel; where there are none, those that passed and were rejected. `needsReview` are all others that nobody has approved.
 */
export const Review = z.object({
  groups: z.array(z.object({ channel: ChannelName, pieceIds: z.array(z.string()) })),
  needsReview: z.array(z.string()),
  missing: z.array(z.string()),
  errors: z.number().int(),
  warnings: z.number().int(),
});
export type Review = z.infer<typeof Review>;

/** What was decided about one group of the review; an edit approves the named pieces and leaves the others out. */
export type Decision =
  | { type: "approve"; override?: Override | undefined }
  | { type: "reject"; message?: string | undefined }
  | { type: "edit"; pieceIds: string[]; override?: Override | undefined };

/** The reason for which each piece is approved despite its errors, by the piece's id. */
export function overridesIn(decisions: readonly Decision[]): Map<string, string> {
  const overrides = decisions.flatMap((decision) =>
    decision.type === "reject" || decision.override === undefined ? [] : [decision.override],
  );
  return new Map(overrides.flatMap(({ pieces, reason }) => pieces.map((id): [string, string] => [id, reason])));
}

/** What an approval left behind. */
export const Outcome = z.object({
  approved: z.array(z.string()),
  rejected: z.array(z.string()),
  needsReview: z.array(z.string()),
});
export type Outcome = z.infer<typeof Outcome>;
