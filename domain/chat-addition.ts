import { channelOf, typeAt, type Word } from "./chat-words.ts";
import { contentTypes } from "./content-types.ts";
import { cleanText } from "./hostile-text.ts";
import { stripMarkup } from "./markup.ts";
import { numberOfWords } from "./number-words.ts";
import { type ChannelName, ContentType } from "./vocabulary.ts";

/** As many pieces as one message may add. */
export const mostAdded = 50;
const longestTopic = 80;

export interface Addition {
  type: ContentType;
  count: number;
  topic: string | null;
}

interface Head {
  count: number;
  /** null = "posts" or "pieces" without a kind; `fits` says which channels that can mean */
  type: ContentType | null;
  fits: readonly ChannelName[];
  /** index of the first word after it */
  end: number;
}

/**
 * The pieces that a message asks to add. `undefined` when it asks for no addition; null when it does and cannot be taken
 * at its word: too many, two orders in one, a week or a reader for the new pieces, a topic that gives orders.
 */
export function readAddition(
  message: string,
  words: readonly Word[],
  available: readonly ChannelName[],
): Addition | null | undefined {
  const head = readHead(words);
  if (head === null) return undefined;
  const { count, end } = head;
  if (count < 1 || count > mostAdded) return null;
  let index = end;
  let channel = head.type === null ? null : contentTypes[head.type].channel;
  const goal = channelPhraseAt(words, index);
  if (goal !== null && (channel === null || channel === goal)) {
    channel = goal;
    index += 2;
  }
  if (goal !== null && channel !== goal) return null;
  index = afterPlan(words, index);
  let topic: string | null = null;
  const start = topicStart(words, index);
  if (start === null) {
    if (words.slice(index).some(({ text }) => !courtesy.has(text))) return null;
  } else {
    let last = lastWord(words);
    const place = channelPhraseAt(words, last - 1);
    if (place !== null && last - 1 > start && (channel === null || channel === place)) {
      channel = place;
      last -= 2;
    }
    const to = words[last]?.end ?? message.length;
    // "C++" ends in signs that belong to it; before a place or a "please" they do as well.
    const signs = /^[^\s.,;:!?]{0,3}/.exec(message.slice(to))?.[0] ?? "";
    topic = readTopic(message.slice(words[start - 1]?.end ?? 0, to) + signs);
    if (topic === null) return null;
  }
  const type = head.type ?? typeFor(channel, head.fits, available);
  return type === null ? null : { type, count, topic };
}

const anyChannel = [...new Set(ContentType.options.map((type) => contentTypes[type].channel))];
const postChannels: readonly ChannelName[] = ["twitter", "linkedin", "reddit"];

function readHead(words: readonly Word[]): Head | null {
  const verb = verbAt(words);
  const amount = countAt(words, verb);
  let index = verb + (amount?.length ?? 0);
  const isOrder = verb > 0 || amount !== null;
  while (fresh.has(words[index]?.text ?? "")) index += 1;
  const kind = typeAt(words, index);
  const channel = channelOf(words[index]);
  const noun = words[channel === null ? index : index + 1]?.text ?? "";
  const fits = /^(?:posts?|updates?)$/.test(noun) ? postChannels : /^pieces?$/.test(noun) ? anyChannel : /^articles?$/.test(noun) ? (["medium"] as const) : null;
  if (!isOrder || (kind === null && fits === null)) return null;
  const isLonger = kind !== null && kind.length === 1 && channel !== null && fits !== null;
  const last = words[index + (kind?.length ?? (channel === null ? 1 : 2)) - 1]?.text ?? "";
  const count = amount?.value ?? (last.endsWith("s") ? null : 1);
  if (count === null) return verb > 0 && !/^(?:make|have|include)$/.test(words[verb - 1]?.text ?? "") ? { count: 0, type: null, fits: [], end: index } : null;
  if (kind !== null) return { count, type: kind.value, fits: [], end: index + kind.length + (isLonger ? 1 : 0) };
  return { count, type: channel === null ? null : largestOf(channel), fits: fits ?? [], end: index + (channel === null ? 1 : 2) };
}

/** How many words say "add". */
function verbAt(words: readonly Word[]): number {
  const [first = "", second = ""] = words.map(({ text }) => text);
  if (/^(?:add|write|create|make|draft|generate|plan|schedule|produce|prepare|compose|need|want|include|have)$/.test(first)) {
    return second === "me" || second === "us" || second === "up" || second === "in" ? 2 : 1;
  }
  return first === "give" && (second === "me" || second === "us") ? 2 : 0;
}

