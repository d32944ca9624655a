import type { PiecePart } from "../../../domain/piece.ts";
import { countWords } from "../../../domain/text-shape.ts";
import { rewriteTone } from "../../../domain/tones.ts";
import type { Desk } from "./desk.ts";
import { part } from "./fitting.ts";

/**
 * Texts of a length that was asked for. A recipe says what must stand, what may stand, and where more of it can be drawn;
 * `toLength` chooses so that the whole is within 15 % of the number of words (it aims at 5 %), first by whole passages, then by
 * whole sentences. Nothing is ever said twice, because supplies draw from the desk, which hands out everything once.
 *
 * @example
 * const { parts, isMet } = toLength(desk.task.outline.words, [
 *   { role: "hook", text: hook },                                            // always there
 *   { role: "body", text: cost, rank: 2 },                                   // where there is room, after rank 1
 *   supply("step", () => nextStep(desk), { least: 3, most: 12 }),            // three at least, more while words are missing
 *   { role: "limits", heading: "Limits", text: first },                      // a part with its heading …
 *   supply("limits", () => desk.take("limits"), { joins: true }),            // … and further paragraphs of the same part
 *   { role: "call_to_action", text: request.text },
 * ], wordsIn(desk));
 * // isMet is false where the shortest form is too long (see compact-form.ts) or the supplies ran dry
 */
export function toLength(
  words: number,
  frame: readonly (Passage | Supply)[],
  count: (text: string) => number = countWords,
): { parts: PiecePart[]; isMet: boolean } {
  const draft: Draft = {
    words,
    count: remembered(count),
    chosen: frame.map((item) => (isSupply(item) ? drawn(item, item.least) : must(item))),
  };
  addOptional(draft, frame);
  addSupplies(
    draft,
    frame.map((item) => (isSupply(item) ? item : null)),
  );
  cutSentences(draft);
  return { parts: joinedParts(draft.chosen.flat()), isMet: isNear(words, total(draft)) };
}

/** A paragraph, a list or a block with what is above it. */
export interface Passage {
  role: string;
  heading?: string;
  text: string;
  /** 0 (or nothing) = always there; of the others the lowest comes first while there is room */
  rank?: number;
  /** goes on as a further paragraph of the part before it */
  joins?: boolean;
  /** stays as it is: no sentence of it is cut */
  isWhole?: boolean;
}

/** Where further passages are drawn, one at a time; null = there are no more. */
export interface Supply {
  next(drawn: number): Passage | null;
  least: number;
  most: number;
}

/** A supply of passages of one role; what it draws is a text, or a passage with a heading of its own. */
export function supply(
  role: string,
  draw: (drawn: number) => string | Omit<Passage, "role"> | null,
  { least = 0, most = Infinity, joins = false }: { least?: number; most?: number; joins?: boolean } = {},
): Supply {
  return {
    least,
    most,
    next(drawnBefore) {
      const found = draw(drawnBefore);
      if (found === null || found === "") return null;
      return typeof found === "string" ? { role, text: found, joins } : { joins, ...found, role };
    },
  };
}

/** Whether a number of words is within 15 % of the number asked for. */
export function isNear(asked: number, words: number): boolean {
  return Math.abs(words - asked) <= asked * 0.15;
}

/** Counts words as they will stand in the plan's tone: a casual text says "don't" for "do not". */
export function wordsIn({ task, product }: Pick<Desk, "task" | "product">): (text: string) => number {
  const keep = product.name === null ? [] : [product.name];
  return (text) => countWords(rewriteTone(text, task.plan.tone, keep));
}

/** Counting in a tone is slow, and the same passages are counted again at every cut. */
function remembered(count: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const size = known.get(text) ?? count(text);
    known.set(text, size);
    return size;
  };
}

interface Draft {
  words: number;
  count(text: string): number;
  /** for each item of the frame, what stands in its place so far */
  chosen: Passage[][];
}

/** Aimed at: the rest of the 15 % is left for tone and hand. */
const aim = 0.05;
/** Draws that fit nowhere, before a supply is given up. */
const mostMisses = 6;

function isSupply(item: Passage | Supply): item is Supply {
  return "next" in item;
}

function must(passage: Passage): Passage[] {
  return (passage.rank ?? 0) === 0 && passage.text !== "" ? [passage] : [];
}

function drawn(source: Supply, count: number): Passage[] {
  const passages: Passage[] = [];
  while (passages.length < count) {
    const next = source.next(passages.length);
    if (next === null) break;
    passages.push(next);
  }
  return passages;
}

function total({ chosen, count }: Draft): number {
  return chosen.flat().reduce((sum, passage) => sum + sizeOf(passage, count), 0);
}

function sizeOf({ heading = "", text }: Passage, count: Draft["count"]): number {
  return count(`${heading}\n${text}`);
}

