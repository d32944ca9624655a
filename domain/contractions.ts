import { opens, rule, type ToneRule } from "./tone-rule.ts";

const lastWord = (text: string): string => /[\p{L}’']+(?=[^\p{L}’']*$)/u.exec(text)?.[0] ?? "";
const firstWord = (text: string): string => /^\s+([\p{L}’'-]+)/u.exec(text)?.[1] ?? "";

const subjects = new Set(["i", "you", "we", "they", "he", "she", "it", "who", "that", "which", "there", "this"]);
const participles =
  /^(?:been|become|got|had|done|gone|taken|given|grown|come|made|seen|shown|cost|led|run|won|lost|met|kept|left|built|begun|broken|chosen|\p{L}+ed)$/u;

/** "it's been" may be "has": only "is" is written out. */
const meansIs: ToneRule["when"] = ({ after }) => !participles.test(firstWord(after));

/** "Why don't you …?" and "…, isn't it?" turn round when written out, so they stay. */
const standsInOrder: ToneRule["when"] = ({ before, after, isQuestion }) => {
  const previous = lastWord(before);
  if (isQuestion) return subjects.has(previous);
  if (/^(?:why|how|where|when)$/.test(previous)) return false;
  return !/^(?:i|you|we|they|he|she|it|there)$/.test(firstWord(after));
};

/** At the head of a sentence only an order or "can't" keeps its order: "Isn't it …" turns round. */
const standsInOrderOrInside: ToneRule["when"] = (surroundings) =>
  !opens(surroundings.before) && standsInOrder(surroundings);

/** "what it is." and "how good you are before" must stay long. */
const mayShorten: ToneRule["when"] = ({ before, after }) =>
  !/\b(?:how|what|where|who|which|than|as|whatever|however)\b|\bof\s*$/.test(before) &&
  /^\s+(?:not|a|an|the|all|so|too|very|also|always|never|still|now|here|ready|done|sure|happy|pleased|glad|going|\p{L}{3,}ing)\b/u.test(
    after,
  );
const beforeVerb: ToneRule["when"] = ({ after, isQuestion }) => !isQuestion && /^\s+(?!not\b)\p{Ll}/u.test(after);
const notOnly: ToneRule["when"] = ({ after }) => !/^\s+(?:only|just|merely)\b/.test(after);
const afterHave: ToneRule["when"] = ({ before, after }) =>
  !/\b(?:what|than|as)\b/.test(before) && /^\s+(?:been|seen|done|gone|become|got)\b/.test(after);

const negations = [
  "do",
  "does",
  "did",
  "is",
  "are",
  "was",
  "were",
  "has",
  "have",
  "had",
  "could",
  "would",
  "should",
  "need",
];
const pronouns = ["we", "you", "they"] as const;

/** Contractions written out, where the order of the words allows it. */
export const longForms: ToneRule[] = [
  ...pronouns.flatMap((word) => [
    rule(`${word}'re`, `${word} are`),
    rule(`${word}'ve`, `${word} have`),
    rule(`${word}'ll`, `${word} will`),
  ]),
  ...["it", "that", "this", "there"].map((word) => rule(`${word}'ll`, `${word} will`)),
  rule("i'm", "I am"),
  rule("i've", "I have"),
  rule("i'll", "I will"),
  ...["it", "that", "there", "here", "what", "where", "who", "he", "she"].map((word) =>
    rule(`${word}'s`, `${word} is`, meansIs),
  ),
  rule("let's", "let us"),
  rule("don't", "do not", standsInOrder),
  rule("can't", "cannot", standsInOrder),
  rule("won't", "will not", standsInOrder),
  ...negations.filter((word) => word !== "do").map((word) => rule(`${word}n't`, `${word} not`, standsInOrderOrInside)),
];

/** Contractions made, where nobody leans on the word that gets lost. */
export const shortForms: ToneRule[] = [
  ...pronouns.map((word) => rule(`${word} are`, `${word}'re`, mayShorten)),
  ...pronouns.map((word) => rule(`${word} have`, `${word}'ve`, afterHave)),
  ...pronouns.map((word) => rule(`${word} will`, `${word}'ll`, beforeVerb)),
  rule("i am", "I'm", mayShorten),
  rule("it is", "it's", mayShorten),
  rule("that is", "that's", mayShorten),
  rule("let us", "let's", ({ before }) => opens(before)),
  rule("cannot", "can't"),
  rule("will not", "won't", notOnly),
  ...negations.map((word) => rule(`${word} not`, `${word}n't`, notOnly)),
];
