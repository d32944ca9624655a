import type { Desk } from "./desk.ts";
import { overlap } from "./topic-index.ts";

/** The topic's own hashtag without its mark; empty where none can be made. */
export function hashtagOf({ topic }: Desk): string {
  return isHashtag(topic.hashtag) ? topic.hashtag : "";
}

/** Up to three hashtags without their marks: the topic's own, and those of the campaign's themes that are nearest to it. */
export function hashtagsOf(desk: Desk): string[] {
  const { topic, topics, task } = desk;
  const words = [topic.label, ...topic.keywords].join(" ");
  const nearness = (other: Desk["topic"]): number => overlap(words, other) + (other.field === topic.field ? 1 : 0);
  const others = topics
    .filter(({ label }) => label !== topic.label && task.strategy.themes.some((theme) => theme.label === label))
    .toSorted((one, other) => nearness(other) - nearness(one));
  return [...new Set([hashtagOf(desk), ...others.map(({ hashtag }) => hashtag)])].filter(isHashtag).slice(0, 3);
}

function isHashtag(tag: string): boolean {
  return /^\p{L}[\p{L}\p{N}]{1,39}$/u.test(tag);
}
