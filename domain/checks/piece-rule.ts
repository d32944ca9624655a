import type { Brief } from "../brief.ts";
import type { Fact } from "../fact.ts";
import type { Finding } from "../finding.ts";
import type { Piece } from "../piece.ts";
import { withoutCode } from "../protected-spans.ts";
import { shortened } from "../shortened.ts";

/** What a rule may look at beside the piece. */
export interface CheckContext {
  brief: Brief;
  facts: readonly Fact[];
}

/** One small rule about a piece. Its finding says what is wrong in the reader's words; the rule's name is for filters. */
export interface PieceRule {
  name: string;
  check(piece: Piece, context: CheckContext): Remark[];
}

export type Remark = Pick<Finding, "severity" | "message"> & Partial<Pick<Finding, "place" | "mend">>;

export const error = (message: string): Remark => ({ severity: "error", message });
export const warning = (message: string): Remark => ({ severity: "warning", message });

/** The remark when a condition holds, else nothing. */
export function when(condition: boolean, remark: Remark): Remark[] {
  return condition ? [remark] : [];
}

/** Everything of a piece that somebody reads, by where it stands; code blocks and inline code are blanked. */
export function proseOf(piece: Piece): { place: string; text: string }[] {
  const fields: [string, string | null][] = [
    ["title", piece.title],
    ["subject", piece.subject],
    ["preheader", piece.preheader],
    ...piece.parts.flatMap((part, index): [string, string | null][] => [
      [`heading of part ${index + 1}`, part.heading ?? null],
      [`part ${index + 1}`, part.text],
    ]),
    ...(piece.poll?.options ?? []).map((option, index): [string, string] => [`option ${index + 1}`, option]),
  ];
  return fields.flatMap(([place, text]) => (text === null || text === "" ? [] : [{ place, text: withoutCode(text) }]));
}

/** Whether the brief supplies results of its own, beyond what the product says of itself. */
export function hasSuppliedProof({ facts }: CheckContext): boolean {
  return facts.some((fact) => fact.public && fact.origin.startsWith("brief.facts"));
}

/** A stretch of text fit for a message: one line, at most 40 characters. */
export function excerpt(text: string): string {
  return shortened(text.replace(/\s+/g, " ").trim(), 40);
}
