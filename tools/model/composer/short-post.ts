import { weightedLength } from "../../../domain/weighted-length.ts";
import type { HookKind } from "../../../domain/vocabulary.ts";
import { compactForm } from "./compact-form.ts";
import type { Desk } from "./desk.ts";
import { paragraphs, postRoom } from "./fitting.ts";
import { isNear, wordsIn } from "./length.ts";
import { areKin } from "./kinship.ts";
import { adviceOf, hookPools, type Opening } from "./moves.ts";
import { hookRequests } from "./plain-requests.ts";

/** A post of one part whose number of words was asked for. */
export interface ShortPost {
  hook: string;
  text: string;
  /** stands in `text`; the hook itself where there is no room for a second sentence */
  request: string;
}

/** What a short post may be put together from, best first. */
export interface Ingredients {
  openings: readonly KnownOpening[];
  /** sentences that may stand behind any of the openings */
  middles: readonly string[];
  requests: readonly string[];
  /** whether the request leads to the product, so that it may stand behind a hook alone */
  isSelling?: boolean;
}

export interface KnownOpening extends Opening {
  kind: HookKind;
}

/** Near enough to stop looking; the rest of the 15 % is left for tone and hand. */
const aim = 0.05;
const most = 0.12;
/** From so many words on a post has room for three sentences between hook and request. */
const wordsForThree = 34;

/**
 * Opening, up to three sentences and a request, in the combination that comes nearest to a number of words and keeps the
 * room of a post; what speaks of the same thing as the opening comes first. Below about a dozen words a compact form.
 */
export function shortPost(
  desk: Desk,
  words: number,
  { openings, middles, requests, isSelling = false }: Ingredients,
): ShortPost {
  const count = wordsIn(desk);
  const between = groupsOf(
    middles.map((text) => ({ text, size: count(text) })),
    words >= wordsForThree ? 3 : 2,
  );
  let best: ShortPost | null = null;
  let distance = most;
  const compare = (opening: KnownOpening, group: Group): void => {
    const { hook, follow, kind } = opening;
    const isAlone = group.texts.length === 0 && follow === null && !isSelling;
    const start = count(`${hook}\n${follow ?? ""}`) + group.size;
    for (const request of isAlone ? hookRequests[kind] : requests) {
      const off = Math.abs(start + count(request) - words) / words;
      // The first that is near enough is the best: what stands earlier suits better.
      if (off >= distance || distance <= aim) continue;
      const text = paragraphs(hook, [follow, ...group.texts].filter((part) => part !== null).join(" "), request);
      if (weightedLength(text) > postRoom) continue;
      best = { hook, text, request };
      distance = off;
    }
  };
  const isAkin = ({ hook }: Opening, { texts: [first] }: Group): boolean =>
    first !== undefined && areKin(hook, first, desk.topic.keywords);
  for (const akin of [true, false]) {
    for (const opening of openings) {
      for (const group of between) if (isAkin(opening, group) === akin) compare(opening, group);
      if (distance <= aim) break;
    }
    if (distance <= aim) break;
  }
  const hooks = openings.map(({ hook }) => hook);
  if (best !== null && words >= fewestForThought) return best;
  const compact = compactForm(words, { hooks, requests: compactRequests, label: desk.label, count });
  return best !== null && !isNear(words, count(compact.text)) ? best : compact;
}

/** True behind any sentence of a compact form. */
const compactRequests = ["What would you add?", "What has worked for you?"] as const;

/** Below so many words there is room for a sentence, and not for what follows from it. */
const fewestForThought = 12;

interface Group {
  texts: string[];
  size: number;
}

/** No sentence, one, and more in their order, up to `largest` together. */
function groupsOf(items: readonly { text: string; size: number }[], largest: number): Group[] {
  let last: { group: Group; from: number }[] = [{ group: { texts: [], size: 0 }, from: 0 }];
  const groups = last.map(({ group }) => group);
  for (let length = 1; length <= largest; length += 1) {
    last = last.flatMap(({ group, from }) =>
      items.slice(from).map(({ text, size }, index) => ({
        group: { texts: [...group.texts, text], size: group.size + size },
        from: from + index + 1,
      })),
    );
    groups.push(...last.map(({ group }) => group));
  }
  return groups;
}

/** Openings of the plan's kind, then statements and questions, each once. @param longest characters that a hook may have */
export function openingsOf(
  desk: Desk,
  { count, longest = Infinity }: { count: number; longest?: number },
): KnownOpening[] {
  const { hookKind } = desk.task.plan;
  const found: KnownOpening[] = [];
  const isNew = (hook: string): boolean => hook.length <= longest && found.every((other) => other.hook !== hook);
  const drawSome = (kind: keyof typeof hookPools, wanted: number): void => {
    for (let drawn = 0; drawn < wanted; drawn += 1) {
      const hook = desk.takeHook(hookPools[kind], isNew);
      if (hook === null) return;
      found.push({ hook, follow: null, kind });
    }
  };
  if (hookKind === "how_to") {
    for (let drawn = 0; drawn < count; drawn += 1) {
      const step = desk.takeHook("steps", ({ action }) => isNew(action));
      if (step === null) break;
      const { action: hook, reason } = step;
      found.push({ hook, follow: reason, kind: hookKind }, { hook, follow: null, kind: hookKind });
    }
  } else drawSome(hookKind, count);
  drawSome("question", 2);
  drawSome("statement", 2);
  return found.length === 0 ? [{ hook: desk.label, follow: null, kind: "statement" }] : found;
}

/** Advice with its reason, advice alone, turns and extras of the topic: what may stand behind an opening. */
export function middlesOf(desk: Desk, count: number): string[] {
  const draws: (() => string | null)[] = [
    () => adviceIn(desk),
    () => desk.take("turns"),
    () => desk.take("steps")?.action ?? null,
    () => desk.take("bonuses"),
  ];
  return Array.from({ length: count }, (_, index) => draws[index % draws.length]?.() ?? null).filter(
    (text) => text !== null,
  );
}

function adviceIn(desk: Desk): string | null {
  const step = desk.take("steps");
  return step === null ? null : adviceOf(step);
}

/** Different requests, best first. @param next gives one after the other, and the same again when it has no more */
export function severalOf(next: () => string | null, count: number): string[] {
  const texts = Array.from({ length: count }, next);
  return [...new Set(texts.filter((text) => text !== null && text !== ""))].filter((text) => text !== null);
}
