import type { Topic } from "./topic.ts";
import { businessTopics } from "./topics/business.ts";
import { softwareTopics } from "./topics/software.ts";

/**
 * A theme typed like a headline, as it stands inside a sentence: ordinary words small, names and short forms as they are, and
 * the article that a phrase such as "future of" needs.
 * @example themePhrase("Future of AI in Software Development") // "the future of AI in software development"
 */
export function themePhrase(theme: string): string {
  const phrase = isHeadline(theme)
    ? theme.replace(/\p{Lu}\p{Ll}+(?![\p{L}.])/gu, (word) => (isOrdinary(word) ? word.toLowerCase() : word))
    : theme;
  return needsArticle.test(phrase) ? `the ${phrase.slice(0, 1).toLowerCase()}${phrase.slice(1)}` : phrase;
}

const needsArticle =
  /^(?:anatomy|art|basics|benefits|case|cost|craft|end|ethics|evolution|fundamentals|future|history|impact|importance|limits|meaning|power|price|psychology|rise|role|science|state|value) (?:of|for|against)\b/iu;

/** Every long word begins with a capital, or only the first, as at the start of a sentence. */
function isHeadline(theme: string): boolean {
  const long = theme.split(/\s+/u).filter((word) => /^\p{L}{4,}/u.test(word));
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length > 0 && (capitals === long.length || (capitals === 1 && /^\p{Lu}/u.test(theme)));
}

/** Names that are ordinary words as well. */
const names = new Set(
  "angular ant apple azure chef composer dart docker express flask go gradle java lambda kubernetes node oracle puppet python rails react redis ruby rust salesforce slack spark spring swift terraform vault windows".split(
    " ",
  ),
);

function isOrdinary(word: string): boolean {
  const lower = word.toLowerCase();
  return !names.has(lower) && (nounEnding.test(word) || vocabulary().has(lower));
}

/** Endings of ordinary nouns that names hardly ever have. */
const nounEnding = /\p{L}{2}(?:ances?|ences?|ers|ings?|ities|ity|ments?|ness|ships?|sions?|tions?|ures?)$/u;

const headlineWords =
  "adoption advice architecture art baking basics beer bicycle bicycles book books bread cake cheese children chocolate coffee energy family fashion finance fitness flower flowers food furniture garden gym hair health home honey hotel house insurance kitchen knife knives language law marathon meat museum music newsletter newsletters pottery recipe restaurant school shoe shoes sleep sourdough sport tea theater toy travel vegetables video wedding wine wood yoga beginner beginners best better complete cooking design downtime development developers economics essential ethics evolution future gardening growth guide history impact importance innovation intelligence introduction leadership learning management marketing modern mastering practice practices productivity psychology quality remote review reviews role science security strategies strategy studies success sustainable tips transformation trends understanding";

let known: ReadonlySet<string> | null = null;

/** The words that the banks write small in their sentences; keywords are small even where they are names. */
function vocabulary(): ReadonlySet<string> {
  known ??= new Set([...headlineWords.split(" "), ...[...softwareTopics, ...businessTopics].flatMap(wordsOfTopic)]);
  return known;
}

function wordsOfTopic(topic: Topic): string[] {
  const { label, questions, statements, costs, attempts, turns, limits, steps } = topic;
  const told = steps.flatMap(({ action, reason, check }) => [action, reason, check]);
  return [label, ...questions, ...statements, ...costs, ...attempts, ...turns, ...limits, ...told].flatMap(
    (text) => text.match(/(?<![\p{L}.])\p{Ll}{3,}/gu) ?? [],
  );
}