function addOptional(draft: Draft, frame: readonly (Passage | Supply)[]): void {
  const optional = frame
    .flatMap((item, place) => (isSupply(item) || (item.rank ?? 0) === 0 || item.text === "" ? [] : [{ item, place }]))
    .toSorted((one, other) => (one.item.rank ?? 0) - (other.item.rank ?? 0));
  let sum = total(draft);
  for (const { item, place } of optional) {
    const size = sizeOf(item, draft.count);
    if (sum + size > draft.words * (1 + aim)) continue;
    draft.chosen[place] = [item];
    sum += size;
  }
}

/** One from each supply in turn, so that a text grows evenly; what is too long goes in without its last sentences. */
function addSupplies(draft: Draft, supplies: readonly (Supply | null)[]): void {
  let open = supplies.flatMap((source, place) => (source === null ? [] : [{ source, place, misses: 0 }]));
  const passedOver: { place: number; passage: Passage }[] = [];
  let sum = total(draft);
  const isEnough = (): boolean => sum >= draft.words * (1 - aim);
  while (open.length > 0 && !isEnough()) {
    for (const entry of open) {
      const { source, place } = entry;
      const taken = draft.chosen[place] ?? [];
      const next = isEnough() || taken.length >= source.most ? null : source.next(taken.length);
      const fitted = next === null ? null : firstThatFits(next, draft.words * (1 + aim) - sum, draft.count);
      if (next === null) entry.misses = mostMisses;
      else if (fitted === null) {
        entry.misses += 1;
        passedOver.push({ place, passage: next });
      } else {
        draft.chosen[place] = [...taken, fitted];
        sum += sizeOf(fitted, draft.count);
      }
    }
    open = open.filter(({ misses }) => misses < mostMisses);
  }
  if (sum < draft.words * (1 - 2 * aim)) addNearest(draft, passedOver, sum);
}

/** Of the passages that were a little too long the one with which the text comes nearest to its length. */
function addNearest(draft: Draft, passedOver: readonly { place: number; passage: Passage }[], sum: number): void {
  const distance = (passage: Passage): number => Math.abs(sum + sizeOf(passage, draft.count) - draft.words);
  const [best] = passedOver.toSorted((one, other) => distance(one.passage) - distance(other.passage));
  if (best !== undefined && distance(best.passage) < draft.words - sum)
    draft.chosen[best.place] = [...(draft.chosen[best.place] ?? []), best.passage];
}

function firstThatFits(passage: Passage, room: number, count: Draft["count"]): Passage | null {
  let candidate: Passage | null = passage;
  while (candidate !== null && sizeOf(candidate, count) > room) candidate = shorter(candidate);
  return candidate;
}

/** Takes last sentences away, each time the one that leaves the text nearest to its length, while it is too long. */
function cutSentences(draft: Draft): void {
  let sum = total(draft);
  while (sum > draft.words * (1 + aim)) {
    const cuts = draft.chosen.flatMap((passages, place) =>
      passages.flatMap((passage, index) => {
        const cut = shorter(passage);
        if (cut === null) return [];
        return [{ place, index, cut, sum: sum - sizeOf(passage, draft.count) + sizeOf(cut, draft.count) }];
      }),
    );
    const distance = (words: number): number => (words < draft.words * 0.9 ? Infinity : Math.abs(words - draft.words));
    const [best] = cuts.toSorted((one, other) => distance(one.sum) - distance(other.sum));
    if (best === undefined || distance(best.sum) === Infinity) return;
    draft.chosen[best.place]?.splice(best.index, 1, best.cut);
    sum = best.sum;
  }
}

/** The passage without its last list item or sentence; null where nothing may go. */
function shorter(passage: Passage): Passage | null {
  const { text, isWhole = false, role } = passage;
  if (isWhole || text.includes("```") || role === "call_to_action" || role === "footer") return null;
  const lines = text.trimEnd().split("\n");
  const last = lines.at(-1) ?? "";
  const items = lines.filter((line) => /^(?:[-*•]|\d+[.)]) /u.test(line));
  const isItem = items.at(-1) === last;
  if (isItem && items.length < 3) return null;
  const sentences = isItem ? [] : last.split(/(?<=[.!?…]["”’)]?)\s+(?=\S)/u);
  const cut = [...lines.slice(0, -1), sentences.slice(0, -1).join(" ")].join("\n").trimEnd();
  return cut === "" || cut.endsWith(":") ? null : { ...passage, text: cut };
}

function joinedParts(passages: readonly Passage[]): PiecePart[] {
  const parts: PiecePart[] = [];
  for (const { role, heading, text, joins = false } of passages) {
    const before = parts.at(-1);
    if (joins && before !== undefined) before.text += (isList(before.text, text) ? "\n" : "\n\n") + text;
    else parts.push(part(role, text, heading));
  }
  return parts;
}

/** Whether a text goes on with the list that stands at the end of another. */
function isList(before: string, text: string): boolean {
  const item = /^(?:[-*•]|\d+[.)]) /u;
  return item.test(text) && item.test(before.split("\n").at(-1) ?? "");
}
