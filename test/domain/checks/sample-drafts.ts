import type { PieceDraft, PiecePart, PiecePlan } from "../../../domain/piece.ts";
import type { ContentType } from "../../../domain/vocabulary.ts";

export const url = "https://acme.dev/start";
/** The request of the sample pieces, and their hook. */
export const request = `Read how it works: ${url}`;
export const question = "Who reads your largest changes?";

export const part = (role: string, text: string, heading?: string): PiecePart => ({
  role,
  text,
  media: [],
  ...(heading === undefined ? {} : { heading }),
});

const kinds = ["first", "small", "late", "old", "plain", "short", "risky", "quiet", "loose", "final"];
const things = ["note", "line", "test", "name", "branch", "draft", "label", "remark", "plan", "step", "check", "title"];

/** Plain sentences about reviewing, no two alike: at most 120. */
function sentence(index: number): string {
  const kind = kinds[index % kinds.length] ?? "";
  const thing = things[Math.floor(index / kinds.length) % things.length] ?? "";
  return index % 2 === 0
    ? `The ${kind} ${thing} of a change shows a careful reader where to look for trouble later.`
    : `When nobody looks at the ${kind} ${thing}, the same question comes back again, and it costs more.`;
}

/** Paragraphs of two sentences each; `from` is the first sentence. */
export const paragraphs = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, index) => `${sentence(from + index * 2)} ${sentence(from + index * 2 + 1)}`).join(
    "\n\n",
  );

const form = "```text\nWhat changed:\nWhat is not tested:\n```";
const footer = part(
  "footer",
  "You get this mail because you asked for it.\n\n{{postal_address}}\nUnsubscribe: {{unsubscribe_url}}",
);
const greeting = part("hook", `Hi {{first_name|there}},\n\n${question}`);
const last = part("call_to_action", request);
const opening = part("hook", question);
const head = {
  subject: "A smaller change gets read on the same day",
  preheader: "Three habits that make a review short and useful.",
};

