import { weightedLength } from "../../../domain/weighted-length.ts";
import type { Claim, PieceDraft, PiecePart } from "../../../domain/piece.ts";
import { spellBrand } from "./brand-words.ts";
import type { Desk } from "./desk.ts";

/** Room for a post on X, ten below the limit so that a person can still edit. */
export const postRoom = 270;
/** Most that X takes. */
const postLimit = 280;

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

/**
 * The draft with its claims: whatever was quoted from the ledger and really stands in the text. It says the brand's name in
 * its one spelling, one sentence in the plan's voice where the recipe has none and the length is free, and the disclosure.
 */
export function finishDraft(desk: Desk, words: DraftWords): PieceDraft {
  const plain = { title: null, subject: null, preheader: null, poll: null, hashtags: [], media: [], ...words };
  const draft = spelled(
    { ...plain, parts: disclosed(desk, spoken(desk, plain.parts)) },
    desk.task.brief.brand?.name ?? null,
  );
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

/** Parts that carry sentences: a line of the plan's voice may end the last of them. */
const sentenceRoles = new Set(["body", "section", "lesson", "value", "consequence", "takeaways", "practice", "option"]);

/** The parts with a sentence of the plan's voice, where none of those that were taken stands in them. */
function spoken(desk: Desk, parts: readonly PiecePart[]): readonly PiecePart[] {
  if (desk.task.plan.words !== null || desk.voiced.some((line) => parts.some(({ text }) => text.includes(line))))
    return parts;
  const index = parts.findLastIndex(({ role, text }) => sentenceRoles.has(role) && !text.includes("```"));
  const place = parts[index];
  if (place === undefined) return parts;
  const room = desk.task.plan.channel === "twitter" ? postRoom - weightedLength(place.text) - 2 : Infinity;
  // What was taken and then left out for want of room is said before another one.
  const line = desk.voiced.find((taken) => weightedLength(taken) <= room) ?? desk.voice(room);
  return line === null ? parts : parts.with(index, { ...place, text: paragraphs(place.text, line) });
}

/** Parts behind which nothing belongs that a reader must see. */
const closingRoles = new Set(["footer", "hashtags"]);

/** The parts with the brand's disclosure as the last line; on X it stands in the last post that has room for it. */
function disclosed({ task }: Desk, parts: readonly PiecePart[]): PiecePart[] {
  const line = task.brief.brand?.disclosure?.trim() ?? "";
  if (line === "" || parts.some(({ text }) => text.includes(line))) return [...parts];
  const hasRoom = ({ role, text }: PiecePart): boolean =>
    !closingRoles.has(role) && (task.plan.channel !== "twitter" || weightedLength(paragraphs(text, line)) <= postLimit);
  const index = parts.findLastIndex(hasRoom);
  const place = parts[index];
  return place === undefined ? [...parts] : parts.with(index, { ...place, text: paragraphs(place.text, line) });
}

/** The draft with the brand's name in its one spelling, wherever words are. */
function spelled<Words extends DraftWords & Pick<PieceDraft, "title" | "subject" | "preheader">>(
  draft: Words,
  name: string | null,
): Words {
  if (name === null) return draft;
  const spell = (text: string): string => spellBrand(text, name);
  const spellOrNull = (text: string | null): string | null => (text === null ? null : spell(text));
  return {
    ...draft,
    hook: spell(draft.hook),
    title: spellOrNull(draft.title),
    subject: spellOrNull(draft.subject),
    preheader: spellOrNull(draft.preheader),
    cta: { ...draft.cta, text: spell(draft.cta.text) },
    parts: draft.parts.map(({ heading, text, ...rest }) => ({
      ...rest,
      ...(heading === undefined ? {} : { heading: spell(heading) }),
      text: spell(text),
    })),
  };
}
