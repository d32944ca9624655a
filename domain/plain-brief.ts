import { courtesies } from "./chat-intent.ts";
import { cleanText } from "./hostile-text.ts";
import { plainText } from "./plain-text.ts";
import { takeAim, takeTone } from "./plain-brief-aims.ts";
import { takeChannels } from "./plain-brief-channels.ts";
import { contentTypes } from "./content-types.ts";
import { takeAmounts } from "./plain-brief-counts.ts";
import { emptyFound, finishBrief, type Found, type PlainBrief } from "./plain-brief-finish.ts";
import { takeLabel } from "./plain-brief-labels.ts";
import { readersIn, takeHead, takeProduct, takeReaders } from "./plain-brief-product.ts";
import { leftOver, takeOut, type Rest } from "./plain-brief-rest.ts";
import { takeDuration, takeStart, takeZone } from "./plain-brief-times.ts";

export interface Today {
  /** YYYY-MM-DD; what "from Monday" is counted from */
  today: string;
}

/** More of a message is not read. */
const longestMessage = 3000;
const mostMessages = 20;

/**
 * The brief that a message holds, by rules alone; null when it asks for no campaign. It is understood whole or not at all:
 * what is not understood is asked for.
 * @example readPlainBrief("launch our SDK to developers on X and LinkedIn for two weeks", { today: "2026-11-24" })
 */
export function readPlainBrief(message: string, clock: Today): PlainBrief | null {
  return readTogether([message], clock);
}

/** The brief of several messages: each after the first may answer what the ones before it leave open. */
function readTogether(messages: readonly string[], { today }: Today): PlainBrief | null {
  const quotes: string[] = [];
  const unquoted = (words: string): string =>
    words.replace(/⟦(\d+)⟧/g, (_, index: string) => quotes[Number(index)] ?? "");
  const found = emptyFound();
  let isBrief = false;
  let room = longestMessage;
  for (const [index, message] of messages.entries()) {
    const text = plainText(message.slice(0, room))
      .replace(/[|⟦⟧]/g, " ")
      .replaceAll("’", "'")
      .replace(/["“”«„]([^"“”«»„\n]{1,120})["“”»]/gu, (_, quoted: string) => `⟦${quotes.push(quoted.trim()) - 1}⟧`);
    room = Math.max(0, room - message.length);
    if (index > 0 && dropsOthers(text, found)) continue;
    for (const sentence of text.split(/\n+|(?<=[.!?])\s+(?=[\p{Lu}⟦])/u)) {
      if (sentence.trim() === "") continue;
      const rest: Rest = { text: sentence.trim().replace(courtesies, "") };
      const before = structuredClone(found);
      if (takeLabel(rest, found)) isBrief = true;
      else if (isStatement(rest.text, found.product?.name ?? null)) found.statements.push(sentence.trim());
      else isBrief = readSentence(rest, found, today) || isBrief;
      if (index > 0) replaceAnswered(found, before, sentence);
    }
  }
  return isBrief ? finishBrief(found, unquoted, today) : null;
}

/** "Nowhere else", "leave TikTok out": the channels that can't be used are given up, where others are named. */
function dropsOthers(text: string, found: Found): boolean {
  const isDropped = found.otherChannels.length > 0 && found.channels.length > 0 && dropping.test(text.trim());
  if (isDropped) found.otherChannels = [];
  return isDropped;
}

const dropping =
  /^(?:no(?:pe|ne|where)?(?: else)?|(?:please )?(?:just )?(?:skip|drop|forget|ignore|without|not on|no|leave out|leave) (?:[\p{L} ]{1,30}?)(?: out)?)(?:,? (?:please|thanks))?[\s.!]*$/iu;

/** What an answer names takes the place of what was asked about. */
function replaceAnswered(found: Found, before: Found, sentence: string): void {
  const answersOthers = found.otherChannels.length > before.otherChannels.length;
  const known = takeChannels({ text: sentence.replace(courtesies, "").replace(saysOnly, "") }).known;
  if (before.otherChannels.length > 0 && (known.length > 0 || answersOthers)) {
    found.otherChannels = found.otherChannels.slice(before.otherChannels.length);
    if (known.length > 0 && saysOnly.test(sentence)) found.channels = known;
  }
  if (before.amounts.ofType.length > 0 && found.amounts.pieces !== before.amounts.pieces) {
    const kinds = before.amounts.ofType.map(({ type }) => contentTypes[type].channel);
    found.channels = [...new Set([...found.channels, ...kinds])];
    found.amounts = { ...found.amounts, ofType: found.amounts.ofType.slice(before.amounts.ofType.length) };
  }
}

const saysOnly = /^\s*(?:(?:ok|okay|then|so|well|use|please|hm)[\s,]+)*(?:just|only)\b|\b(?:only|alone)[\s.!]*$/iu;

/** Takes what a sentence says into `found`; true when it asks for a campaign. */
function readSentence(rest: Rest, found: Found, today: string): boolean {
  const written = rest.text;
  const description = takeOut(rest, /,\s+(?<what>(?:an?|the)\s+[^|,]+),/iu)?.groups?.["what"] ?? null;
  // A description between commas was in the middle of something: what follows it goes on there.
  if (description !== null) rest.text = rest.text.replace(" | ", " ");
  found.url = takeOut(rest, urlPattern)?.[1] ?? found.url;
  found.zone = takeZone(rest) ?? found.zone;
  const moment = takeStart(rest, today);
  if (moment !== null) {
    found.start = moment.start;
    found.isOnDay = moment.isOnDay;
  }
  const amounts = takeAmounts(rest);
  found.duration = takeDuration(rest) ?? found.duration;
  const channels = takeChannels(rest);
  found.tone = takeTone(rest) ?? found.tone;
  const isHead = takeHeadInto(rest, found);
  const readers = takeReaders(rest);
  if (readers.length > 0) found.readers = readers;
  const bareReaders = isHead ? [] : readersOnly(rest);
  if (bareReaders.length > 0) found.readers = bareReaders;
  const isAnswer = found.isAskedFor && found.product === null && !chatter.test(rest.text);
  const product = isHead || isAnswer ? takeProduct(rest) : null;
  if (product !== null) found.product = { ...product, description: description ?? product.description };
  if (channels.known.length > 0) found.channels = [...new Set([...found.channels, ...channels.known])];
  found.otherChannels.push(...channels.others);
  found.amounts = {
    pieces: amounts.pieces ?? found.amounts.pieces,
    perWeek: amounts.perWeek ?? found.amounts.perWeek,
    perDay: amounts.perDay ?? found.amounts.perDay,
    ofType: [...found.amounts.ofType, ...amounts.ofType],
    adSpend: amounts.adSpend ?? found.amounts.adSpend,
  };
  const left = leftOver(rest);
  if (left.length === 0) return isHead;
  // An order to the program is what the person wrote, not what is done: it stays text, and the ledger leaves it out.
  if (!isHead && cleanText(written).removed.length > 0) found.statements.push(written);
  else found.unclear.push(...(negations.test(written) ? [written] : left));
  return isHead;
}

function takeHeadInto(rest: Rest, found: Found): boolean {
  const aim = takeAim(rest);
  const head = takeHead(rest);
  if (head !== null) {
    found.isAskedFor = true;
    if (head.guests !== null) found.readers = readersIn(head.guests);
    if (found.aim === null || !head.isUsual) found.aim = head.isUsual ? found.aim : head.aim;
  }
  if (aim !== null) found.aim = aim;
  return head !== null;
}

/** "developers and CTOs" alone, as an answer to who is to read it. */
function readersOnly(rest: Rest): string[] {
  const alone: Rest = { text: ` for ${rest.text.trim()}` };
  const readers = takeReaders(alone);
  if (readers.length === 0 || leftOver(alone).length > 0) return [];
  rest.text = "";
  return readers;
}

/** What is no product's name when it is said alone. */
const chatter =
  /[?!]\s*$|^[\s|]*(?:what|how|why|who|when|where|which|can|could|would|is|are|do|does|show|tell|hello|hi|hey|thanks|thank you|yes|no|ok|okay|sorry|help|stop|cancel)(?![\p{L}\p{N}])/iu;
const urlPattern =
  /(?:\b(?:see|url|link|website|site|page|more|visit|landing page)(?:\s+(?:is|at|on))?\s*:?\s+|\bat\s+)?\b(https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)])/iu;
