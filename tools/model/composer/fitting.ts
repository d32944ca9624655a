import { weightedLength } from "../../../domain/weighted-length.ts";
import type { Claim, PieceDraft, PiecePart } from "../../../domain/piece.ts";
import type { Desk } from "./desk.ts";

/** Room for a post on X, ten below the limit so that a person can still edit. */
export const postRoom = 270;

export function part(role: string, text: string, heading?: string): PiecePart {
  return heading === undefined ? { role, text, media: [] } : { role, heading, text, media: [] };
}

/** Paragraphs with an empty line between; what is null or empty is left out. */
export function paragraphs(...texts: readonly (string | null | undefined)[]): string {
  return texts.filter((text) => text !== null && text !== undefined && text !== "").join("\n\n");
}

/** The first text and as many of the others as keep the weighted limit, in their order. */
export function fitting(limit: number, texts: readonly (string | null | undefined)[], separator = " "): string {
  let fitted = "";
  for (const text of texts) {
    if (text === null || text === undefined || text === "") continue;
    const longer = fitted === "" ? text : `${fitted}${separator}${text}`;
    if (fitted === "" || weightedLength(longer) <= limit) fitted = longer;
  }
  return fitted;
}

/** What a recipe settles itself; the rest of a draft is empty for most types. */
export type DraftWords = Pick<PieceDraft, "hook" | "parts" | "cta"> & Partial<PieceDraft>;

/** The draft with its claims: whatever was quoted from the ledger and really stands in the text. */
export function finishDraft(desk: Desk, words: DraftWords): PieceDraft {
  const draft = { title: null, subject: null, preheader: null, poll: null, hashtags: [], media: [], ...words };
  const text = [
    draft.title,
    draft.subject,
    draft.preheader,
    ...draft.parts.flatMap(({ heading, text: body }) => [heading, body]),
  ]
    .filter((item) => typeof item === "string")
    .join("\n");
  const claims: Claim[] = desk.ledger.claimsIn(text);
  return { ...draft, claims };
}
