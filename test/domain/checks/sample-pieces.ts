import type { Brief } from "../../../domain/brief.ts";
import type { CheckContext } from "../../../domain/checks/piece-rule.ts";
import { parseFigure } from "../../../domain/fact-ledger.ts";
import type { Fact } from "../../../domain/fact.ts";
import { finishPiece, type FinishContext } from "../../../domain/finish-piece.ts";
import type { Piece, PieceDraft, PiecePart, PiecePlan } from "../../../domain/piece.ts";
import { contentTypes } from "../../../domain/content-types.ts";
import { contentTypeNames } from "../../../domain/words.ts";
import { drafts, part, planned, question, request, url } from "./sample-drafts.ts";
import type { ContentType } from "../../../domain/vocabulary.ts";

export { paragraphs, part, question, request, url } from "./sample-drafts.ts";

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

/** Every type of content; there is a sample of each. */
export const sampleTypes = contentTypeNames;

export function planOf(type: ContentType, change: Partial<PiecePlan> = {}): PiecePlan {
  const { channel, agent } = contentTypes[type];
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
    ...planned[type],
    ...change,
  };
}

export function draftOf(type: ContentType, change: Partial<PieceDraft> = {}): PieceDraft {
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
export function pieceOf(type: ContentType, change: Partial<PieceDraft> = {}): Piece {
  return finishPiece(planOf(type), draftOf(type, change), context);
}

/** The findings of a piece of a type whose draft was changed, as "error rule" or "warning rule", each once. */
export function rulesBroken(type: ContentType, change: Partial<PieceDraft>): string[] {
  return [...new Set(pieceOf(type, change).checks.map(({ rule, severity }) => `${severity} ${rule}`))];
}

/** The same for a single post that says `text` between its hook and its request. */
export const tweet = (text: string): string[] =>
  rulesBroken("tweet", { parts: [part("hook", `${question} ${text}\n\n${request}`)] });

/** The same for edited parts. */
export const withParts = (type: ContentType, edit: (parts: PiecePart[]) => PiecePart[]): string[] =>
  rulesBroken(type, { parts: edit(draftOf(type).parts) });

/** The same with another text in the parts of one role. */
export const swap = (type: ContentType, role: string, text: string): string[] =>
  withParts(type, (parts) => parts.map((one) => (one.role === role ? { ...one, text } : one)));
