import type { PieceDraft, PiecePart } from "../../../../domain/piece.ts";
import type { Desk } from "../desk.ts";
import { finishDraft, paragraphs, part } from "../fitting.ts";
import { wordsIn } from "../length.ts";
import { inWords, type Step } from "../moves.ts";
import { introduction } from "../product-passage.ts";
import { requestFor } from "../requests.ts";
import { middlesOf, openingsOf, severalOf, shortPost, type KnownOpening } from "../short-post.ts";
import {
  closingHeadings,
  costHeadings,
  firstLines,
  signHeadings,
  slidePromises,
  turnHeadings,
} from "../slide-sentences.ts";

/** A slide is read at a glance: under 30 words with its heading. */
const mostWordsOnSlide = 29;
/** Words that a slide has as a rule, for the number of slides. */
const usualWordsOnSlide = 21;
/** Slides between the first and the last. */
const mostSlides = 10;
const fewestSlides = 4;
/** Below so many words there are no slides, but a sentence and a request. */
const fewestWords = 48;
/** Words of the first slide beside the theme's name, before it is written. */
const wordsOfFirst = 16;
/** From so many words on the last slide has room for the product. */
const wordsForProduct = 150;

/**
 * A carousel of six to twelve slides: the promise, what waiting costs and what changes the view where there is room, one piece
 * of advice a slide with its reason, a sign that it works, and the request.
 */
export function writeLinkedinDocument(desk: Desk): PieceDraft {
  const words = desk.task.plan.words ?? desk.task.outline.words;
  const count = wordsIn(desk);
  const openings = openingsOf(desk, { count: 5, longest: 130 });
  if (words < fewestWords) return oneSlide(desk, words, openings);
  const last = lastSlide(desk, words >= wordsForProduct, count);
  const room = words - wordsOfFirst - count(desk.label) - count(wordsOn(last.slide));
  const wanted = Math.max(1, Math.min(mostSlides, Math.round(room / usualWordsOnSlide)));
  const middle = withinRoom(middleSlides(desk, { wanted, room, count }), { room, words, count });
  const advised = middle.filter(({ isAdvice }) => isAdvice).length;
  const promise = promiseOf(desk, advised);
  const told = [...middle.map(({ slide }) => slide), last.slide];
  const left = words - told.reduce((sum, slide) => sum + count(wordsOn(slide)), 0) - count(promise);
  const hook = hookOfAbout(
    desk.task.plan.words === null ? null : left,
    openings.map(({ hook: text }) => text).filter((text) => count(`${promise}\n${text}`) <= mostWordsOnSlide),
    count,
  );
  const line = desk.pick("slide-line", firstLines, { by: "type" }) ?? "Each with its reason.";
  const first = part("hook", hook ?? line, promise);
  return finishDraft(desk, { hook: hook ?? promise, title: promise, parts: [first, ...told], cta: last.request });
}

/** How much longer than its room a hook may be, before the promise stands alone. */
const mostBeside = 4;

/** The best hook, or the one that fills what is left of the words; null where the promise alone comes nearer. */
function hookOfAbout(left: number | null, hooks: readonly string[], count: Space["count"]): string | null {
  if (left === null) return hooks[0] ?? null;
  const off = (hook: string): number => Math.abs(count(hook) - left);
  const [nearestHook] = hooks.toSorted((one, other) => off(one) - off(other));
  return nearestHook === undefined || off(nearestHook) > Math.abs(left) + mostBeside ? null : nearestHook;
}

function oneSlide(desk: Desk, words: number, openings: readonly KnownOpening[]): PieceDraft {
  const silent: Desk = { ...desk, product: { ...desk.product, url: null } };
  const requests = severalOf(() => requestFor(silent, { after: "thought" }).text, 6);
  const { hook, text, request } = shortPost(desk, words, { openings, middles: middlesOf(desk, 8), requests });
  return finishDraft(desk, { hook, parts: [part("hook", text)], cta: { text: request, url: null } });
}

/** The request, and what the product is where both fit on the slide. */
function lastSlide(
  desk: Desk,
  hasRoom: boolean,
  count: (text: string) => number,
): { slide: PiecePart; request: PieceDraft["cta"] } {
  const heading = desk.pick("slide-closing", closingHeadings, { by: "type" }) ?? "Your turn";
  const passage = hasRoom ? introduction(desk, { limit: 110, withClaim: false }) : null;
  const request = requestFor(desk, { isIntroduced: passage !== null, after: "steps", limit: 120 });
  const isMuch = count(`${heading}\n${passage ?? ""}\n${request.text}`) > mostWordsOnSlide;
  if (!isMuch || passage === null)
    return { slide: part("call_to_action", paragraphs(passage, request.text), heading), request };
  const alone = requestFor(desk, { after: "steps", limit: 120 });
  return { slide: part("call_to_action", alone.text, heading), request: alone };
}

