import type { Brief } from "../../../domain/brief.ts";
import type { CheckContext } from "../../../domain/checks/piece-rule.ts";
import { parseFigure } from "../../../domain/fact-ledger.ts";
import type { Fact } from "../../../domain/fact.ts";
import { finishPiece, type FinishContext } from "../../../domain/finish-piece.ts";
import type { Piece, PieceDraft, PiecePart, PiecePlan } from "../../../domain/piece.ts";
import type { ContentType } from "../../../domain/vocabulary.ts";

export const url = "https://acme.dev/start";

export const brief: Brief = {
  name: "Launch",
  objective: "launch_awareness",
  product: {
    name: "Acme",
    description: "Code review for small teams",
    targetAudience: ["developers"],
    uniqueValue: "10x faster development",
    url,
  },
  channels: ["twitter", "linkedin", "medium", "reddit", "email"],
  durationDays: 30,
  budget: { contentPieces: 50, dailyPosts: 3, adSpend: null },
  tone: { primary: "technical", secondary: null },
  goals: { awareness: 100_000 },
  facts: [],
  brand: {
    name: null,
    voice: [],
    avoid: ["cheap"],
    disclosure: null,
    colors: null,
    postalAddress: "1 Main Street",
    links: {},
  },
  audienceTimezone: "UTC",
  start: "2026-12-01",
  types: null,
};

export const fact = (id: string, text: string, origin: string, isPublic = true): Fact => ({
  id,
  text,
  ...parseFigure(text),
  origin,
  public: isPublic,
  code: null,
});

export const facts: Fact[] = [
  fact("f1", "Acme", "brief.product.name"),
  fact("f2", "Code review for small teams", "brief.product.description"),
  fact("f3", "10x faster development", "brief.product.unique_value"),
  fact("f4", url, "brief.product.url"),
  {
    id: "f5",
    text: "awareness: 100000",
    value: 100_000,
    unit: null,
    subject: "awareness",
    origin: "brief.goals.awareness",
    public: false,
    code: null,
  },
];

export const proof = fact("f6", "Reviews fell from 3 days to 3 hours at Initech", "brief.facts[0]");

export const context: FinishContext & CheckContext = {
  brief,
  facts,
  stamp: { name: "composer", model: null, promptVersion: "1" },
  hash: (text) =>
    `h${[...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_000_007, 7)}`,
};

export const part = (role: string, text: string, heading?: string): PiecePart => ({
  role,
  text,
  media: [],
  ...(heading === undefined ? {} : { heading }),
});

const sentence =
  "Small changes are easier to read, and a reader who understands a change will find what is wrong with it.";
const paragraphs = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `${["First", "Then", "After that", "Later", "At last", "Still", "Even so", "In the end", "Once more"][index] ?? "So"}, look at it again. ${sentence}`,
  ).join("\n\n");
/** The request of the sample pieces, and their hook. */
export const request = `Read how it works: ${url}`;
export const question = "Who reads your largest changes?";

/** A draft of each type that passes every rule. */
/** The types that there is a sample of. */
export type SampleType = keyof typeof homes;

