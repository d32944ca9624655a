import type { PieceDraft } from "../../../domain/piece.ts";
import type { Desk } from "./desk.ts";
import { part } from "./fitting.ts";
import { supply, toLength, wordsIn, type Passage, type Supply } from "./length.ts";
import { adviceList, attempt, bonus, limit, openingOf, sign } from "./moves.ts";
import { requestFor } from "./requests.ts";
import { middlesOf, openingsOf, severalOf, shortPost } from "./short-post.ts";

/** Posts on LinkedIn and Reddit whose number of words was asked for. */

export type PostWords = Pick<PieceDraft, "hook" | "parts" | "cta">;

/** Below so many words a post is one thought and its request. */
const fewestForBody = 45;
/** What a step of a list takes with its reason, and what stands around a list. */
const wordsOfStep = 28;
const wordsAround = 85;
const mostSteps = 7;

/** A post of one part, for so few words; null where there is room for more. */
export function onePartPost(desk: Desk, words: number): PostWords | null {
  if (words >= fewestForBody) return null;
  const silent: Desk = { ...desk, product: { ...desk.product, url: null } };
  const { hook, text, request } = shortPost(desk, words, {
    openings: openingsOf(desk, { count: 5 }),
    middles: middlesOf(desk, 8),
    requests: severalOf(() => requestFor(silent, { after: "thought" }).text, 6),
  });
  return { hook, parts: [part("hook", text)], cta: { text: request, url: null } };
}

/** What a recipe settles of a post; the rest is drawn until the words are there. */
export interface PostFrame {
  hook: string;
  opening: readonly string[];
  /** whether the opening is a step already, so that those of the list are "more" */
  isStep: boolean;
  /** paragraphs behind the opening, the most important first */
  middle: readonly string[];
  /** what stands before the request: the product, a disclosure, the question */
  closing: readonly Passage[];
  request: PieceDraft["cta"];
  /** what goes on when the steps are told */
  further: Supply;
}

/** The post in its order: opening, what hurts, a list of steps where there is room, what else there is to say, the request. */
export function postOfLength(desk: Desk, words: number, frame: PostFrame): PostWords {
  const { hook, opening, isStep, middle, closing, request, further } = frame;
  const [first = hook, ...rest] = opening;
  const wanted = Math.max(0, Math.min(mostSteps, Math.round((words - wordsAround) / wordsOfStep)));
  const list = adviceList(desk, desk.takeSome("steps", wanted === 1 ? 0 : wanted), { areFurther: isStep });
  const { parts } = toLength(
    words,
    [
      { role: "hook", text: first },
      ...rest.map((text): Passage => ({ role: "hook", text, joins: true, rank: 1 })),
      ...middle.map((text, place): Passage => ({ role: "body", text, rank: place + 1 })),
      ...(list === null ? [] : [{ role: "body", text: list, isWhole: true }]),
      further,
      ...closing,
      { role: "call_to_action", text: request.text },
    ],
    wordsIn(desk),
  );
  return { hook, parts, cta: request };
}

/** Signs, limits, costs and small things to do, in turn, for a post without headings. */
export function furtherThoughts(desk: Desk): Supply {
  const moves = [sign, limit, bonus, (own: Desk) => own.take("turns"), (own: Desk) => own.take("costs"), attempt];
  return supply(
    "body",
    (drawn) => {
      const order = [...moves.slice(drawn % moves.length), ...moves.slice(0, drawn % moves.length)];
      for (const move of order) {
        const text = move(desk);
        if (text !== null) return { text, joins: drawn % 2 === 1 };
      }
      return null;
    },
    { most: 15 },
  );
}

/** The plan's opening as paragraphs. */
export function openingParagraphs(desk: Desk): { hook: string; opening: string[]; isStep: boolean } {
  const { hook, follow } = openingOf(desk);
  return follow === null ? { hook, opening: [hook], isStep: false } : { hook, opening: [hook, follow], isStep: true };
}
