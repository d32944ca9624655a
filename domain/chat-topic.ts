import type { Word } from "./chat-words.ts";
import { cleanText } from "./hostile-text.ts";
import { stripMarkup } from "./markup.ts";

const longestTopic = 80;

/** Index of the first word of the topic, when one begins at `index`: after "about", "on", "on the topic of". */
export function topicStart(words: readonly Word[], index: number): number | null {
  const next = words.slice(index, index + 5).map(({ text }) => text);
  const opening = topicOpening.exec(next.join(" "));
  if (opening !== null) return index + opening[0].trim().split(" ").length;
  return /^how to \S/.test(next.join(" ")) ? index : null;
}

const topicOpening =
  /^(?:on the (?:topic|subject) of|(?:that|which) (?:explains?|covers?|shows?)|(?:that|which) (?:is|are|talks?) about|about|on|regarding|concerning|covering|around|explaining) (?=\S)/;

/**
 * A topic in clean words, on one line, at most 80 characters, cut between words. A topic is foreign text: null when it
 * gives orders, when nothing but markup is in it, and when it goes on to something that is no topic.
 */
export function readTopic(written: string): string | null {
  // Markup is only dropped; a sentence that gives orders makes the whole request doubtful.
  const { text, removed } = cleanText(stripMarkup(written).text);
  const topic = trimmed(text);
  if (removed.length > 0 || topic === "" || goesOn.some((pattern) => pattern.test(topic))) return null;
  const characters = [...topic.replace(/\s+/g, " ")];
  if (characters.length <= longestTopic) return characters.join("");
  const cut = characters
    .slice(0, longestTopic + 1)
    .join("")
    .replace(/ \S*$/u, "");
  return trimmed([...cut].slice(0, longestTopic).join(""));
}

/** What a topic does not say: another sentence, another order, a week or a tone for the new pieces. */
const goesOn: readonly RegExp[] = [
  /\n|(?<!\b(?:vs|e\.g|i\.e|etc|dr|mr|ms|no|st))[.!?]\s/i,
  /\b(?:and|then|but) (?:(?:then|also|please) )*(?:(?:make|rewrite) (?:the|all|every|everything|it|them|week|linkedin|tweets?)|(?:add|write|create|draft) (?:an?|another|\d+|one|two|three|four|five|more)|delete|remove|publish|approve)\b/i,
  /\b(?:and|plus) (?:an?|another|\d+|one|two|three|four|five) (?:more )?(?:tweets?|threads?|polls?|e-?mails?|(?:linkedin|reddit|x|twitter) posts?|posts?|tutorials?|case stud(?:y|ies))\b/i,
  /\b(?:in|for|during) (?:(?:the|this|next|first|second|third|fourth|last) )*week(?: \S+)?$/i,
  /\bin an? (?:\S+ ){1,2}(?:tone|voice|style)$/i,
];

/** Without the blanks, quotes and stops around it; the stop of ".NET" stays. */
function trimmed(text: string): string {
  return text.replace(/^(?:[\s"'“”‘’«»,;:!?–—-]|\.(?!\p{L}))+|[\s"'“”‘’«».,;:!?–—-]+$/gu, "");
}
