import type { PieceDraft } from "../../../../domain/piece.ts";
import type { Desk } from "../desk.ts";
import { finishDraft, part, postRoom } from "../fitting.ts";
import { sharedStems } from "../kinship.ts";
import { quoteLeads } from "../quote-sentences.ts";
import { requestFor } from "../requests.ts";
import { middlesOf, openingsOf, severalOf, shortPost, type KnownOpening } from "../short-post.ts";

/** A longer sentence leaves no room for a view of its own. */
const longestHook = 120;
/** Content words in common from which on a sentence says what the quoted text says. */
const mostShared = 3;

/**
 * A quote post: a view on the theme, said as an addition to whatever is quoted above or below it. Of the quoted post it
 * knows the words at most; it says nothing about its author, its tone or its claim, and does not repeat it. It sells nothing.
 */
export function writeQuotePost(desk: Desk): PieceDraft {
  const { plan } = desk.task;
  const isOwn = (text: string): boolean => !repeats(text, plan.quote ?? "");
  const openings = openingsOf(desk, { count: 5, longest: longestHook }).filter(({ hook }) => isOwn(hook));
  const silent: Desk = { ...desk, product: { ...desk.product, url: null } };
  const { hook, text, request } = shortPost(desk, plan.words ?? desk.task.outline.words, {
    openings: [...openings.map((opening) => withLead(desk, opening)), ...openings],
    middles: middlesOf(desk, 12).filter(isOwn),
    requests: severalOf(() => requestFor(silent, { after: "thought", limit: postRoom }).text, 8),
  });
  return finishDraft(desk, { hook, parts: [part("hook", text)], cta: { text: request, url: null } });
}

/** The sentence as an addition: a lead of its kind, a colon, and the whole sentence. */
function withLead(desk: Desk, { hook, ...opening }: KnownOpening): KnownOpening {
  const kind = hook.endsWith("?") ? "question" : "statement";
  const lead = desk.pick(`quote-lead-${kind}`, quoteLeads[kind], { by: "type" });
  return { ...opening, hook: lead === null ? hook : `${lead} ${hook}` };
}

/** Whether a sentence stands in the quoted text, or says much the same. An address and an id say nothing. */
function repeats(sentence: string, quote: string): boolean {
  return quote.includes(sentence) || sharedStems(sentence, quote).length >= mostShared;
}
