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

/**
 * One small rule about a piece. Its finding says what is wrong in the reader's words; the rule's name is for filters. What
 * the rule is for stands in domain/lint-rules/.
 */
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

/** The remark with the stretch that it is about. */
export function at(remark: Remark, field: string, start: number, end: number): Remark {
  return { ...remark, place: { field, start, end } };
}

/** A field of a piece that somebody reads; in `text` code is blanked, so that positions stay true. */
export interface Prose {
  place: string;
  text: string;
}

const known = new WeakMap<Piece, Prose[]>();

/** Everything of a piece that somebody reads, by where it stands; code blocks and inline code are blanked. */
export function proseOf(piece: Piece): readonly Prose[] {
  const found = known.get(piece);
  if (found !== undefined) return found;
  const prose = fieldsOf(piece).map(({ place, text }) => ({ place, text: withoutCode(text) }));
  known.set(piece, prose);
  return prose;
}

/** Everything of a piece that somebody reads, by where it stands, as it was written. */
export function fieldsOf({ title, subject, preheader, parts, poll }: Piece): Prose[] {
  const fields: [string, string | null][] = [
    ["title", title],
    ["subject", subject],
    ["preheader", preheader],
    ...parts.flatMap((part, index): [string, string | null][] => [
      [`heading of part ${index + 1}`, part.heading ?? null],
      [`part ${index + 1}`, part.text],
    ]),
    ...(poll?.options ?? []).map((option, index): [string, string] => [`option ${index + 1}`, option]),
  ];
  return fields.flatMap(([place, text]) => (text === null || text === "" ? [] : [{ place, text }]));
}

/** One remark for each place of the prose that a pattern finds; `remark` may still find it innocent. */
export function eachMatch(
  pattern: RegExp,
  remark: (match: RegExpExecArray, prose: Prose, context: CheckContext) => Remark | null,
): PieceRule["check"] {
  return (piece, context) =>
    proseOf(piece).flatMap((prose) =>
      [...prose.text.matchAll(pattern)].flatMap((match) => {
        const found = remark(match, prose, context);
        return found === null ? [] : [at(found, prose.place, match.index, match.index + match[0].length)];
      }),
    );
}

/** The sentences that readers read on: the parts without footer, notes, headings and code, one text. */
export function runningText(piece: Piece): string {
  return piece.parts
    .filter(({ role }) => role !== "footer" && role !== "disclosure")
    .map(({ text }) => withoutCode(text).replace(/\{\{[^{}|]*\|?([^{}]*)\}\}/g, "$1"))
    .join("\n\n");
}

/** Whether the brief supplies results of its own, beyond what the product says of itself. */
export function hasSuppliedProof({ facts }: CheckContext): boolean {
  return facts.some((fact) => fact.public && fact.origin.startsWith("brief.facts"));
}

/** What the brief lets a text print: names, public facts, brand, in lower case. */
export function ownWords({ brief, facts }: CheckContext): string {
  const { product, brand } = brief;
  const names = [product.name, product.url, brand?.name, brand?.disclosure, brand?.postalAddress];
  const links = Object.values(brand?.links ?? {});
  const said = facts.filter((fact) => fact.public).map(({ text }) => text);
  return [...names, ...links, ...said]
    .filter((text) => typeof text === "string")
    .join("\n")
    .toLowerCase();
}

/** A stretch of text fit for a message: one line, at most 40 characters. */
export function excerpt(text: string): string {
  return shortened(text.replace(/\s+/g, " ").trim(), 40);
}
