import { protectedSpans, touches, type Span } from "./protected-spans.ts";
import { articleFor, countWords } from "./text-shape.ts";
import type { ToneRule } from "./tone-rule.ts";
import { toneRules, wordsAgainst } from "./tone-words.ts";
import type { ToneName } from "./vocabulary.ts";
import { toneNames } from "./words.ts";

/** What each tone sounds like, for prompts, help and answers. */
export const toneDescriptions = {
  professional: "no slang, no contractions, no exclamation: clear and calm",
  technical: "precise nouns, units and code: says what happens and where",
  casual: "short everyday words and contractions, as one colleague to another",
  visionary: "looks ahead in the future tense, with one picture that stays concrete",
  educational: "speaks to the reader and goes step by step",
  inspirational: "about people and effort, without clichés",
} as const satisfies Record<ToneName, string>;

const adjectives: Record<ToneName, readonly string[]> = {
  professional: ["formal", "corporate", "businesslike", "serious", "polished", "polite", "sober", "calm", "official"],
  technical: ["nerdy", "geeky", "precise", "detailed", "engineering", "expert", "nerd", "hands-on", "concrete"],
  casual: [
    "informal",
    "relaxed",
    "friendly",
    "conversational",
    "chatty",
    "laid-back",
    "playful",
    "fun",
    "light",
    "loose",
    "warm",
    "human",
    "simple",
    "colloquial",
    "personal",
    "natural",
  ],
  visionary: ["bold", "ambitious", "forward-looking", "futuristic", "thought_leadership", "thoughtful", "strategic"],
  educational: ["instructive", "didactic", "helpful", "teaching", "explanatory", "instructional", "practical"],
  inspirational: [
    "inspiring",
    "motivating",
    "motivational",
    "uplifting",
    "encouraging",
    "emotional",
    "enthusiastic",
    "energetic",
  ],
};

/**
 * The tone that an adjective asks for, or null: "formal", "friendlier", "nerdier", "Thought-leadership", "technically".
 * @example toneOfWord("more relaxed") // "casual"
 */
export function toneOfWord(word: string): ToneName | null {
  const plain = word
    .toLowerCase()
    .trim()
    .replace(/^(?:more|most|very|rather)\s+/, "")
    .replace(/thought[\s-]leader(?:ship)?/, "thought_leadership");
  const bases = [
    plain,
    plain.replace(/i(?:er|est)$/, "y"),
    plain.replace(/(?:er|est|ly)$/, ""),
    plain.replace(/(?:r|st)$/, ""),
    plain.replace(/(.)\1(?:er|est)$/, "$1"),
  ];
  return toneNames.find((tone) => bases.some((base) => base === tone || adjectives[tone].includes(base))) ?? null;
}

/**
 * The text in another tone: whole words, case kept, "a" and "an" set right. Code, links, quotations, hashtags, mentions,
 * merge fields and the `keep` names stay as they are; words to `avoid` are not brought in. Doing it twice changes nothing more.
 * @example rewriteTone("We're excited! Check out an awesome tool.", "professional") // "We are pleased. Explore an excellent tool."
 */
export function rewriteTone(
  text: string,
  tone: ToneName,
  keep: readonly string[] = [],
  avoid: readonly string[] = [],
): string {
  const avoided = avoid.map(keyOf);
  let current = text;
  // A replacement can make two words neighbours that are a phrase together: go on until nothing is left to do.
  for (let round = 0; round < 8; round += 1) {
    const next = rewriteOnce(current, tone, { keep, avoided });
    if (next === current) break;
    current = next;
  }
  return current;
}

/**
 * How well a text keeps a tone: 1 = nothing falls out of it, 0 = one word in ten or more does; `misses` are those words
 * as they stand, each once.
 */
export function toneScore(text: string, tone: ToneName): { score: number; misses: string[] } {
  const spans = protectedSpans(text);
  const found = findRules(text, tone, spans).map(({ phrase }) => phrase);
  for (const match of text.matchAll(againstPatterns[tone])) {
    if (!touches(spans, spanOf(match))) found.push(match[0]);
  }
  if (tone === "professional") found.push(...findShouts(text, spans).map(() => "!"));
  const words = countWords(text);
  return { score: words === 0 ? 1 : Math.max(0, 1 - (found.length * 10) / words), misses: [...new Set(found)] };
}

interface Found extends Span {
  phrase: string;
  replacement: string;
}

