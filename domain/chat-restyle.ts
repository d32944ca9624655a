import { channelOf, personaAt, typeAt, weekAt, type Word } from "./chat-words.ts";
import { editDistance } from "./nearest.ts";
import { toneOfWord } from "./tones.ts";
import type { ChannelName, ContentType, PersonaName, ToneName } from "./vocabulary.ts";
import { toneNames } from "./words.ts";

/** Which pieces are to sound otherwise; every part that is there must fit, none at all means the whole campaign. */
export interface RestyleScope {
  channel?: ChannelName;
  type?: ContentType;
  week?: number;
  persona?: PersonaName;
}

/** What "less" of a tone asks for. */
const opposites = {
  professional: "casual",
  technical: "casual",
  casual: "professional",
  visionary: "technical",
  educational: "casual",
  inspirational: "professional",
} as const satisfies Record<ToneName, ToneName>;

/**
 * The tone and the pieces that a message asks to change, or null. It changes stored pieces, so every word must be
 * understood: "make the third tweet casual" must not change all tweets.
 */
export function readRestyle(words: readonly Word[]): { tone: ToneName; scope: RestyleScope } | null {
  const wanted = new Set<ToneName>();
  const unwanted = new Set<ToneName>();
  const named = { channel: new Set<ChannelName>(), type: new Set<ContentType>(), week: new Set<number>(), persona: new Set<PersonaName>() };
  let isLess = false;
  let asksForChange = false;
  let hasTarget = false;
  for (let index = 0; index < words.length; ) {
    const word = words[index]?.text ?? "";
    const next = words[index + 1]?.text ?? "";
    const tone = toneAt(word);
    const week = weekAt(words, index);
    const persona = personaAt(words, index);
    const type = typeAt(words, index);
    const channel = channelOf(words[index]);
    if (week !== null) {
      named.week.add(week.value);
      index += week.length;
    } else if (type !== null && !(channel !== null && type.length === 1 && pieceWords.has(next))) {
      named.type.add(type.value);
      // "LinkedIn posts" names the channel too.
      for (const part of words.slice(index, index + type.length)) {
        const place = type.length === 1 ? null : channelOf(part);
        if (place !== null) named.channel.add(place);
      }
      index += type.length;
    } else if (channel !== null) {
      named.channel.add(channel);
      index += 1;
    } else if (persona !== null) {
      named.persona.add(persona.value);
      index += persona.length;
    } else if (word === "from" && toneAt(next) !== null) {
      index += 2;
    } else if (tone !== null) {
      const isEnough = next === "enough";
      (isLess && !isEnough ? unwanted : wanted).add(tone);
      asksForChange ||= isLess || word.endsWith("er");
      index += isEnough ? 2 : 1;
      continue;
    } else if (word === "and" || word === "or") {
      index += 1;
      continue;
    } else if (word === "less" || (word === "too" && toneAt(next) !== null) || isNotSo(word, next)) {
      isLess = true;
      asksForChange = true;
      index += word === "not" && toneAt(next) === null ? 2 : 1;
      continue;
    } else if ((word === "a" || word === "an") && (degreeWords.has(next) || toneAt(next) !== null)) {
      index += 1;
    } else if (orderWords.has(word) || pieceWords.has(word) || wholeWords.has(word) || smallWords.has(word) || degreeWords.has(word)) {
      asksForChange ||= orderWords.has(word) || word === "more";
      hasTarget ||= pieceWords.has(word) || wholeWords.has(word);
      index += 1;
    } else {
      return null;
    }
    isLess = false;
  }
  const [tone, ...others] = wanted.size > 0 ? wanted : new Set([...unwanted].map((name) => opposites[name]));
  const isTwice = Object.values(named).some(({ size }) => size > 1) || others.length > 0;
  if (tone === undefined || isTwice || unwanted.has(tone) || named.week.has(0) || !asksForChange) return null;
  const scope = scopeOf(named);
  return Object.keys(scope).length > 0 || hasTarget ? { tone, scope } : null;
}

function scopeOf(named: {
  channel: ReadonlySet<ChannelName>;
  type: ReadonlySet<ContentType>;
  week: ReadonlySet<number>;
  persona: ReadonlySet<PersonaName>;
}): RestyleScope {
  const [channel] = named.channel;
  const [type] = named.type;
  const [week] = named.week;
  const [persona] = named.persona;
  return {
    ...(channel === undefined ? {} : { channel }),
    ...(type === undefined ? {} : { type }),
    ...(week === undefined ? {} : { week }),
    ...(persona === undefined ? {} : { persona }),
  };
}

/** "not so formal", "not as formal", "not too formal", "not formal": all ask for less. */
function isNotSo(word: string, next: string): boolean {
  return word === "not" && (/^(?:so|as|that|too|quite|very)$/.test(next) || toneAt(next) !== null);
}

/** The tone a word asks for; one slip in a tone's own name is forgiven, two in a long one. */
function toneAt(word: string): ToneName | null {
  const known = toneOfWord(word);
  if (known !== null || word.length < 6 || word.length > 20) return known;
  return toneNames.find((name) => editDistance(word, name) <= (name.length > 8 ? 2 : 1)) ?? null;
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const orderWords = listed(
  "make rewrite re-write restyle reword rephrase redo change turn convert adjust switch shift use keep give set write want need should sound sounds",
);
const pieceWords = listed("post posts piece pieces content text texts copy wording words messages posting postings");
const wholeWords = listed("everything all it campaign whole entire tone voice style");
const smallWords = listed(
  "the our my your every each of in with to into for on at through be being is are was were as so sounding read reads feel feels look looks written please pls that which go out aimed they than now again also bit too",
);
const degreeWords = listed("more much far slightly somewhat really very way even little lot touch tad bit rather quite less most");
