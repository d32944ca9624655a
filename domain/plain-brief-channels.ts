import { takeOut, type Rest } from "./plain-brief-rest.ts";
import type { ChannelName } from "./vocabulary.ts";

/** The channels that a sentence names, and those that cannot be used. */
export interface NamedChannels {
  known: ChannelName[];
  others: string[];
}

const spellings: readonly (readonly [ChannelName | null, string])[] = [
  [
    "twitter",
    String.raw`x(?:\.com)?(?:\s*(?:\/|\(|,?\s*formerly\s+)\s*twitter\)?)?|twitter(?:\s*\/\s*x|\s*\(x\))?|tweets`,
  ],
  ["linkedin", "linked[ -]?in"],
  ["medium", String.raw`medium(?:\.com)?`],
  ["reddit", "reddit"],
  ["email", "e-?mails?|(?:e-?mail )?newsletters?|mailings?"],
  [
    null,
    "instagram|tik ?tok|facebook|you ?tube|threads|bluesky|mastodon|pinterest|discord|slack|telegram|whatsapp|hacker news|product hunt|google ads|snapchat|twitch|quora",
  ],
];

const one = String.raw`(?<![\p{L}\p{N}.@#-])(?:${spellings.map(([, source]) => source).join("|")})(?![\p{L}\p{N}-])(?!\s+(?:users?|marketers?|marketing\s+(?:tool|software|platform|app)|managers?|ads?|sized|communit(?:y|ies)|clients?|apps?|tools?|plugins?))`;
const between = String.raw`\s*(?:,\s*(?:and\s+|or\s+)?|;|&|\+|\/|\band\b|\bplus\b|\bas well as\b|\bor\b)\s*(?:(?:on|via|by|in|over|with|our|an?|the|also)\s+)*`;
const list = `(?<list>${one}(?:${between}${one})*)`;
const after = String.raw`(?:\s+(?:posts?|channels?|accounts?|messages?|only|pages?|campaigns?|too|alone))?`;
const patterns = [
  new RegExp(
    String.raw`\b(?:on|via|through|over|across|using|use|by|in|with|to|channels?(?:\s+(?:is|are))?\s*:?)\s+(?:(?:both|our|the|an?|channels?|social media|posts?\s+on)\s+)*${list}${after}`,
    "iu",
  ),
  new RegExp(
    String.raw`^[\s,|]*(?:and\s+)?(?:(?:only|just|our|an?|the)\s+)*${list}${after}(?=\s*(?:[.!,;|]|$|please|thanks|for|to|and))`,
    "iu",
  ),
  new RegExp(String.raw`${list}\s+(?=(?:marketing\s+)?(?:campaign|launch|promotion)\b)`, "iu"),
];
const each = new RegExp(one, "giu");

/** Takes the channels out of a sentence: "on X and LinkedIn", "by email", "X, Reddit + newsletter". */
export function takeChannels(rest: Rest): NamedChannels {
  const named: NamedChannels = { known: [], others: [] };
  for (const pattern of patterns) {
    for (let found = takeOut(rest, pattern); found !== null; found = takeOut(rest, pattern)) {
      for (const [word] of (found.groups?.["list"] ?? "").matchAll(each)) {
        const [channel = null] = spellings.find(([, source]) => new RegExp(`^(?:${source})$`, "iu").test(word)) ?? [];
        if (channel === null) named.others.push(word);
        else if (!named.known.includes(channel)) named.known.push(channel);
      }
    }
  }
  return named;
}
