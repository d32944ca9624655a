import { numberIn, numberSource, takeOut, type Rest } from "./plain-brief-rest.ts";
import { toneOfWord } from "./tones.ts";
import type { Objective } from "./vocabulary.ts";

/** What a campaign is for, by the nouns that say it. */
const aims: readonly (readonly [Objective, string])[] = [
  ["thought_leadership", "thought[ -]leadership|authority|credibility|reputation"],
  ["lead_generation", "leads?(?: gen(?:eration)?)?|prospects|demo requests|demos|pipeline"],
  ["event", "attendees|attendance|participants|guests|registrations"],
  ["retention", "retention|renewals|loyalty"],
  [
    "conversion",
    "sign-?ups?|conversions?|trials|sales|(?:paying )?customers|subscribers|downloads|installs|purchases|orders|buyers",
  ],
  ["adoption", "adoption|usage|(?:active |daily )?users"],
  ["community", "community(?: building)?|members|followers|contributors"],
  ["launch_awareness", "awareness|attention|visibility|buzz|reach"],
];
const aimSource = `(?<aim>${aims.map(([, source]) => source).join("|")})`;
export const winning =
  "get|win|generate|drive|bring(?: in)?|find|collect|attract|increase|grow|boost|improve|raise|build|gain|earn|create";
const many = String.raw`(?:(?:us|me|more|new|our|some|an?|the|at least|brand)\s+)*(?:(?<goal>${numberSource})\s+(?:more\s+|new\s+)?)?`;

/** "get more leads for", "raise awareness of" at the beginning; what follows is the product. */
export const aimHead = new RegExp(
  String.raw`^(?:${winning})\s+${many}${aimSource}(?![\p{L}\p{N}-])\s+(?:for|of|about|around|to|in|with|from)\s+`,
  "iu",
);

const purposes = [
  new RegExp(
    String.raw`(?:\bin order\s+)?(?:\bto|\band)\s+(?:${winning})\s+${many}${aimSource}(?![\p{L}\p{N}-])`,
    "iu",
  ),
  new RegExp(
    String.raw`\b(?:for|(?:with\s+)?(?:the\s+|our\s+|a\s+)?(?:goal|aim|objective|target)\s*(?::|is|of|are)?)\s+(?:to\s+(?:${winning})\s+)?${many}${aimSource}(?![\p{L}\p{N}-])`,
    "iu",
  ),
];

export interface Aim {
  objective: Objective;
  /** the noun and the number wanted of it, when one was said */
  goal: { name: string; value: number } | null;
}

/** Takes the purpose out of a sentence: "to get more leads", "with the goal of 500 signups". */
export function takeAim(rest: Rest): Aim | null {
  for (const pattern of purposes) {
    const found = takeOut(rest, pattern);
    if (found !== null) return aimOf(found);
  }
  return null;
}

/** What a match of `aimHead` or of a purpose says. */
export function aimOf(found: RegExpExecArray): Aim {
  const { aim = "", goal } = found.groups ?? {};
  const [objective = "launch_awareness"] =
    aims.find(([, source]) => new RegExp(`^(?:${source})$`, "iu").test(aim)) ?? [];
  const value = goal === undefined ? null : numberIn(goal.toLowerCase());
  return { objective, goal: value === null ? null : { name: aim.toLowerCase(), value } };
}

const adjectives = String.raw`(?<first>[\p{L}-]+)(?:(?:\s+and|\s+but|,|\/|,\s+and)?\s+(?<second>[\p{L}-]+))?`;
const tonePatterns = [
  String.raw`\b(?:in|with|using)\s+an?\s+${adjectives}\s+(?:tone|voice|style)(?:\s+of\s+voice)?`,
  String.raw`\b(?:keep|make)\s+(?:it|them|the tone|the posts|everything)\s+${adjectives}(?=\s*(?:[,.;!|]|$))`,
  String.raw`\b(?:the\s+)?tone(?:\s+of\s+voice)?\s*(?::|is|should be)\s*${adjectives}`,
  String.raw`\b(?:and\s+)?sound(?:ing)?\s+${adjectives}(?=\s*(?:[,.;!|]|$))`,
  String.raw`${adjectives}\s+tone\b`,
].map((source) => new RegExp(source, "iu"));

/** Takes the tone out of a sentence, as `tone_preference`: "casual", "technical_visionary". */
export function takeTone(rest: Rest): string | null {
  for (const pattern of tonePatterns) {
    let tones: string[] = [];
    const found = takeOut(rest, pattern, ({ groups }) => {
      const words = [groups?.["first"], groups?.["second"]].filter((word) => word !== undefined);
      tones = [...new Set(words.flatMap((word) => toneOfWord(word) ?? []))];
      return words.every((word) => toneOfWord(word) !== null);
    });
    if (found !== null) return tones.join("_");
  }
  return null;
}
