/** Dates that are said without a day: "last spring", "since March", "Q3", "two years ago", "launches next month". */

const seasons = "spring|summer|autumn|winter";
const monthNames = "January|February|March|April|May|June|July|August|September|October|November|December";

interface VagueDate {
  /** its first group is what the date is compared by; a second group, or the one named "year", is its year */
  pattern: RegExp;
  /** what the text in lower case must hold */
  hint: RegExp;
}

export const vagueDates: readonly VagueDate[] = [
  {
    pattern: /(?<![\p{L}\p{N}])(Q[1-4]|H[12](?=[ /]?(?:19|20)\d{2}))(?:[ /]?((?:19|20)\d{2}))?(?![\p{L}\p{N}])/gu,
    hint: /q[1-4]|h[12]/,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}-])(?:(?:[Ss]ince |[Uu]ntil )?(?:[Ll]ast|[Nn]ext)|[Ee]arly|[Ll]ate)\\s(${seasons}|fall(?=[\\s,.](?:\\d{4}|we|our)))(?!\\p{L})(?:\\s(?:of\\s)?((?:19|20)\\d{2}))?`,
      "gu",
    ),
    hint: /(?:last|next|early|late) (?:spring|summer|autumn|winter|fall)/,
  },
  {
    pattern: new RegExp(`(?<![\\p{L}-])(?:${seasons})\\s(?:of\\s)?(?<year>(?:19|20)\\d{2})(?!\\d)`, "giu"),
    hint: /(?:spring|summer|autumn|winter) (?:of )?\d/,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}-])(?:[Ll]ast|[Nn]ext|[Ss]ince|[Ee]arly|[Ll]ate|[Uu]ntil|[Ii]n|[Bb]y|[Ff]rom)\\s(?:last\\s|early\\s|late\\s|mid-)?(${monthNames})(?![\\p{L}\\p{N}]|\\s\\d)`,
      "gu",
    ),
    hint: new RegExp(monthNames.toLowerCase()),
  },
  // What happened to us, not what happens to a reader: "Last year we shipped", never "the releases of last year".
  {
    pattern:
      /(?<=(?:^|[.!?:\n]\s{0,3}))Last\s(year|month|quarter|decade),?\s(?=(?:we|our|I|it|they|the team|\p{Lu}\p{L}+)\b)/gu,
    hint: /last (?:year|month|quarter|decade)/,
  },
  {
    pattern:
      /(?<=\b(?:launch(?:es|ing)|goes live|arrives|is out|comes out|(?:will be |is )?(?:available|released))\s)((?:next|this|last)\s(?:week|month|quarter|year))(?!\p{L})/giu,
    hint: /(?:next|this|last) (?:week|month|quarter|year)/,
  },
  {
    pattern:
      /(?<=\b(?:our|this|the)\s(?:\p{L}+\s)?(?:offer|sale|discount|deal|price|early bird)\b[^.!?\n]{0,40}\s)((?:ends?|expires?|until|closes?|only)\s(?:this\s|next\s|on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:ends?|expires?)\s(?:soon|tonight|tomorrow|at midnight))/giu,
    hint: /(?:offer|sale|discount|deal|price|early bird).{0,40} (?:end|expire|until|close|only)/,
  },
];

/** Behind a number in words: what lies so far back. */
export const longAgo = "\\s(?:years?|months?|decades?)\\sago(?!\\p{L})";
/** Before it: a story of one's own begins so, while "the product of two years ago" is anybody's. */
export const ownStory =
  /(?:^|[.!?:\n]["”’)\]]*\s+|\b(?:founded|started|launched|began|built|opened|switched|released|introduced)\s)$/iu;
