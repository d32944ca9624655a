import type { ContentType } from "./vocabulary.ts";

/** A kind of part in a piece of one type, in its place. */
export interface Section {
  role: string;
  /** what it does for the reader, in words that follow "it": for prompts, docs and findings */
  purpose: string;
  /** parts of this role: at least and at most */
  least: number;
  most: number;
  /** whether each carries a heading */
  hasHeading: boolean;
}

const section = (
  role: string,
  purpose: string,
  { least = 1, most = 1, hasHeading = false }: Partial<Omit<Section, "role" | "purpose">> = {},
): Section => ({ role, purpose, least, most, hasHeading });

const headed = (role: string, purpose: string, least = 1, most = 1): Section =>
  section(role, purpose, { least, most, hasHeading: true });

const hook = section("hook", "opens with one idea that names the reader or their thing");
const subtitle = section("subtitle", "adds to the title and does not repeat it", { least: 0 });
const request = section("call_to_action", "asks for one thing");
const footer = section("footer", "says who sends it and why, with postal address and the way out");
const body = section("body", "carries the thought", { most: 12 });
/** A long mail goes on in chapters. */
const mailBody = section("body", "carries the thought", { most: 20 });

/**
 * The parts of every type in their order: what the composer builds, the prompts ask for, the lint looks at and
 * docs/content-types.md shows.
 */
export const structures: Record<ContentType, readonly Section[]> = {
  twitter_thread: [
    hook,
    section("problem", "names the problem and its sting"),
    section("solution_tease", "hints at the answer"),
    section("value", "is useful alone", { least: 1, most: 11 }),
    section("social_proof", "prints a supplied fact", { least: 0 }),
    request,
    section("ps", "gives a bonus to use today", { least: 0 }),
  ],
  tweet: [hook],
  quote_post: [section("hook", "adds a view to the quoted post and does not repeat it")],
  poll: [section("hook", "asks about practice, never about the product")],
  linkedin_post: [hook, body, request, section("hashtags", "holds at most five hashtags", { least: 0 })],
  linkedin_article: [
    subtitle,
    section("hook", "is a scene"),
    headed("section", "goes one step further in the story that the headings tell", 3, 28),
    headed("objection", "answers the best objection"),
    request,
  ],
  linkedin_document: [
    headed("hook", "promises one thing on the first slide"),
    headed("slide", "holds one sentence and a line that supports it, under 30 words", 4, 10),
    headed("call_to_action", "asks for one thing on the last slide"),
  ],
  video_script: [
    headed("hook", "catches within 3 to 5 seconds"),
    headed("shot", "says what is heard, seen and read", 2, 160),
    headed("call_to_action", "asks for one thing"),
  ],
  tutorial: [
    subtitle,
    hook,
    headed("outcome", "says what the reader will have at the end"),
    headed("needs", "says what is needed"),
    headed("step", "is one action and how to see that it worked", 3, 48),
    headed("code", "is something to copy, in a fenced block", 1, 8),
    headed("pitfalls", "says what can go wrong", 0, 4),
    headed("call_to_action", "names the next step"),
  ],
  case_study: [
    subtitle,
    hook,
    headed("challenge", "tells what was hard"),
    headed("approach", "tells what is done"),
    headed("results", "prints supplied results, or what will be measured"),
    headed("takeaways", "says what others can take from it"),
    request,
  ],
  thought_leadership: [
    subtitle,
    hook,
    headed("claim", "makes one claim and gives its reason"),
    headed("counter_argument", "gives the best argument against it and answers it"),
    headed("consequence", "draws a consequence", 1, 28),
    request,
  ],
  comparison: [
    subtitle,
    hook,
    headed("criteria", "names the criteria before anything is judged"),
    headed("option", "weighs one way of working by these criteria", 2, 28),
    headed("when_not", "says when not to choose ours"),
    request,
  ],
  blog_post: [subtitle, hook, headed("section", "goes one step further with the idea", 2, 28), request],
  technical_deep_dive: [
    subtitle,
    hook,
    headed("section", "explains one part of how it works", 2, 32),
    headed("limits", "says where it fails"),
    headed("measure", "says how to look for oneself"),
    request,
  ],
  best_practices: [
    subtitle,
    hook,
    headed("practice", "is one practice with its reason, its exception and its sign", 3, 60),
    request,
  ],
  api_documentation: [
    section("hook", "says what the call is for"),
    headed("call", "shows method, address and an example in a fenced block", 1, 6),
    headed("parameters", "explains what goes in"),
    headed("answer", "shows what comes back in a fenced block", 1, 6),
    headed("errors", "says what can go wrong and what to do"),
    headed("notes", "says what else to know", 0, 36),
    request,
  ],
  code_examples: [
    section("hook", "says what the examples are for"),
    headed("example", "is a task, its code in a fenced block, and what to change", 2, 16),
    headed("notes", "says what the examples leave out", 0, 32),
    request,
  ],
  reddit_post: [hook, section("body", "carries the thought", { most: 24 }), request],
  reddit_link: [
    section("hook", "is the first comment under the link: who one is and why it is posted"),
    section("body", "gives a view of the theme and its limit", { least: 0, most: 24 }),
    request,
  ],
  email: [hook, mailBody, request, footer],
  welcome_series: [hook, mailBody, request, footer],
  newsletter: [hook, headed("item", "is one short item, useful alone", 2, 20), request, footer],
  product_update: [
    hook,
    section("change", "says what is new, from supplied facts", { most: 4 }),
    section("body", "says whom it helps and how to use it", { least: 0, most: 20 }),
    request,
    footer,
  ],
  educational_series: [
    hook,
    section("lesson", "teaches one thing", { most: 20 }),
    section("exercise", "is something to do before the next mail"),
    request,
    footer,
  ],
};