/** What the reader gets, with the true number of pieces of advice. */
function promiseOf(desk: Desk, advised: number): string {
  const slots = { count: inWords(advised) };
  const suits = (frame: string): boolean => advised > 1 || !frame.includes("{count}");
  const mixed = /^\p{Ll}+\p{Lu}/u.test(desk.label);
  const begins = (frame: string): boolean => !mixed || !frame.startsWith("{label}");
  const options = { by: "type", slots, suits: (frame: string) => suits(frame) && begins(frame), limit: 90 } as const;
  return desk.pick("slide-promise", slidePromises, options) ?? `What helps with ${desk.label}`;
}

function wordsOn({ heading = "", text }: PiecePart): string {
  return `${heading}\n${text}`;
}

interface Slide {
  slide: PiecePart;
  isAdvice: boolean;
}

interface Space {
  wanted: number;
  room: number;
  count(text: string): number;
}

/** So many slides that together come near the room: costs, the turn, advice, a sign, in this order. */
function middleSlides(desk: Desk, { wanted, room, count }: Space): Slide[] {
  const found: Slide[] = [];
  let left = room;
  const share = (): number => Math.min(mostWordsOnSlide, left / Math.max(1, wanted - found.length));
  const add = (heading: string, text: string, isAdvice: boolean): void => {
    found.push({ slide: part("slide", text, heading), isAdvice });
    left -= count(`${heading}\n${text}`);
  };
  const aside = (key: string, headings: readonly string[], pool: "costs" | "turns" | "signs"): void => {
    const heading = desk.pick(key, headings, { by: "type" }) ?? "";
    const text = nearest(share() - count(heading), (near) =>
      desk.take(pool, (item) => near(count(item)) && count(`${heading}\n${item}`) <= mostWordsOnSlide),
    );
    if (text !== null) add(heading, text, false);
  };
  const isRoomy = wanted >= 6;
  if (isRoomy) aside("slide-cost", costHeadings, "costs");
  if (wanted >= 8) aside("slide-turn", turnHeadings, "turns");
  while (found.length < wanted - (isRoomy ? 1 : 0)) {
    const step = stepOfAbout(desk, share(), count);
    if (step === null) break;
    add(step.heading, step.text, true);
  }
  if (isRoomy) aside("slide-sign", signHeadings, "signs");
  return found;
}

/** Without the slide that is too much, where the sentences of the topic are longer than the room. */
function withinRoom(
  slides: readonly Slide[],
  { room, words, count }: { room: number; words: number; count(text: string): number },
): readonly Slide[] {
  const sizes = slides.map(({ slide }) => count(wordsOn(slide)));
  const sum = sizes.reduce((total, size) => total + size, 0);
  // The form has four slides between the first and the last: the fourth stays as long as the words can bear it.
  const slack = words * (slides.length === fewestSlides ? 0.13 : 0.1);
  if (sum <= room + slack || slides.length < 2) return slides;
  const left = (place: number): number => Math.abs(sum - (sizes[place] ?? 0) - room);
  const surplus = sizes.reduce((best, _, place) => (left(place) < left(best) ? place : best), 0);
  return left(surplus) < sum - room ? slides.toSpliced(surplus, 1) : slides;
}

/** A step for a slide of about so many words: the action above, its reason below. */
function stepOfAbout(desk: Desk, words: number, count: Space["count"]): { heading: string; text: string } | null {
  const size = ({ action, reason }: Step): number => count(`${action}\n${reason}`);
  const step = nearest(words, (near) =>
    desk.take("steps", (item) => near(size(item)) && size(item) <= mostWordsOnSlide),
  );
  return step === null ? null : { heading: step.action.replace(/[.]$/u, ""), text: step.reason };
}

/** What is drawn when ever larger distances from a number of words are allowed. */
function nearest<Item>(words: number, draw: (near: (size: number) => boolean) => Item | null): Item | null {
  for (const distance of [1, 2, 3, 5, 8, Infinity]) {
    const item = draw((size) => Math.abs(size - words) <= distance);
    if (item !== null) return item;
  }
  return null;
}
