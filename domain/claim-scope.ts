import type { Fact } from "./fact.ts";
import { findFigures, type Figure } from "./figures.ts";
import { sentencesOf } from "./text-shape.ts";

/** Words that say nothing about what a figure counts. */
const emptyWords = new Set(
  "a an the of per than more less fewer only just about around over up to now today already still can could will would may might is are was were be been being it its this that these those you your we our they their i my with for in on at by from and or but so as if when while because without which who not no do does did has have had get gets got means mean every each all any some very too also even".split(
    " ",
  ),
);
/** Verbs before a figure that any other thing may share. */
const plainVerbs = new Set(
  "take takes took need needs needed cost costs save saves saved make makes made use uses used run runs give gives went go goes come comes came reach reaches reached serve serves served".split(
    " ",
  ),
);
/** Where the words that belong to a figure end. */
const boundary =
  /[,.;:!?()\n—–“”"]|\s-\s|\b(?:than|and|or|but|so|that|which|who|because|when|while|if|without|with|for|in|on|at|by|from|to|as|is|are|was|were|means|will|can)\b/iu;

/** Whether two words have one stem: "develop" and "development", "review" and "reviews". */
export function isSameStem(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short === long) return true;
  const stem = Math.max(4, short.length - 3);
  return short.length >= 4 && long.startsWith(short.slice(0, stem)) && long.length - short.length <= 5;
}

/** The words of a text that carry meaning, lower case. */
export function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !emptyWords.has(word));
}

/** A public statement that a figure may rest on. */
export interface Ground {
  factId: string;
  text: string;
  figures: Figure[];
}

/** Each sentence of the facts that holds a figure. */
export function groundsOf(facts: readonly Pick<Fact, "id" | "text">[]): Ground[] {
  return facts
    .flatMap(({ id, text }) => sentencesOf(text).map((sentence) => ({ factId: id, text: sentence })))
    .map((ground) => ({ ...ground, figures: findFigures(ground.text) }))
    .filter(({ figures }) => figures.length > 0);
}

/**
 * The ground that a figure says no more than, or null: same number, same unit, same scope. "10x faster development"
 * carries "development gets 10x faster", but neither "10x productivity" nor "10x" alone.
 * @param context `sentence` that holds the figure, `after` the text behind it
 */
export function groundFor(
  figure: Figure,
  context: { sentence: string; after: string },
  grounds: readonly Ground[],
): Ground | null {
  const found = grounds.find((ground) =>
    ground.figures.some((other) => isSameFigure(figure, other) && isWithinScope(ground, other, context)),
  );
  return found ?? null;
}

function isSameFigure(figure: Figure, other: Figure): boolean {
  if (figure.kind !== other.kind) return false;
  // "March" and "2024" are said by "March 2024", not the other way round.
  if (figure.kind === "date") return `-${other.unit}-`.includes(`-${figure.unit}-`);
  return figure.value === other.value && figure.unit === other.unit;
}

function isWithinScope(
  ground: Ground,
  grounded: Figure,
  { sentence, after }: { sentence: string; after: string },
): boolean {
  if (grounded.kind === "date") return true;
  const known = contentWords(ground.text);
  const isKnown = (word: string): boolean => known.some((other) => isSameStem(word, other));
  const groundAfter = contentWords(firstClause(ground.text.slice(grounded.end)));
  const following = contentWords(firstClause(after)).slice(0, Math.max(1, groundAfter.length));
  if (!following.every(isKnown)) return false;
  // The thing that the ground speaks of must be named: the last word behind its figure, else any word before it.
  const named = contentWords(sentence);
  const isNamed = (word: string): boolean => named.some((other) => isSameStem(word, other));
  const lead = contentWords(ground.text.slice(0, grounded.start)).filter((word) => !plainVerbs.has(word));
  const isLeadNamed = lead.length === 0 || lead.some(isNamed);
  // "Setup takes 15 minutes" says nothing about another thing that takes as long.
  if (grounded.kind === "count" && groundAfter.length === 1 && !isLeadNamed) return false;
  const head = groundAfter.at(-1);
  if (head !== undefined) return isNamed(grounded.kind === "count" ? (groundAfter[0] ?? head) : head);
  return isLeadNamed;
}

function firstClause(text: string): string {
  // "of" and "a month" go on; a boundary right at the start ("for $29 in …") leaves nothing.
  return text.split(boundary, 1)[0] ?? "";
}
