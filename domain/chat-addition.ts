import { countAt } from "./chat-count.ts";
import { readTopic, topicStart } from "./chat-topic.ts";
import { channelOf, typeAt, type Found, type Word } from "./chat-words.ts";
import { contentTypes } from "./content-types.ts";
import { channelNames, contentTypeNames } from "./words.ts";
import type { ChannelName, ContentType } from "./vocabulary.ts";

/** As many pieces as one message may add. */
export const mostAdded = 50;

export interface Addition {
  type: ContentType;
  count: number;
  topic: string | null;
}

/** What the new pieces are called: by their type, by a channel, or "posts", which fits several channels. */
interface Kind {
  type: ContentType | null;
  channel: ChannelName | null;
  fits: readonly ChannelName[];
}

/**
 * The pieces that a message asks to add. `undefined` when it asks for no addition; null when it does and cannot be taken
 * at its word: too many, two orders in one, a week or a reader for the new pieces, a topic that gives orders.
 * @param available the channels of the campaign; they decide what "two posts" means
 */
export function readAddition(
  message: string,
  words: readonly Word[],
  available: readonly ChannelName[],
): Addition | null | undefined {
  const head = readHead(words);
  if (head === null) return undefined;
  const { count, kind } = head;
  const end = endOf(words);
  const goal = channelPhraseAt(words, head.end);
  const start = afterPlan(words, goal === null ? head.end : head.end + 2);
  const topicAt = topicStart(words, start);
  // Every word must be understood: "two tweets for developers" are not just two tweets.
  if (count < 1 || count > mostAdded || (topicAt === null && start < end)) return null;
  const place = topicAt === null ? null : channelPhraseAt(words, end - 2);
  const isPlace = place !== null && end - 2 > (topicAt ?? 0) && (kind.channel ?? goal ?? place) === place;
  const topic = topicAt === null ? null : readTopic(between(message, words, topicAt, isPlace ? end - 2 : end));
  if (topicAt !== null && topic === null) return null;
  const channel = kind.channel ?? goal ?? (isPlace ? place : null);
  if (goal !== null && goal !== channel) return null;
  const type = kind.type ?? typeFor(channel, kind.fits, available);
  return type === null ? null : { type, count, topic };
}

function readHead(words: readonly Word[]): { count: number; kind: Kind; end: number } | null {
  const verb = verbLength(words);
  const amount = countAt(words, verb);
  let index = verb + (amount?.length ?? 0);
  while (/^(?:more|new|extra|additional|further|other|of)$/.test(words[index]?.text ?? "")) index += 1;
  const kind = kindAt(words, index);
  if (kind === null || (verb === 0 && amount === null)) return null;
  const end = index + kind.length;
  const isOne = !(words[end - 1]?.text ?? "").endsWith("s");
  // "add tweets" leaves open how many, "add tweet" does not.
  const count = amount?.value ?? (isOne ? 1 : null);
  return count === null ? null : { count, kind: kind.value, end };
}

/** How many words say "add" at the beginning. */
function verbLength(words: readonly Word[]): number {
  const [first = "", second = ""] = words.map(({ text }) => text);
  const isForUs = second === "me" || second === "us";
  if (first === "give") return isForUs ? 2 : 0;
  return verbs.test(first) ? (isForUs ? 2 : 1) : 0;
}

const verbs = /^(?:add|write|create|make|draft|generate|plan|schedule|produce|prepare|compose|need|want|include|have)$/;

const postFits = ["twitter", "linkedin", "reddit"] as const;
const nouns: Readonly<Record<string, readonly ChannelName[]>> = {
  post: postFits,
  posts: postFits,
  piece: channelNames,
  pieces: channelNames,
  article: ["medium"],
  articles: ["medium"],
};

/** What stands at `index`: "tweets", "case study", "LinkedIn post", "Medium article", "posts". */
function kindAt(words: readonly Word[], index: number): Found<Kind> | null {
  const channel = channelOf(words[index]);
  const type = typeAt(words, index);
  const isLonger = channel !== null && nouns[words[index + 1]?.text ?? ""] !== undefined;
  if (type !== null && !(isLonger && type.length === 1)) {
    const value = { type: type.value, channel: contentTypes[type.value].channel, fits: [] };
    return { value, length: type.length };
  }
  if (isLonger) return { value: { type: null, channel, fits: [] }, length: 2 };
  const fits = nouns[words[index]?.text ?? ""];
  return fits === undefined ? null : { value: { type: null, channel: null, fits }, length: 1 };
}

/** The channel of "on LinkedIn", "for X", "to Reddit" at a place among the words. */
function channelPhraseAt(words: readonly Word[], index: number): ChannelName | null {
  return /^(?:on|for|to)$/.test(words[index]?.text ?? "") ? channelOf(words[index + 1]) : null;
}

/** Past "to the plan", "to our campaign" at `index`. */
function afterPlan(words: readonly Word[], index: number): number {
  const phrase = words.slice(index, index + 3).map(({ text }) => text);
  return planPhrase.test(phrase.join(" ")) ? index + 3 : index;
}

const planPhrase = /^(?:to|in|into) (?:the|our|my|this) (?:plan|campaign|calendar|schedule)$/;

/** Where the words end that say something: before "to the plan", "please", "thank you", "as well". */
function endOf(words: readonly Word[]): number {
  let end = words.length;
  while (/^(?:please|pls|thanks|too)$/.test(words[end - 1]?.text ?? "")) end -= 1;
  const pair = `${words[end - 2]?.text} ${words[end - 1]?.text}`;
  if (pair === "thank you" || pair === "as well") end -= 2;
  return end >= 3 && afterPlan(words, end - 3) === end ? end - 3 : end;
}

/** What was written from one word to before another, with the signs around it: ".NET", "C++". */
function between(message: string, words: readonly Word[], from: number, to: number): string {
  const end = words[to - 1]?.end ?? message.length;
  const signs = /^[^\s.,;:!?]{0,3}/.exec(message.slice(end))?.[0] ?? "";
  return message.slice(words[from - 1]?.end ?? 0, end) + signs;
}

function typeFor(
  channel: ChannelName | null,
  fits: readonly ChannelName[],
  available: readonly ChannelName[],
): ContentType | null {
  const fitting = fits.filter((name) => available.includes(name));
  const only = fitting.length === 1 ? fitting[0] : fitting.find((name) => name === "twitter");
  const meant = channel ?? only;
  // Of the types of a channel, the one that it mostly has.
  const [type = null] = contentTypeNames
    .filter((name) => contentTypes[name].channel === meant)
    .toSorted((one, other) => contentTypes[other].share - contentTypes[one].share);
  return type;
}
