import type { PieceDraft } from "../../../domain/piece.ts";
import { weightedLength } from "../../../domain/weighted-length.ts";
import type { Desk } from "./desk.ts";
import { fitting, paragraphs, part, postRoom } from "./fitting.ts";
import { supply, toLength, wordsIn, type Passage } from "./length.ts";
import { attempt, cost, limit, openingOf, sign, turn } from "./moves.ts";
import { productPassage, suppliedProof } from "./product-passage.ts";
import { requestFor } from "./requests.ts";
import { middlesOf, openingsOf, severalOf, shortPost } from "./short-post.ts";

/** Words from which on there is room for: several posts; every kind of part; ordinary sentences; a second one; posts to the brim. */
const room = { forThread: 40, forAll: 84, forOrdinary: 150, forFull: 330, forBrim: 440 } as const;
/** Characters of a sentence where there is little room. */
const shortSentence = 85;
const mostPosts = 15;

type ThreadWords = Pick<PieceDraft, "hook" | "parts" | "cta">;

/** A thread whose number of words was asked for: fuller posts and more of them; below the size of a thread what is left of it. */
export function threadOfLength(desk: Desk, words: number, tag: string): ThreadWords {
  if (words < room.forThread) return compactThread(desk, words);
  const isBrief = words < room.forOrdinary;
  const fits = (text: string): boolean => !isBrief || text.length <= shortSentence;
  const { hook, follow } = openingOf(desk, isBrief ? shortSentence : Infinity);
  const passage = isBrief ? null : productPassage(desk, postRoom - requestRoom - 2);
  const request = requestFor(desk, {
    isIntroduced: passage !== null,
    after: isBrief ? "thought" : "steps",
    limit: requestRoom,
  });
  const proof = isBrief ? null : suppliedProof(desk, postRoom);
  const extra = desk.take("bonuses", (text) => fits(text) && text.length <= postRoom - 5);
  const insight = isBrief ? desk.take("turns", fits) : turn(desk);
  const isFull = words >= room.forFull;
  const frame: Passage[] = [
    {
      role: "problem",
      rank: 2,
      text: isBrief ? (desk.take("costs", fits) ?? "") : post([cost(desk), attempt(desk), isFull ? cost(desk) : null]),
    },
    { role: "solution_tease", rank: 3, text: post([insight, isFull ? desk.take("turns") : null]) },
  ];
  const isWhole = words >= room.forAll;
  const ranked = (item: Passage): Passage => (isWhole ? { ...item, rank: 0 } : item);
  const others = frame.length + (proof === null ? 0 : 1) + (extra === null ? 2 : 3);
  const values = supply("value", () => valueOf(desk, isFull), { least: isWhole ? 1 : 0, most: mostPosts - others });
  const ending = post([paragraphs(passage, request.text), tag === "" || isBrief ? null : `#${tag}`], "\n\n");
  const { parts } = toLength(
    words,
    [
      { role: "hook", text: post([hook, follow], "\n\n") },
      ...frame.map(ranked),
      values,
      { role: "social_proof", text: proof ?? "", rank: 1 },
      { role: "call_to_action", text: ending },
      ranked({ role: "ps", text: extra === null ? "" : `P.S. ${extra}`, rank: 4 }),
    ],
    wordsIn(desk),
  );
  return { hook, parts, cta: request };
}

/** What a request without a link and a link with its words take at most. */
const requestRoom = 85;

function post(texts: readonly (string | null)[], separator = " "): string {
  return fitting(postRoom, texts, separator);
}

/** The next post that is useful alone: a step, with the sign that it worked where posts are full; at the end signs and limits. */
function valueOf(desk: Desk, isFull: boolean): string | null {
  const step = desk.take("steps", ({ action, reason }) => weightedLength(`${action}\n\n${reason}`) <= postRoom);
  if (step === null) return isFull ? post([sign(desk), limit(desk)]) || null : (sign(desk) ?? limit(desk));
  const { action, reason, check } = step;
  const text = post([
    post([action, reason], "\n\n"),
    isFull ? `${desk.pick("thread-check", checkLabels) ?? "The check:"} ${check}` : null,
  ]);
  return (desk.task.plan.words ?? 0) >= room.forBrim ? toTheBrim(desk, text) : text;
}

/** Before the sign that a step has worked; a whole sentence follows. */
const checkLabels = ["The check:", "What tells you:", "How you know:", "You will see it here:", "The sign:"] as const;

function compactThread(desk: Desk, words: number): ThreadWords {
  const silent: Desk = { ...desk, product: { ...desk.product, url: null } };
  const { hook, text, request } = shortPost(desk, words, {
    openings: openingsOf(desk, { count: 5 }),
    middles: middlesOf(desk, 8),
    requests: severalOf(() => requestFor(silent, { after: "thought", limit: requestRoom }).text, 6),
  });
  return { hook, parts: [part("hook", text)], cta: { text: request, url: null } };
}

/** The post with what else of the topic fits into it, for a thread that has no room for more posts. */
function toTheBrim(desk: Desk, text: string): string {
  let full = text;
  for (const pool of ["turns", "signs", "costs", "bonuses"] as const) {
    const more = desk.take(pool, (sentence) => weightedLength(`${full} ${sentence}`) <= postRoom);
    if (more !== null) full = `${full} ${more}`;
  }
  return full;
}