export const drafts: Record<SampleType, Partial<PieceDraft> & Pick<PieceDraft, "parts">> = {
  twitter_thread: {
    parts: [
      part("hook", question),
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
  poll: {
    parts: [part("hook", `${question}\n\nTell us why in a reply.`)],
    cta: { text: "Tell us why in a reply.", url: null },
    poll: { options: ["One person", "Two people", "Nobody really"], durationMinutes: 1440 },
  },
  linkedin_post: {
    parts: [
      part("hook", question),
      part("body", paragraphs(8)),
      part("call_to_action", `${request}\n\n#CodeReview #SmallTeams`),
    ],
    hashtags: ["CodeReview", "SmallTeams"],
  },
  tutorial: {
    title: "Review a change in small steps",
    parts: [
      part("hook", question),
      part("step", "Open the change and read its description.", "Step 1: Read"),
      part("step", "Run it on a branch of your own.", "Step 2: Run"),
      part("code", "Copy this form.\n\n```text\nWhat changed:\nWhat is not tested:\n```", "Something to copy"),
      part("step", "Write down one question.", "Step 3: Ask"),
      part("call_to_action", request),
    ],
    hashtags: ["CodeReview"],
  },
  case_study: {
    title: "A plan to measure review",
    parts: [
      part("hook", question),
      part("challenge", "Changes wait.", "Challenge"),
      part("approach", "Make them smaller.", "Approach"),
      part("results", "Count the days that a change waits.", "What we will measure as results"),
      part("call_to_action", request),
    ],
  },
  reddit_post: {
    title: "How do you keep reviews short?",
    parts: [
      part("hook", question),
      part("body", `I work on Acme. ${sentence}`),
      part("call_to_action", "What did not work for you?"),
    ],
    cta: { text: "What did not work for you?", url: null },
  },
  email: {
    subject: "A smaller change gets read",
    preheader: "Three habits that make a review short and useful.",
    parts: [
      part("hook", `Hi {{first_name|there}},\n\n${question}`),
      part("body", paragraphs(3)),
      part("call_to_action", request),
      part(
        "footer",
        "You get this mail because you asked for it.\n\n{{postal_address}}\nUnsubscribe: {{unsubscribe_url}}",
      ),
    ],
  },
};

const homes = {
  twitter_thread: ["twitter", "thread_builder"],
  tweet: ["twitter", "thread_builder"],
  poll: ["twitter", "thread_builder"],
  linkedin_post: ["linkedin", "persona"],
  tutorial: ["medium", "evangelism"],
  case_study: ["medium", "evangelism"],
  reddit_post: ["reddit", "persona"],
  email: ["email", "persona"],
} as const satisfies Partial<Record<ContentType, [PiecePlan["channel"], PiecePlan["agent"]]>>;

/** Every type that there is a sample of. */
export const sampleTypes = Object.keys(homes) as SampleType[];

export function planOf(type: SampleType, change: Partial<PiecePlan> = {}): PiecePlan {
  const [channel, agent] = homes[type];
  return {
    id: `${type}-01`,
    channel,
    type,
    agent,
    persona: "developer",
    tone: "technical",
    day: 1,
    week: 1,
    focus: "problem_awareness",
    theme: "code review",
    framework: "PAS",
    hookKind: "question",
    ordinal: 0,
    earlier: [],
    words: null,
    mail: null,
    link: null,
    quote: null,
    proof: null,
    ...change,
  };
}

export function draftOf(type: SampleType, change: Partial<PieceDraft> = {}): PieceDraft {
  return {
    hook: question,
    title: null,
    subject: null,
    preheader: null,
    cta: { text: request, url },
    poll: null,
    hashtags: [],
    media: [],
    claims: [],
    ...drafts[type],
    ...change,
  };
}

/** A finished piece of a type; `change` replaces fields of its draft. */
export function pieceOf(type: SampleType, change: Partial<PieceDraft> = {}): Piece {
  return finishPiece(planOf(type), draftOf(type, change), context);
}

/** The findings of a piece of a type whose draft was changed, as "error rule" or "warning rule", each once. */
export function rulesBroken(type: SampleType, change: Partial<PieceDraft>): string[] {
  return [...new Set(pieceOf(type, change).checks.map(({ rule, severity }) => `${severity} ${rule}`))];
}

/** The same for a single post that says `text` between its hook and its request. */
export const tweet = (text: string): string[] =>
  rulesBroken("tweet", { parts: [part("hook", `${question} ${text}\n\n${request}`)] });

/** The same for edited parts. */
export const withParts = (type: SampleType, edit: (parts: PiecePart[]) => PiecePart[]): string[] =>
  rulesBroken(type, { parts: edit(draftOf(type).parts) });

/** The same with another text in the parts of one role. */
export const swap = (type: SampleType, role: string, text: string): string[] =>
  withParts(type, (parts) => parts.map((one) => (one.role === role ? { ...one, text } : one)));
