import type { Desk } from "./desk.ts";
import { camelCase } from "./grammar.ts";

/** The topic's own hashtag without its mark; empty where none can be made. */
export function hashtagOf({ topic }: Desk): string {
  return isHashtag(topic.hashtag) ? topic.hashtag : "";
}

/** Up to three hashtags without their marks: the topic's own, then the campaign's pillars. */
export function hashtagsOf(desk: Desk): string[] {
  const pillars = desk.task.strategy.contentPillars.map(camelCase);
  return [...new Set([hashtagOf(desk), ...pillars])].filter(isHashtag).slice(0, 3);
}

function isHashtag(tag: string): boolean {
  return /^\p{L}[\p{L}\p{N}]{1,39}$/u.test(tag);
}