/** A draft of each type that passes every rule. */
export const drafts: Record<ContentType, Partial<PieceDraft> & Pick<PieceDraft, "parts">> = {
  twitter_thread: {
    parts: [
      opening,
      part("problem", "Large changes wait for days, because nobody wants to open them."),
      part("solution_tease", "The answer is less to read at once."),
      part("value", "1. Cut the change where the risk changes."),
      part("value", "2. Write down what you did not test."),
      part("value", "3. Ask one person, by name."),
      part("call_to_action", `${request}\n\n#CodeReview`),
      part("ps", "P.S. A change that fits one screen gets read today."),
    ],
    hashtags: ["CodeReview"],
  },
  tweet: { parts: [part("hook", `${question}\n\n${request}`)] },
  quote_post: { parts: [part("hook", `${question}\n\nThe quoted habit works for small ones.\n\n${request}`)] },
  poll: {
    parts: [part("hook", `${question}\n\nTell us why in a reply.`)],
    cta: { text: "Tell us why in a reply.", url: null },
    poll: { options: ["One person", "Two people", "Nobody really"], durationMinutes: 1440 },
  },
  linkedin_post: {
    parts: [opening, part("body", paragraphs(5)), part("call_to_action", `${request}\n\n#CodeReview #SmallTeams`)],
    hashtags: ["CodeReview", "SmallTeams"],
  },
  linkedin_article: {
    title: "Small changes are a matter of respect",
    parts: [
      opening,
      part("section", paragraphs(9), "What waits"),
      part("section", paragraphs(9, 18), "Why it waits"),
      part("section", paragraphs(9, 36), "What helps"),
      part("objection", paragraphs(7, 54), "But some changes are large"),
      last,
    ],
  },
  linkedin_document: {
    parts: [
      part("hook", question, "Smaller changes"),
      part("slide", sentence(0), "Look early"),
      part("slide", sentence(1), "Ask early"),
      part("slide", sentence(2), "Name the risk"),
      part("slide", sentence(3), "Ask by name"),
      part("call_to_action", request, "Next"),
    ],
  },
  video_script: {
    parts: [
      part("hook", question, "Opening"),
      part("shot", `${paragraphs(3, 8)}\n\nPicture: a long list of changes.`, "The list"),
      part("shot", `${paragraphs(3, 12)}\n\nPicture: one short change.`, "The change"),
      part("call_to_action", request, "Close"),
    ],
  },
  tutorial: {
    title: "Review a change in small steps",
    parts: [
      opening,
      part("outcome", paragraphs(2), "What you get"),
      part("needs", paragraphs(1, 4), "What you need"),
      part("step", `Open the change and read its description. ${paragraphs(2, 6)}`, "Step 1: Read"),
      part("step", `Run it on a branch of your own. ${paragraphs(2, 10)}`, "Step 2: Run"),
      part("code", `Copy this form.\n\n${form}`, "Something to copy"),
      part("step", `Write down one question. ${paragraphs(2, 14)}`, "Step 3: Ask"),
      part("call_to_action", request, "Next step"),
    ],
    hashtags: ["CodeReview"],
  },
  case_study: {
    title: "A plan to measure review",
    parts: [
      opening,
      part("challenge", `Changes wait. ${paragraphs(2)}`, "Challenge"),
      part("approach", `Make them smaller. ${paragraphs(2, 4)}`, "Approach"),
      part("results", `Count the days that a change waits. ${paragraphs(2, 8)}`, "What we will measure as results"),
      part("takeaways", paragraphs(1, 12), "What others can take from it"),
      last,
    ],
  },
  thought_leadership: {
    title: "A large change is a cost that others pay",
    parts: [
      opening,
      part("claim", paragraphs(4), "Size is a choice"),
      part("counter_argument", paragraphs(3, 8), "Some work is large"),
      part("consequence", paragraphs(3, 14), "What follows"),
      last,
    ],
  },
  comparison: {
    title: "Reading alone or in pairs",
    parts: [
      opening,
      part("criteria", paragraphs(2), "What counts"),
      part("option", paragraphs(3, 4), "Alone"),
      part("option", paragraphs(3, 10), "In pairs"),
      part("when_not", paragraphs(2, 16), "When to do neither"),
      last,
    ],
  },
  blog_post: {
    title: "The change that nobody opened",
    parts: [opening, part("section", paragraphs(4), "Monday"), part("section", paragraphs(4, 8), "Thursday"), last],
  },
  technical_deep_dive: {
    title: "How a review finds what a test does not",
    parts: [
      opening,
      part("section", paragraphs(4), "What a reader sees"),
      part("section", paragraphs(4, 8), "What a test sees"),
      part("limits", paragraphs(2, 16), "Where both fail"),
      part("measure", paragraphs(2, 20), "How to look"),
      last,
    ],
  },
  best_practices: {
    title: "Habits of teams that read each other's work",
    parts: [
      opening,
      part("practice", paragraphs(3), "Cut by risk"),
      part("practice", paragraphs(3, 6), "Ask by name"),
      part("practice", paragraphs(3, 12), "Say what is untested"),
      last,
    ],
  },
  api_documentation: {
    title: "Read a change",
    parts: [
      part("hook", `${question} ${paragraphs(1)}`),
      part("call", "A generic example that asks for one change:\n\n```http\nGET /changes/1\n```", "The call"),
      part("parameters", paragraphs(2, 2), "Parameters"),
      part("answer", 'A generic example of what comes back:\n\n```json\n{"id": 1}\n```', "The answer"),
      part("errors", paragraphs(2, 6), "Errors"),
      last,
    ],
  },
  code_examples: {
    title: "Forms for a review",
    parts: [
      part("hook", `${question} ${paragraphs(1)}`),
      part("example", `${paragraphs(2, 2)}\n\n${form}`, "A short form"),
      part("example", `${paragraphs(3, 6)}\n\n${form.replace("text", "md")}`, "The same as a page"),
      last,
    ],
  },
  reddit_post: {
    title: "How do you keep reviews short?",
    parts: [
      opening,
      part("body", `I work on Acme. ${paragraphs(2)}`),
      part("call_to_action", "What did not work for you?"),
    ],
    cta: { text: "What did not work for you?", url: null },
  },
  reddit_link: {
    title: "A form for short reviews",
    parts: [
      part("hook", `${question} I work on Acme, and this is its form.`),
      part("body", sentence(1)),
      part("call_to_action", "What is missing from it?"),
    ],
    cta: { text: "What is missing from it?", url: null },
  },
  email: { ...head, parts: [greeting, part("body", paragraphs(3)), last, footer] },
  welcome_series: { ...head, parts: [greeting, part("body", paragraphs(3)), last, footer] },
  newsletter: {
    ...head,
    parts: [
      greeting,
      part("item", paragraphs(2), "Read"),
      part("item", paragraphs(2, 4), "Try"),
      part("item", paragraphs(1, 8), "Ask"),
      last,
      footer,
    ],
  },
  product_update: {
    ...head,
    parts: [greeting, part("change", paragraphs(1)), part("body", paragraphs(2, 2)), last, footer],
  },
  educational_series: {
    ...head,
    parts: [
      greeting,
      part("lesson", paragraphs(3)),
      part("exercise", "Take the last change of today and read its description aloud."),
      last,
      footer,
    ],
  },
};

/** What the plan of a type knows beside its words. */
export const planned: Partial<Record<ContentType, Partial<PiecePlan>>> = {
  quote_post: { quote: "https://x.com/acme/status/1" },
  reddit_link: { link: url },
};
