import { channelOf, typeAt, weekAt, type Word } from "./chat-words.ts";
import { contentTypes } from "./content-types.ts";
import type { ChannelName } from "./vocabulary.ts";

export type QuestionSubject = (typeof questionSubjects)[number];
export const questionSubjects = [
  "plan",
  "calendar",
  "tests",
  "strategy",
  "goals",
  "findings",
  "status",
  "pieces",
] as const;

export interface Question {
  about: QuestionSubject;
  week?: number;
  date?: string;
  channel?: ChannelName;
}

/** What a message asks about, or null. An answer changes nothing, so words that are not understood are passed over. */
export function readQuestion(words: readonly Word[]): Question | null {
  const sentence = words.map(({ text }) => text).join(" ");
  if (!opening.test(sentence) && !(words.length <= 6 && bare.test(sentence))) return null;
  const channels = new Set<ChannelName>();
  const weeks = new Set<number>();
  const dates = new Set<string>();
  for (const [index, word] of words.entries()) {
    const type = typeAt(words, index);
    const channel = channelOf(word) ?? (type === null ? null : contentTypes[type.value].channel);
    if (channel !== null) channels.add(channel);
    const week = weekAt(words, index);
    if (week !== null) weeks.add(week.value);
    if (/^\d{4}-\d\d-\d\d$/.test(word.text)) dates.add(word.text);
  }
  if (weeks.has(0)) return null;
  const subject = subjects.find(([, pattern]) => pattern.test(sentence))?.[0] ?? null;
  const [channel] = channels;
  const [week] = weeks;
  const [date] = dates;
  const listed = date !== undefined ? "calendar" : channel !== undefined || week !== undefined ? "plan" : null;
  // Pieces of a week, a day or a channel are listed; only a count of them is not.
  const isList = listed !== null && (subject === null || (subject === "pieces" && !sentence.includes("how many")));
  const about = isList ? listed : subject;
  if (about === null) return null;
  return {
    about,
    // With two of a kind the answer tells everything rather than the half of what was asked.
    ...(week !== undefined && weeks.size === 1 ? { week } : {}),
    ...(date !== undefined && dates.size === 1 ? { date } : {}),
    ...(channel !== undefined && channels.size === 1 ? { channel } : {}),
  };
}

const opening =
  /^(?:(?:and|so|but|ok|okay|well|now) )*(?:what|what's|whats|what're|which|when|when's|where|where's|who|how|how's|is|are|was|were|do|does|did|has|have|show|list|tell|give me the|give us the|display|see|know|explain|describe|summarise|summarize|remind|any|anything)\b/;
const bare =
  /^(?:(?:and|so|the|our|my|any|current|whole|full|next|marketing|campaign|content|a\/b|ab) )*(?:status|calendar|schedule|plan|strategy|tests?|experiments?|goals?|metrics|findings?|themes?|pillars?|story|key messages?|messages|engagement|progress|week|wk)(?:$| (?:for|of|in|on|please|week|wk|\d+|one|two|three|four|five|six)\b)/;

/** The first that fits is meant: what is said of a thing ("approved") counts more than the thing ("pieces"). */
const subjects: readonly (readonly [QuestionSubject, RegExp])[] = [
  ["tests", /\b(?:tests?|tested|experiments?|variants?|a-b)\b/],
  [
    "findings",
    /\b(?:quality|gate|findings?|problems?|issues?|errors?|warnings?|wrong|violations?|flagged|needs? (?:a )?(?:review|person|attention))\b/,
  ],
  [
    "goals",
    /\b(?:goals?|targets?|objectives?|kpis?|metrics?|engagement|reach|reached|achieved?|results?|perform(?:s|ed|ing|ance)?|doing|do well|worked|impressions?|clicks?|likes|conversions?|sign-?ups|numbers)\b/,
  ],
  [
    "strategy",
    /\b(?:strategy|pillars?|themes?|topics?|(?:key|main|core) messages?|messages|messaging|story|narrative|positioning|angle)\b/,
  ],
  [
    "status",
    /\b(?:status|state|approved?|approval|progress|finished|done|ready|complete|completed|written|how far|going|where are we)\b/,
  ],
  ["pieces", /\bhow many\b/],
  [
    "calendar",
    /\b(?:calendar|schedule|scheduled|when|when's|go(?:es|ing)? (?:out|live)|starts?|ends?|publish|published|slots?|dates?|times?|today|tomorrow)\b/,
  ],
  ["plan", /\b(?:plan|plans|planned|coming up|comes? next|happens?|happening)\b/],
  // Which pieces say something is not known without reading them: a count would be no answer.
  ["pieces", /^(?!.*\b(?:mention|contain|include|use|say)s?\b).*\b(?:pieces?|posts?|content|texts?)\b/],
];