const negations = /(?<![\p{L}\p{N}])(?:not|no|never|don't|do not|without|except|nothing)(?![\p{L}\p{N}])/iu;

/** A sentence about the product rather than about the campaign. */
function isStatement(sentence: string, name: string | null): boolean {
  if (/^(?:it|they|its)(?:'s)?\s/i.test(sentence)) return true;
  if (name === null || !sentence.toLowerCase().startsWith(name.toLowerCase())) return false;
  return /^\s+(?:is|are|can|will|\p{Ll}+s)\s/u.test(sentence.slice(name.length));
}

/**
 * The brief that the messages of a person make together, the last one included: what a first one leaves open the following
 * ones add. Null when the last one neither asks for a campaign nor adds to one.
 */
export function readConversation(said: readonly string[], clock: Today): PlainBrief | null {
  let draft: readonly string[] | null = null;
  let reading: PlainBrief | null = null;
  for (const message of said.slice(-mostMessages)) {
    const alone = readPlainBrief(message, clock);
    const together: PlainBrief | null =
      draft === null || alone?.kind === "brief" ? null : readTogether([...draft, message], clock);
    const before: readonly string[] = draft === null ? [] : asksOf(readTogether(draft, clock));
    const isAdded = together !== null && asksOf(together).every((what) => before.includes(what));
    if (isAdded && draft !== null) {
      draft = draft.concat(message);
      reading = together;
    } else if (alone !== null) {
      draft = [message];
      reading = alone;
    } else {
      // Something else was said in between; what is missing still is.
      reading = draft === null ? null : readTogether(draft, clock);
    }
  }
  return reading;
}

function asksOf(reading: PlainBrief | null): readonly string[] {
  // What is asked, without what it is asked about: an answer may leave less open, or name another channel that is none.
  return reading?.kind === "missing" ? reading.what.map((what) => (what.startsWith("where ") ? "where" : what)) : [];
}