/** "two", "3", "a", "another", "one more", "a couple of", "a few", "half a dozen". */
function countAt(words: readonly Word[], index: number): { value: number; length: number } | null {
  const texts = words.slice(index, index + 5).map(({ text }) => text);
  const phrase = vague.find(([name]) => name.split(" ").every((word, offset) => texts[offset] === word));
  if (phrase !== undefined) return { value: phrase[1], length: phrase[0].split(" ").length };
  const [first = ""] = texts;
  if (first === "another") {
    const more = countAt(words, index + 1);
    return more === null || more.value === 1 ? { value: 1, length: 1 } : { value: more.value, length: more.length + 1 };
  }
  if (/^-?\d{1,9}$/.test(first)) return { value: Number(first), length: 1 };
  for (let length = 3; length > 0; length -= 1) {
    const part = texts.slice(0, length);
    const value = part.length === length ? numberOfWords(part.map((text) => (text === "an" ? "a" : text)).join(" ")) : null;
    if (value !== null) return { value, length };
  }
  return null;
}

const vague: readonly (readonly [string, number])[] = [
  ["half a dozen", 6],
  ["a couple of", 2],
  ["a couple", 2],
  ["couple of", 2],
  ["a pair of", 2],
  ["a dozen", 12],
  ["a few", 3],
  ["some", 3],
  ["several", 3],
];

const fresh = new Set(["more", "new", "extra", "additional", "further", "other", "of"]);
const courtesy = new Set(["please", "pls", "thanks", "thank", "you", "too", "as", "well", "also", "now"]);

/** The channel of "on LinkedIn", "for X", "to Reddit" at a place among the words. */
function channelPhraseAt(words: readonly Word[], index: number): ChannelName | null {
  return /^(?:on|for|to)$/.test(words[index]?.text ?? "") ? channelOf(words[index + 1]) : null;
}

/** Past "to the plan", "to our campaign". */
function afterPlan(words: readonly Word[], index: number): number {
  const phrase = words.slice(index, index + 3).map(({ text }) => text).join(" ");
  return /^(?:to|in|into) (?:the|our|my|this) (?:plan|campaign|calendar|schedule)$/.test(phrase) ? index + 3 : index;
}

/** Where the topic begins: after "about", "on", "regarding", "on the topic of". */
function topicStart(words: readonly Word[], index: number): number | null {
  const texts = words.slice(index, index + 4).map(({ text }) => text).join(" ");
  const opening =
    /^(?:on the (?:topic|subject) of|with the topic|(?:that|which) (?:explains?|covers?|shows?)|(?:that|which) (?:is|are|talks?) about|about|on|regarding|concerning|covering|around|explaining|re) (?=\S)/.exec(texts);
  if (opening !== null) return index + opening[0].trim().split(" ").length;
  return /^how to \S/.test(texts) ? index : null;
}

/** Index of the last word that is no courtesy. */
function lastWord(words: readonly Word[]): number {
  const thanks = words.map(({ text }) => text).join(" ");
  const tail = /(?: (?:please|pls|thanks|thank you|as well|too))+$/.exec(thanks)?.[0] ?? "";
  return words.length - 1 - tail.split(" ").filter((word) => word !== "").length;
}

/** The topic in clean words, at most 80 characters; null when nothing can be taken from it as it stands. */
function readTopic(written: string): string | null {
  // Markup is only dropped; a sentence that gives orders makes the whole request doubtful.
  const { text, removed } = cleanText(stripMarkup(written).text);
  const topic = trimmed(text);
  if (removed.length > 0 || topic === "" || hasMore(topic)) return null;
  const characters = [...topic.replace(/\s+/g, " ")];
  if (characters.length <= longestTopic) return characters.join("");
  const cut = characters.slice(0, longestTopic + 1).join("").replace(/ \S*$/u, "");
  return trimmed([...cut].slice(0, longestTopic).join(""));
}

const trimmed = (text: string): string => text.replace(/^[\s"'“”‘’«».,;:!?–—-]+|[\s"'“”‘’«».,;:!?–—-]+$/gu, "");

/** A second sentence or a second order is not part of a topic. */
function hasMore(topic: string): boolean {
  if (/\n|(?<!\b(?:vs|e\.g|i\.e|etc|dr|mr|ms|no|st))[.!?]\s/i.test(topic)) return true;
  return /\b(?:and|then|but)\s+(?:then\s+|also\s+|please\s+)*(?:(?:make|rewrite)\s+(?:the|all|every|everything|it|week|linkedin|tweets?)\b|(?:add|write|create|draft)\s+(?:an?|another|\d|one|two|three|four|five|more)\b|(?:delete|remove|publish|approve)\b|(?:in|for)\s+week\b)/i.test(topic) || /\b(?:in|for|during) week \S+$/i.test(topic);
}

function typeFor(channel: ChannelName | null, fits: readonly ChannelName[], available: readonly ChannelName[]): ContentType | null {
  if (channel !== null) return largestOf(channel);
  const fitting = fits.filter((name) => available.includes(name));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return largestOf(only);
  return fitting.includes("twitter") ? "tweet" : null;
}

/** The type that a channel mostly has. */
function largestOf(channel: ChannelName): ContentType | null {
  const [largest] = ContentType.options
    .filter((type) => contentTypes[type].channel === channel)
    .toSorted((one, other) => contentTypes[other].share - contentTypes[one].share);
  return largest ?? null;
}
