import { channelOf, personaAt, typeAt, weekAt, type Found, type Word } from "./chat-words.ts";
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
  // "Are the tweets too formal?" asks; it does not order.
  if (/^(?:is|are|was|were|should)$/.test(words[0]?.text ?? "")) return null;
  const wanted = new Set<ToneName>();
  const unwanted = new Set<ToneName>();
  const places: RestyleScope[] = [];
  let isLess = false;
  let asksForChange = false;
  let hasTarget = false;
  for (let index = 0; index < words.length;) {
    const word = words[index]?.text ?? "";
    const next = words[index + 1]?.text ?? "";
    const three = words.slice(index, index + 3).map(({ text }) => text);
    const tone = toneAt(word);
    const missing = word === "not" && three[2] === "enough" ? toneAt(next) : null;
    const place = placeAt(words, index);
    if (place !== null) {
      places.push(place.value);
      isLess = false;
      index += place.length;
    } else if (word === "from" && toneAt(next) !== null) {
      index += 2;
    } else if (tone !== null) {
      (isLess ? unwanted : wanted).add(tone);
      asksForChange ||= isLess || /(?:er|est)$/.test(word);
      index += 1;
    } else if (missing !== null) {
      wanted.add(missing);
      asksForChange = true;
      index += 3;
    } else if (lessAt(three, asksForChange) > 0) {
      isLess = true;
      index += lessAt(three, asksForChange);
    } else if (understood.has(word) || (/^an?$/.test(word) && (measures.has(next) || toneAt(next) !== null))) {
      asksForChange ||= orderWords.has(word) || word === "more";
      hasTarget ||= pieceWords.has(word) || wholeWords.has(word);
      // "less formal and technical" is less of both, "less formal and more technical" is not.
      isLess &&= word === "and" || word === "or";
      index += 1;
    } else {
      return null;
    }
  }
  const tones = wanted.size > 0 ? wanted : new Set([...unwanted].map((name) => opposites[name]));
  const [tone] = tones;
  const scope = scopeOf(places);
  if (tone === undefined || tones.size > 1 || unwanted.has(tone) || !asksForChange || scope === null) return null;
  return places.length > 0 || hasTarget ? { tone, scope } : null;
}

/** The part of a campaign that the words from `index` name. "LinkedIn posts" names a type and a channel. */
function placeAt(words: readonly Word[], index: number): Found<RestyleScope> | null {
  const week = weekAt(words, index);
  if (week !== null) return { value: { week: week.value }, length: week.length };
  const type = typeAt(words, index);
  if (type !== null) {
    const parts = type.length === 1 ? [] : words.slice(index, index + type.length);
    const channel = parts.map(channelOf).find((name) => name !== null);
    return { value: { type: type.value, ...(channel === undefined ? {} : { channel }) }, length: type.length };
  }
  const channel = channelOf(words[index]);
  if (channel !== null) return { value: { channel }, length: 1 };
  const persona = personaAt(words, index);
  return persona === null ? null : { value: { persona: persona.value }, length: persona.length };
}

/** All places together; null when two of a kind are named, or a week that no campaign has. */
function scopeOf(places: readonly RestyleScope[]): RestyleScope | null {
  let scope: RestyleScope = {};
  for (const place of places) {
    const both = { ...scope, ...place };
    const isOther =
      (scope.channel ?? both.channel) !== both.channel ||
      (scope.type ?? both.type) !== both.type ||
      (scope.week ?? both.week) !== both.week ||
      (scope.persona ?? both.persona) !== both.persona;
    if (isOther || both.week === 0) return null;
    scope = both;
  }
  return scope;
}

/**
 * How many words ask for less of the tone right after them: "less formal", "too formal", and "not so formal" in an order;
 * "they are not so formal" may be a complaint.
 */
function lessAt([word = "", next = "", third = ""]: readonly string[], isOrder: boolean): number {
  if (word === "less" || word === "too") return toneAt(next) === null ? 0 : 1;
  const isNotSo = word === "not" && isOrder && /^(?:so|as|that|too|quite|very)$/.test(next);
  return isNotSo && toneAt(third) !== null ? 2 : 0;
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
  "the our my your every each of in with to into for on at through be being is are was were as so sounding read reads feel feels look looks written please pls thanks that which go out aimed than now again also bit too and or",
);
const degreeWords = listed(
  "more much far slightly somewhat really very way even little lot touch tad rather quite most",
);
/** What may follow "a": "a bit more casual", "in a less formal tone". */
const measures = new Set([...degreeWords, "bit", "less"]);
const understood = new Set([...orderWords, ...pieceWords, ...wholeWords, ...smallWords, ...degreeWords]);
