import { channelOf, typeAt, weekAt, type Word } from "./chat-words.ts";
import { contentTypes } from "./content-types.ts";
import type { ChannelName, ContentType } from "./vocabulary.ts";

/** Whose texts are to be shown; every part that is there must fit, none at all means all of them. */
export interface TextsWanted {
  /** ids as they were written, in lower case */
  pieceIds?: string[] | undefined;
  channel?: ChannelName | undefined;
  type?: ContentType | undefined;
  week?: number | undefined;
}

/**
 * The pieces whose texts a message asks to read, or null: "show tweet-01", "show me the texts of week 2", "read the
 * tweets". Every word must be understood: "show the texts that mention Berlin" are not all texts.
 */
export function readTexts(words: readonly Word[]): TextsWanted | null {
  const first = words[0]?.text ?? "";
  const pieceIds = new Set<string>();
  const channels = new Set<ChannelName>();
  const types = new Set<ContentType>();
  const weeks = new Set<number>();
  let isAboutTexts = reading.has(first);
  let isOrder = reading.has(first) || showing.has(first);
  for (let index = 0; index < words.length;) {
    const word = words[index]?.text ?? "";
    const week = weekAt(words, index);
    const type = typeAt(words, index);
    const channel = channelOf(words[index]);
    if (pieceId.test(word)) pieceIds.add(word);
    else if (week !== null) weeks.add(week.value);
    else if (type !== null) types.add(type.value);
    else if (channel !== null) channels.add(channel);
    else if (textWords.has(word)) isAboutTexts = true;
    else if (!smallWords.has(word) && !reading.has(word) && !showing.has(word)) return null;
    index += week?.length ?? type?.length ?? 1;
  }
  isOrder ||= /^(?:what|how)$/.test(first) && words.some(({ text }) => /^(?:say|says|read|reads)$/.test(text));
  // An id alone asks for its piece.
  if (pieceIds.size > 0) return isOrder || words.length === pieceIds.size ? { pieceIds: [...pieceIds] } : null;
  if (!isOrder || !isAboutTexts) return null;
  if (channels.size > 1 || types.size > 1 || weeks.size > 1 || weeks.has(0)) return null;
  const [channel] = channels;
  const [type] = types;
  const [week] = weeks;
  if (channel !== undefined && type !== undefined && contentTypes[type].channel !== channel) return null;
  return {
    ...(channel === undefined ? {} : { channel }),
    ...(type === undefined ? {} : { type }),
    ...(week === undefined ? {} : { week }),
  };
}

/** "tweet-01", "linkedin-post-02": as plans number their pieces. */
const pieceId = /^\p{Ll}+(?:-\p{Ll}+)*-\d{2,4}$/u;
const listed = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const showing = listed("show see print display view open give list what how");
const reading = listed("read");
const textWords = listed("text texts copy wording content contents written full");
const smallWords = listed(
  "me us the a an all every each of on in for from at to i we want would like let can could you our my your this that campaign whole piece pieces post posts please pls is are does do say says reads out now just and thanks with as it them",
);
