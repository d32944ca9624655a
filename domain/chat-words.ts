import { channels } from "./channels.ts";
import { contentTypes, type ContentTypeRow } from "./content-types.ts";
import { editDistance } from "./nearest.ts";
import { numberOfWords } from "./number-words.ts";
import { personaOf } from "./personas.ts";
import { ChannelName, ContentType, type PersonaName } from "./vocabulary.ts";

/** One word of a message: `text` in lower case with slips in channel names set right; it stands at `start` to `end`. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Something found among words, and how many words it takes. */
export interface Found<Value> {
  value: Value;
  length: number;
}

/** The words of a message in order, without its punctuation: "e-mail", "2026-12-01", "x.com" and "-3" are one word each. */
export function wordsOf(message: string): Word[] {
  const words: Word[] = [];
  for (const match of message.matchAll(/(?:(?<![\p{L}\p{N}])-(?=\d))?[\p{L}\p{N}]+(?:['’_.:-][\p{L}\p{N}]+)*/gu)) {
    const text = match[0].toLowerCase().replaceAll("’", "'");
    const end = match.index + match[0].length;
    const last = words.at(-1);
    const joined =
      last === undefined ? undefined : apart.get(`${message.slice(last.start, last.end).toLowerCase()} ${text}`);
    if (last !== undefined && joined !== undefined) words.splice(-1, 1, { text: joined, start: last.start, end });
    else words.push({ text: withoutSlip(text), start: match.index, end });
  }
  return words;
}

/** Names that are one word and are often written as two. */
const apart = new Map([
  ["linked in", "linkedin"],
  ["e mail", "e-mail"],
  ["e mails", "e-mails"],
  ["laid back", "laid-back"],
  ["hands on", "hands-on"],
  ["forward looking", "forward-looking"],
  ["thought leadership", "thought-leadership"],
]);

const channelWords = new Map<string, ChannelName>([
  ...ChannelName.options.flatMap((name): [string, ChannelName][] => [
    [name, name],
    [channels[name].name.toLowerCase(), name],
  ]),
  ["x.com", "twitter"],
]);

/** The channel that one word names: "linkedin", "x", "twitter", "e-mail". */
export function channelOf(word: Word | undefined): ChannelName | null {
  return word === undefined ? null : (channelWords.get(word.text) ?? null);
}

/** One slip in a channel's name is forgiven, two in a long one; the first letter must be right. */
function withoutSlip(text: string): string {
  if (text.length < 5 || channelWords.has(text)) return text;
  const meant = ChannelName.options.find(
    (name) => name[0] === text[0] && editDistance(text.slice(0, 20), name) <= (name.length > 7 ? 2 : 1),
  );
  // "emails" is one letter away from "email" and a word of its own; so is "mediums".
  return meant === undefined || text === `${meant}s` ? text : meant;
}

const typePhrases = ContentType.options
  .flatMap((type) => {
    const { label, plural, aliases }: ContentTypeRow = contentTypes[type];
    const names = [label, plural, ...aliases, type.replaceAll("_", " ")];
    return names.map((name) => ({ type, words: name.toLowerCase().split(" ") }));
  })
  .toSorted((one, other) => other.words.length - one.words.length);

/** The content type that the words from `index` name; the longest name wins, so that a "twitter thread" is no tweet. */
export function typeAt(words: readonly Word[], index: number): Found<ContentType> | null {
  const found = typePhrases.find((phrase) =>
    phrase.words.every((word, offset) => words[index + offset]?.text === word),
  );
  return found === undefined ? null : { value: found.type, length: found.words.length };
}

/** The reader that the words from `index` name: "developers", "CTO", "engineering leaders". */
export function personaAt(words: readonly Word[], index: number): Found<PersonaName> | null {
  const [first, second] = [words[index]?.text ?? "", words[index + 1]?.text ?? ""];
  const alone = personaOf(first);
  const both = personaOf(`${first} ${second}`);
  if (both !== "general" && both !== alone && personaOf(second) === "general") return { value: both, length: 2 };
  if (alone !== "general") return { value: alone, length: 1 };
  const isGeneral = first === "general" && /^(?:audiences?|readers?|public)$/.test(second);
  return isGeneral ? { value: "general", length: 2 } : null;
}

/**
 * The week that the words from `index` name: "week 2", "week two", "w2", "the second week". 0 is a week that no campaign
 * has: "week 0", "week 1.5".
 */
export function weekAt(words: readonly Word[], index: number): Found<number> | null {
  const [first, second] = [words[index]?.text ?? "", words[index + 1]?.text ?? ""];
  const short = /^(?:week|wk|w)[-_.]?(\d{1,4})$/.exec(first);
  if (short !== null) return { value: weekNumber(Number(short[1])), length: 1 };
  if (first === "week" || first === "wk") {
    if (/\d/.test(second)) return { value: /^\d{1,4}$/.test(second) ? weekNumber(Number(second)) : 0, length: 2 };
    const inWords = second === "a" || second === "an" ? null : numberOfWords(second);
    return inWords === null ? null : { value: weekNumber(inWords), length: 2 };
  }
  if (second !== "week") return null;
  const ordinal = ordinals.indexOf(first) + 1;
  const value = ordinal > 0 ? ordinal : Number(/^(\d{1,3})(?:st|nd|rd|th)$/.exec(first)?.[1] ?? 0);
  return value === 0 ? null : { value, length: 2 };
}

const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const weekNumber = (value: number): number => (value <= 999 ? value : 0);
