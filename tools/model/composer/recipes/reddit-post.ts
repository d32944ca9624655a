import type { PieceDraft } from "../../../../domain/piece.ts";
import { chapters } from "../chapters.ts";
import { numberOf, type Desk } from "../desk.ts";
import { finishDraft, paragraphs, part } from "../fitting.ts";
import { adviceOf, attempt, cost, limit, openingOf, turn } from "../moves.ts";
import { withinWords, type Block } from "../outline.ts";
import { onePartPost, openingParagraphs, postOfLength } from "../post-length.ts";
import { disclosures, linkLines, redditOpenings, redditQuestions, type RedditOpening } from "../reddit-sentences.ts";
import { fill } from "../slots.ts";
import { inTurn } from "../variety.ts";

type Move = "cost" | "attempt" | "other-attempt" | "turn" | "step" | "limit";

const outlines: readonly (readonly Move[])[] = [
  ["cost", "attempt", "step", "limit"],
  ["attempt", "other-attempt", "turn", "step"],
  ["turn", "cost", "attempt", "limit"],
  ["attempt", "cost", "step", "turn"],
];

/** Below this a post looks thin, above it few people read on. */
const mostWords = 190;

/**
 * A Reddit post: a plain title, why one asks, what is known to fail, one idea and its limit, and a real question. It says who is writing
 * where it names the product, carries a link last or none, and no hashtag.
 */
export function writeRedditPost(desk: Desk): PieceDraft {
  const { plan } = desk.task;
  if (plan.words !== null) return postOfAskedLength(desk, plan.words);
  const { title, why } = askingOf(desk);
  const { hook, follow } = openingOf(desk);
  const order = outlines[numberOf(plan) % outlines.length] ?? [];
  const moves: Record<Move, () => string | null> = {
    cost: () => cost(desk),
    attempt: () => attempt(desk),
    "other-attempt": () => attempt(desk),
    turn: () => turn(desk),
    step: () => stepOf(desk),
    limit: () => limit(desk),
  };
  const body: Block[] = order.flatMap((move, place) => {
    const text = moves[move]();
    return text === null ? [] : [{ role: "body", text, rank: place + 1 }];
  });
  const names = plan.focus !== "problem_awareness" && numberOf(plan) % 2 === 0;
  const disclosure = names ? desk.pick("disclosure", disclosures, { by: "type" }) : null;
  const question = desk.pick("reddit-question", redditQuestions, { by: "type" }) ?? "";
  const link = names && desk.product.url !== null ? desk.pick("reddit-link", linkLines, { by: "type" }) : null;
  const blocks: Block[] = [
    { role: "hook", text: paragraphs(why, hook, follow), rank: 0 },
    ...body,
    ...(disclosure === null ? [] : [{ role: "body", text: disclosure, rank: 0 }]),
    { role: link === null ? "call_to_action" : "body", text: question, rank: 0 },
  ];
  const parts = withinWords(blocks, mostWords).map(({ role, text }) => part(role, text));
  if (link === null) return finishDraft(desk, { hook, title, parts, cta: { text: question, url: null } });
  const { url } = desk.product;
  const cta = { text: `${link}: ${url ?? ""}`, url };
  return finishDraft(desk, { hook, title, parts: [...parts, part("call_to_action", cta.text)], cta });
}

/** Below so many words nothing is named, so that nothing has to be disclosed. */
const wordsToName = 90;

/** The same in as many words as were asked for: the longer the post, the more of what is known, chapter by chapter. */
function postOfAskedLength(desk: Desk, asked: number): PieceDraft {
  const { plan } = desk.task;
  const { title, why } = askingOf(desk);
  const small = onePartPost(desk, asked);
  if (small !== null) return finishDraft(desk, { ...small, title });
  const { hook, opening, isStep } = openingParagraphs(desk);
  const [first = hook, ...rest] = opening;
  const names = asked >= wordsToName && plan.focus !== "problem_awareness" && numberOf(plan) % 2 === 0;
  const disclosure = names ? desk.pick("disclosure", disclosures, { by: "type" }) : null;
  const question = desk.pick("reddit-question", redditQuestions, { by: "type" }) ?? "What has worked for you?";
  const middle = [cost(desk), attempt(desk), turn(desk)].filter((text) => text !== null);
  const closing = disclosure === null ? [] : [{ role: "body", text: disclosure }];
  const request = { text: question, url: null };
  const further = chapters(desk, { role: "body", words: asked });
  const post = postOfLength(desk, asked, {
    hook,
    isStep,
    opening: [first, ...rest, why],
    middle,
    closing,
    request,
    further,
  });
  return finishDraft(desk, { ...post, title });
}

/** A title and the reason for asking, which belong together. */
function askingOf({ task, slots, label }: Desk): RedditOpening {
  const [asked] = inTurn(redditOpenings, `${task.seed}\u0000reddit-title`, { ordinal: numberOf(task.plan) });
  return asked === undefined ? { title: label, why: "" } : { title: fill(asked.title, slots), why: asked.why };
}

function stepOf(desk: Desk): string | null {
  const step = desk.take("steps");
  return step === null ? null : `One idea: ${adviceOf(step)}`;
}
