import { checkLabels } from "./welcome-sentences.ts";
import type { Desk } from "./desk.ts";
import type { Passage, Supply } from "./length.ts";
import { bonus, limit, sign } from "./moves.ts";
import { relatedDesks } from "./related-topics.ts";
import { chapterHeadings, neighborHeadings, neighborOpenings, type ChapterName } from "./chapter-sentences.ts";

/** Below so many words a text has no chapters: it goes on with single sentences that say what they are. */
const fewestForChapters = 320;

/**
 * What a text goes on with when it has room: in a short one signs, limits and small things to do; in a long one chapter by
 * chapter what the topic still holds, then the topics next to it. Each passage is drawn once. A chapter begins with a
 * heading; its further passages join it.
 */
export function chapters(desk: Desk, { role, words }: { role: string; words: number }): Supply {
  if (words < fewestForChapters) return asides(desk, role);
  const passages = passagesOf(desk, role);
  let last: { heading: string; taken: number } | null = null;
  return {
    least: 0,
    most: Infinity,
    next(taken) {
      const passage = passages.next().value;
      if (passage === undefined) return null;
      // A chapter whose first passage was too long begins with its second.
      const heading = passage.heading ?? (last?.taken === taken ? last.heading : undefined);
      last = heading === undefined ? null : { heading, taken };
      return heading === undefined ? passage : { role, heading, text: passage.text };
    },
  };
}

function asides(desk: Desk, role: string): Supply {
  const moves = [sign, limit, bonus];
  return {
    least: 0,
    most: Infinity,
    next(taken) {
      const order = [...moves.slice(taken % moves.length), ...moves.slice(0, taken % moves.length)];
      for (const move of order) {
        const text = move(desk);
        // An item of a newsletter has a heading, so that an aside belongs to the one before it.
        if (text !== null) return { role, text, joins: taken > 0 || role === "item" };
      }
      return null;
    },
  };
}

const stepsOfNeighbor = 6;

function* passagesOf(desk: Desk, role: string): Generator<Passage, undefined> {
  for (const [name, draw] of ownChapters) {
    const heading = desk.pick(`chapter-${name}`, chapterHeadings[name]) ?? name;
    yield* chapter(desk, { role, heading, draw });
  }
  for (const neighbor of relatedDesks(desk)) {
    const slots = { neighbor: neighbor.label };
    const heading = desk.pick("neighbor-heading", neighborHeadings, { slots, by: "type" }) ?? neighbor.topic.pillar;
    const opening = desk.pick("neighbor-opening", neighborOpenings, { slots, by: "type" });
    const [first, ...rest] = [...neighborPassages(neighbor)];
    if (first === undefined) continue;
    const text = [opening, first].filter((sentence) => sentence !== null).join(" ");
    yield { role, heading, text };
    for (const further of rest) yield { role, text: further, joins: true };
  }
}

function* chapter(
  desk: Desk,
  { role, heading, draw }: { role: string; heading: string; draw: (desk: Desk, count: number) => string | null },
): Generator<Passage, undefined> {
  for (let count = 0; ; count += 1) {
    const text = draw(desk, count);
    if (text === null) return;
    yield count === 0 ? { role, heading, text } : { role, text, joins: true };
  }
}

/** The chapters of the topic itself, each with what its next passage is. */
const ownChapters: readonly (readonly [ChapterName, (desk: Desk, count: number) => string | null])[] = [
  ["costs", (desk) => twoOf(desk, "costs")],
  ["turns", (desk) => joined(desk.take("attempts"), desk.take("turns"))],
  ["steps", stepWithCheck],
  ["signs", (desk) => twoOf(desk, "signs")],
  ["limits", (desk) => twoOf(desk, "limits")],
  ["bonuses", (desk) => joined(desk.take("questions"), desk.take("bonuses"))],
];

function* neighborPassages(desk: Desk): Generator<string, undefined> {
  const opening = joined(desk.take("statements"), desk.take("costs"));
  if (opening !== null) yield opening;
  const turning = joined(desk.take("attempts"), desk.take("turns"));
  if (turning !== null) yield turning;
  for (let count = 0; count < stepsOfNeighbor; count += 1) {
    const step = stepWithCheck(desk, count);
    if (step !== null) yield step;
    const text = count % 2 === 0 ? joined(desk.take("attempts"), desk.take("turns")) : twoOf(desk, "costs");
    if (text !== null) yield text;
  }
  for (const pool of ["signs", "limits"] as const) {
    const text = twoOf(desk, pool);
    if (text !== null) yield text;
  }
}

/** A step, its reason, and its check behind a label that changes from step to step. */
function stepWithCheck(desk: Desk, count: number): string | null {
  const step = desk.take("steps");
  if (step === null) return null;
  return `${step.action} ${step.reason} ${checkLabels[count % checkLabels.length] ?? ""} ${step.check}`;
}

function twoOf(desk: Desk, pool: "costs" | "signs" | "limits"): string | null {
  return joined(...desk.takeSome(pool, 2));
}

function joined(...texts: readonly (string | null)[]): string | null {
  const known = texts.filter((text) => text !== null);
  return known.length === 0 ? null : known.join(" ");
}