function rewriteOnce(
  text: string,
  tone: ToneName,
  { keep, avoided }: { keep: readonly string[]; avoided: readonly string[] },
): string {
  const spans = protectedSpans(text, keep);
  const brings = (replacement: string): boolean =>
    avoided.some((word) => ` ${keyOf(replacement)} `.includes(` ${word} `));
  const changes: (Span & { replacement: string })[] = findRules(text, tone, spans).filter(
    ({ replacement }) => !brings(replacement),
  );
  if (tone === "professional") changes.push(...findShouts(text, spans));
  let result = "";
  let from = 0;
  for (const change of changes.toSorted((left, right) => left.start - right.start)) {
    result += text.slice(from, change.start) + change.replacement;
    from = change.end;
  }
  return result + text.slice(from);
}

function findRules(text: string, tone: ToneName, spans: readonly Span[]): Found[] {
  return [...text.matchAll(rulePatterns[tone])].flatMap((match) => {
    const span = spanOf(match);
    const [, article = "", gap = "", phrase = ""] = match;
    const found = rulesByPhrase[tone].get(keyOf(phrase));
    const isAllowed = found !== undefined && !touches(spans, span);
    if (!isAllowed || !(found.when?.(surroundingsOf(text, span)) ?? true)) return [];
    const replacement = likeCase(found.to, phrase);
    const fitting = article === "" ? "" : likeCase(articleFor(replacement), article) + gap;
    return [{ ...span, phrase, replacement: fitting + replacement }];
  });
}

/** Exclamation marks at the end of a sentence, and what stands there in a calm text. */
function findShouts(text: string, spans: readonly Span[]): (Span & { replacement: string })[] {
  return [...text.matchAll(/(?<=[\p{L}\p{N})\]”"'’])[!?]*![!?]*(?=["”)\]]*(?:\s*$|\s*\n|\s+[^\p{Ll}\s]))/gu)]
    .map((match) => ({ ...spanOf(match), replacement: match[0].includes("?") ? "?" : "." }))
    .filter((shout) => !touches(spans, shout));
}

function surroundingsOf(text: string, { start, end }: Span) {
  const before = text.slice(Math.max(0, start - 200), start);
  const after = text.slice(end, end + 200);
  const stop = /[.!?…]+(?=["”’)\]]*(?:\s|$))|\n/u.exec(after);
  return {
    before: (before.split(/[.!?…:;,]["”’)\]]*\s|\n/u).at(-1) ?? "").toLowerCase(),
    after: after.slice(0, stop?.index ?? after.length).toLowerCase(),
    isQuestion: stop?.[0].includes("?") ?? false,
  };
}

/** "AWESOME" asks for "EXCELLENT", "Check Out" for "Explore", "We're Excited" for "We Are Pleased". */
function likeCase(replacement: string, original: string): string {
  const letters = original.replace(/[^\p{L}]/gu, "");
  if (letters.length > 1 && letters === letters.toUpperCase()) return replacement.toUpperCase();
  const words = original.split(/\s+/);
  if (words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)))
    return replacement.replace(/(?<!\S)\p{Ll}/gu, upper);
  return /^\p{Lu}/u.test(original) ? replacement.replace(/^\p{Ll}/u, upper) : replacement;
}

const upper = (letter: string): string => letter.toUpperCase();
const keyOf = (phrase: string): string => phrase.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });

/** One pattern for many phrases, longest first: whole words, any white space within a line, either apostrophe. */
function patternOf(phrases: readonly string[], head: string): RegExp {
  const alternatives = phrases
    .toSorted((left, right) => right.length - left.length)
    .map((phrase) =>
      phrase
        .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replaceAll("'", "['’]")
        .replaceAll(" ", "[ \\t]+"),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}_'’-])${head}(${alternatives.join("|")})(?![\\p{L}\\p{N}_]|['’-]\\p{L})`, "giu");
}

function byTone<Value>(make: (tone: ToneName) => Value): Record<ToneName, Value> {
  // The entries are exactly the tones.
  return Object.fromEntries(toneNames.map((tone) => [tone, make(tone)])) as Record<ToneName, Value>;
}

const rulesByPhrase = byTone((tone) => new Map<string, ToneRule>(toneRules[tone].map((rule) => [rule.from, rule])));
const rulePatterns = byTone((tone) =>
  patternOf(
    toneRules[tone].map(({ from }) => from),
    "(?:(an?)([ \\t]+))?",
  ),
);
const againstPatterns = byTone((tone) => patternOf(wordsAgainst[tone], ""));
