import { sameForm } from "../../../../domain/links.ts";
import type { PieceDraft } from "../../../../domain/piece.ts";
import { chapters } from "../chapters.ts";
import type { Desk } from "../desk.ts";
import { finishDraft, part } from "../fitting.ts";
import { toLength, wordsIn, type Passage } from "../length.ts";
import { linkReasons, linkTitles, linkViews, ownLinkReasons, ownLinkTitles } from "../link-sentences.ts";
import { adviceOf, attempt, cost, limit, turn } from "../moves.ts";
import { redditQuestions } from "../reddit-sentences.ts";
import { middlesOf, openingsOf, shortPost } from "../short-post.ts";

/** Reddit takes 300 characters; people read fewer. */
const longestTitle = 200;
/** Below so many words the first comment is a question alone. */
const fewestWords = 36;

/**
 * A Reddit link post: a plain title, which is the hook, and the first comment under it: who one is where the page is one's
 * own, a view to disagree with and its limit, and a real question. Of the page it says what is known, which is its theme.
 */
export function writeRedditLink(desk: Desk): PieceDraft {
  const words = desk.task.plan.words ?? desk.task.outline.words;
  const isOwn = leadsToUs(desk);
  const title =
    desk.pick("link-title", isOwn ? ownLinkTitles : linkTitles, { by: "type", limit: longestTitle }) ??
    `On ${desk.label}`;
  const count = wordsIn(desk);
  const question = desk.pick("reddit-question", redditQuestions, { by: "type" }) ?? "What has worked for you?";
  if (words < fewestWords && !isOwn) return oneThought(desk, words, title, question);
  const why = desk.pick("link-reason", isOwn ? ownLinkReasons : linkReasons, { by: "type" }) ?? "";
  const view = desk.pick("link-view", linkViews, { by: "type" }) ?? "";
  const thought = turn(desk);
  const step = desk.take("steps");
  const body = (text: string | null, rank: number): Passage[] => (text === null ? [] : [{ role: "body", text, rank }]);
  const { parts, isMet } = toLength(
    words,
    [
      { role: "hook", text: why },
      ...body(thought === null ? null : `${view} ${thought}`, 1),
      ...body(limit(desk), 2),
      ...body(attempt(desk), 3),
      ...body(step === null ? null : adviceOf(step), 4),
      ...body(cost(desk), 5),
      ...shortViews(desk, words),
      chapters(desk, { role: "body", words }),
      { role: "call_to_action", text: question },
    ],
    count,
  );
  if (!isMet && !isOwn && words < wordsForParagraphs) return oneThought(desk, words, title, question);
  return finishDraft(desk, { hook: title, title, parts, cta: { text: question, url: null } });
}

/** A comment of one part, for which the reason would be too much. */
function oneThought(desk: Desk, words: number, title: string, question: string): PieceDraft {
  const { text, request } = shortPost(desk, words, {
    openings: openingsOf(desk, { count: 5 }),
    middles: middlesOf(desk, 8),
    requests: [question, ...redditQuestions],
  });
  return finishDraft(desk, { hook: title, title, parts: [part("hook", text)], cta: { text: request, url: null } });
}

/** Single sentences for a comment in which a paragraph is too much. */
function shortViews(desk: Desk, words: number): Passage[] {
  if (words >= wordsForParagraphs) return [];
  return openingsOf(desk, { count: 3 }).map(({ hook }, place) => ({ role: "body", text: hook, rank: place + 6 }));
}

const wordsForParagraphs = 70;

/** Whether the link leads to an address of the brief, so that the one who posts it has to say who they are. */
function leadsToUs({ task: { plan, brief }, product }: Desk): boolean {
  const { link } = plan;
  if (link === null || product.name === null) return false;
  const own = [brief.product.url, ...Object.values(brief.brand?.links ?? {})].filter((url) => typeof url === "string");
  return own.some((url) => hostOf(url) === hostOf(link));
}

function hostOf(url: string): string {
  return sameForm(url).split(/[/?#]/u)[0] ?? "";
}
