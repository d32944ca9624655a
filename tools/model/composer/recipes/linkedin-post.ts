import type { PieceDraft } from "../../../../domain/piece.ts";
import { countWords } from "../../../../domain/text-shape.ts";
import type { Framework } from "../../../../domain/vocabulary.ts";
import type { Desk } from "../desk.ts";
import { finishDraft, part } from "../fitting.ts";
import { hashtagsOf } from "../hashtags.ts";
import { after, attempt, closer, cost, hook, limit, opener, pain, sign, steps, turn } from "../moves.ts";
import { withinWords, type Block } from "../outline.ts";
import { productPassage } from "../product-passage.ts";
import { requestFor } from "../requests.ts";

type Move =
  | "after"
  | "opener"
  | "pain"
  | "cost"
  | "attempt"
  | "turn"
  | "steps"
  | "sign"
  | "limit"
  | "closer"
  | "product";

/** The order of moves by framework, and what goes first when the post gets long (later in the list goes first). */
const outlines: Record<Framework, { order: readonly Move[]; optional: readonly Move[] }> = {
  PAS: {
    order: ["cost", "pain", "attempt", "turn", "steps", "sign", "closer", "product"],
    optional: ["closer", "pain", "attempt", "sign"],
  },
  BAB: { order: ["cost", "pain", "after", "turn", "steps", "limit", "product"], optional: ["pain", "limit", "after"] },
  AIDA: {
    order: ["opener", "cost", "turn", "steps", "sign", "closer", "product"],
    optional: ["closer", "opener", "sign"],
  },
  FAB: { order: ["turn", "steps", "sign", "limit", "closer", "product"], optional: ["closer", "limit", "sign"] },
  SCQA: {
    order: ["opener", "attempt", "cost", "turn", "steps", "limit", "product"],
    optional: ["limit", "opener", "cost"],
  },
  QUEST: {
    order: ["opener", "cost", "attempt", "turn", "steps", "sign", "product"],
    optional: ["attempt", "sign", "opener"],
  },
  PPPP: {
    order: ["opener", "turn", "steps", "sign", "limit", "closer", "product"],
    optional: ["closer", "limit", "sign"],
  },
  STAR: { order: ["cost", "attempt", "steps", "sign", "turn", "product"], optional: ["attempt", "turn"] },
  "1-2-3": { order: ["turn", "cost", "steps", "sign", "closer", "product"], optional: ["closer", "sign", "cost"] },
};

/** Aim within the platform's good range of 150 to 300 words. */
const fewestWords = 170;
const mostWords = 225;

/** A LinkedIn post: tension first, short paragraphs, one request, three hashtags at the end. */
export function writeLinkedinPost(desk: Desk): PieceDraft {
  const { order, optional } = outlines[desk.task.plan.framework];
  const opening = hook(desk);
  const request = requestFor(desk);
  const tags = hashtagsOf(desk);
  const moves: Record<Move, () => string[]> = {
    after: () => listed(after(desk)),
    opener: () => listed(opener(desk)),
    pain: () => listed(pain(desk)),
    cost: () => listed(cost(desk)),
    attempt: () => listed(attempt(desk)),
    turn: () => listed(turn(desk)),
    steps: () => steps(desk, 3),
    sign: () => listed(sign(desk)),
    limit: () => listed(limit(desk)),
    closer: () => listed(closer(desk)),
    product: () => listed(productPassage(desk)),
  };
  const body: Block[] = order.flatMap((move) =>
    moves[move]().map((text, index) => ({ role: "body", text, rank: rankOf(move, index, optional) })),
  );
  const frame: Block[] = [
    { role: "hook", text: opening, rank: 0 },
    ...body,
    { role: "call_to_action", text: request.text, rank: 0 },
  ];
  const parts = withinWords(longEnough(desk, frame), mostWords).map(({ role, text }) => part(role, text));
  const marks = tags.map((tag) => `#${tag}`).join(" ");
  return finishDraft(desk, {
    hook: opening,
    parts: marks === "" ? parts : [...parts, part("hashtags", marks)],
    cta: request,
    hashtags: tags,
  });
}

/** A short post gets one more cost after the hook, and then a remedy that falls short. */
function longEnough(desk: Desk, frame: readonly Block[]): Block[] {
  const blocks = [...frame];
  for (const [index, move] of [cost, attempt].entries()) {
    if (countWords(blocks.map(({ text }) => text).join("\n")) >= fewestWords) break;
    const text = move(desk);
    if (text !== null) blocks.splice(index + 1, 0, { role: "body", text, rank: 0 });
  }
  return blocks;
}

/** The third piece of advice may go, but only after everything optional has gone. */
function rankOf(move: Move, index: number, optional: readonly Move[]): number {
  if (move === "steps") return index === 3 ? 1 : 0;
  const place = optional.indexOf(move);
  return place === -1 ? 0 : optional.length - place + 1;
}

function listed(text: string | null): string[] {
  return text === null ? [] : [text];
}
