import type { PieceDraft } from "../../../../domain/piece.ts";
import { countWords } from "../../../../domain/text-shape.ts";
import type { Framework } from "../../../../domain/vocabulary.ts";
import type { Desk } from "../desk.ts";
import { finishDraft, part } from "../fitting.ts";
import { hashtagsOf } from "../hashtags.ts";
import { adviceList, adviceOf, attempt, cost, limit, openingOf, sign, turn, type Step } from "../moves.ts";
import { withinWords, type Block } from "../outline.ts";
import { furtherThoughts, onePartPost, openingParagraphs, postOfLength } from "../post-length.ts";
import { productWithProof } from "../product-passage.ts";
import { requestFor } from "../requests.ts";

type Move = (desk: Desk) => string | null;

/** The paragraphs before and after the list of steps; of a paragraph each move gives one sentence or two. */
interface PostOutline {
  before: readonly (readonly Move[])[];
  after: readonly (readonly Move[])[];
}

const outlines: Record<Framework, PostOutline> = {
  PAS: { before: [[cost, attempt], [turn]], after: [[sign]] },
  BAB: { before: [[cost], [turn, sign]], after: [[limit]] },
  AIDA: { before: [[cost, turn]], after: [[sign]] },
  FAB: { before: [[turn, sign]], after: [[limit]] },
  SCQA: { before: [[attempt, cost], [turn]], after: [[limit]] },
  QUEST: { before: [[cost], [attempt, turn]], after: [[sign]] },
  PPPP: { before: [[turn]], after: [[sign], [limit]] },
  STAR: { before: [[cost, attempt]], after: [[turn, sign]] },
  "1-2-3": { before: [[turn, cost]], after: [[sign]] },
};

/** Aim within the platform's good range of 150 to 300 words. */
const fewestWords = 170;
const mostWords = 250;
const fewestSteps = 3;
const mostSteps = 5;

/** A LinkedIn post: tension first, paragraphs of a few sentences, steps as a list, one request, hashtags at the end. */
export function writeLinkedinPost(desk: Desk): PieceDraft {
  const { framework, words: asked } = desk.task.plan;
  if (asked !== null) return postOfAskedLength(desk, asked);
  const outline = outlines[framework];
  const { hook, follow } = openingOf(desk);
  const before = outline.before.flatMap((moves) => paragraphOf(desk, moves));
  const after = outline.after.flatMap((moves) => paragraphOf(desk, moves));
  const product = productWithProof(desk);
  const request = requestFor(desk, { isIntroduced: product !== null, after: "steps" });
  const words = countWords([hook, follow, ...before, ...after, product, request.text].join(" "));
  const list = adviceList(desk, enoughSteps(desk, words), { areFurther: follow !== null });
  const frame: Block[] = [
    { role: "hook", text: follow === null ? hook : `${hook}\n\n${follow}`, rank: 0 },
    ...before.map((text) => ({ role: "body", text, rank: 0 })),
    ...(list === null ? [] : [{ role: "body", text: list, rank: 0 }]),
    ...after.map((text, place) => ({ role: "body", text, rank: place + 1 })),
    ...(product === null ? [] : [{ role: "body", text: product, rank: 0 }]),
    { role: "call_to_action", text: request.text, rank: 0 },
  ];
  const parts = withinWords(frame, mostWords).map(({ role, text }) => part(role, text));
  const tags = hashtagsOf(desk);
  const marks = tags.map((tag) => `#${tag}`).join(" ");
  return finishDraft(desk, {
    hook,
    parts: marks === "" ? parts : [...parts, part("hashtags", marks)],
    cta: request,
    hashtags: tags,
  });
}

/** Below so many words there is no room for the product beside the thought, and below these none for hashtags. */
const wordsForProduct = 120;
const wordsForTags = 70;

/** The same order with as many paragraphs, steps and further thoughts as come near a number of words. */
function postOfAskedLength(desk: Desk, asked: number): PieceDraft {
  const small = onePartPost(desk, asked);
  if (small !== null) return finishDraft(desk, small);
  const { before } = outlines[desk.task.plan.framework];
  const { hook, opening, isStep } = openingParagraphs(desk);
  const middle = before.flatMap((moves) => paragraphOf(desk, moves));
  const product = asked < wordsForProduct ? null : productWithProof(desk);
  const request = requestFor(desk, {
    isIntroduced: product !== null,
    after: asked < wordsForProduct ? "thought" : "steps",
  });
  const tags = asked < wordsForTags ? [] : hashtagsOf(desk);
  const closing = product === null ? [] : [{ role: "body", text: product }];
  const further = furtherThoughts(desk);
  const post = postOfLength(desk, asked - tags.length, { hook, isStep, opening, middle, closing, request, further });
  const marks = tags.map((tag) => `#${tag}`).join(" ");
  const parts = marks === "" ? post.parts : [...post.parts, part("hashtags", marks)];
  return finishDraft(desk, { ...post, parts, hashtags: tags });
}

/** The moves' sentences as one paragraph; none when the topic has no more of them. */
function paragraphOf(desk: Desk, moves: readonly Move[]): string[] {
  const text = moves
    .map((move) => move(desk))
    .filter((sentence) => sentence !== null)
    .join(" ");
  return text === "" ? [] : [text];
}

/** Three steps, and up to five while the post is short of words. */
function enoughSteps(desk: Desk, wordsAround: number): Step[] {
  const steps: Step[] = [];
  let words = wordsAround;
  while (steps.length < mostSteps && (steps.length < fewestSteps || words < fewestWords)) {
    const step = desk.take("steps");
    if (step === null) break;
    steps.push(step);
    words += countWords(adviceOf(step));
  }
  return steps;
}
