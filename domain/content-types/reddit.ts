import type { ContentType } from "../vocabulary.ts";
import type { ContentTypeRow } from "./row.ts";

/** The types for Reddit. */
export const redditTypes = {
  reddit_post: {
    channel: "reddit",
    agent: "persona",
    label: "Reddit post",
    plural: "Reddit posts",
    aliases: ["reddit post", "reddit posts", "post on reddit", "posts on reddit"],
    summary: "plain text first, who one is, a real question",
    planned: "always",
    share: 4,
    belongs: null,
    readers: [],
    frameworks: ["SCQA", "PAS", "QUEST"],
    hooks: ["question", "scene", "statement"],
    words: { short: 90, medium: 150, long: 260, most: 5000 },
    mails: 1,
    hasTitle: true,
    delivery: "api",
    latePolicy: "send_within",
  },
  reddit_link: {
    channel: "reddit",
    agent: "persona",
    label: "Reddit link post",
    plural: "Reddit link posts",
    aliases: ["reddit link", "reddit links", "link post", "link posts"],
    summary: "a plain title, a link (--link) and a first comment",
    planned: "asked",
    share: 1,
    belongs: null,
    readers: [],
    frameworks: ["SCQA", "QUEST"],
    hooks: ["question", "statement", "how_to"],
    words: { short: 40, medium: 70, long: 120, most: 2000 },
    mails: 1,
    hasTitle: true,
    delivery: "api",
    latePolicy: "send_within",
  },
} as const satisfies Partial<Record<ContentType, ContentTypeRow>>;
