import { z } from "zod";
import { Finding } from "./finding.ts";
import {
  ChannelName,
  ContentType,
  Framework,
  HookKind,
  PersonaName,
  PhaseFocus,
  PieceStatus,
  ToneName,
  WritingAgent,
} from "./vocabulary.ts";

/** What is settled about a piece before its first word. Ids and order come from the plan alone. */
export const PiecePlan = z.object({
  id: z.string(),
  channel: ChannelName,
  type: ContentType,
  agent: WritingAgent,
  persona: PersonaName,
  tone: ToneName,
  /** day of the campaign, 1 = the start date; fixes week and phase */
  day: z.number().int().positive(),
  week: z.number().int().positive(),
  focus: PhaseFocus,
  /** label of a theme of the strategy, or a topic a person asked for */
  theme: z.string(),
  framework: Framework,
  hookKind: HookKind,
  /** position in the whole campaign, from 0: seeds variety */
  ordinal: z.number().int().nonnegative(),
  /** types of the pieces on the same theme that stand before this one: what they used is not used again */
  earlier: z.array(ContentType),
  /** words to write, met within 15 %; null = what is usual for the type */
  words: z.number().int().positive().nullable().default(null),
  /** which mail of its series; null = no series */
  mail: z.object({ number: z.number().int().positive(), of: z.number().int().positive() }).nullable().default(null),
  /** the address that a link post is about */
  link: z.string().nullable().default(null),
  /** what a quote post quotes: an address, a text, or the id of a piece of the campaign */
  quote: z.string().nullable().default(null),
  /** the supplied fact that this piece may lead with as its proof; null = none is given, or it is another piece's turn */
  proof: z.string().nullable().default(null),
  /** how many longer pieces in this tone for this reader stand before it: what only they would say is not said again */
  voiceTurn: z.number().int().nonnegative().optional(),
});
export type PiecePlan = z.infer<typeof PiecePlan>;

export const Media = z.object({
  /** a title card, a quote card and slides can be drawn from the piece; for the others there is the description */
  kind: z.enum(["image", "video", "code", "title_card", "quote_card", "slides"]),
  description: z.string(),
  /** what matters in the picture, under 125 characters, without "image of" */
  alt: z.string(),
});
export type Media = z.infer<typeof Media>;

export const PiecePart = z.object({
  /** hook, problem, solution_tease, value, social_proof, call_to_action, ps, body, step, code, footer … */
  role: z.string(),
  heading: z.string().optional(),
  text: z.string(),
  media: z.array(Media),
});
export type PiecePart = z.infer<typeof PiecePart>;

export const Claim = z.object({ text: z.string(), factId: z.string() });
export type Claim = z.infer<typeof Claim>;

export const Poll = z.object({
  options: z.array(z.string()).min(2).max(4),
  durationMinutes: z.number().int().min(5).max(10_080),
});

/** What a writer gives for one piece: words only. Lengths, ids, checks and status are settled by code. */
export const PieceDraft = z.object({
  hook: z.string(),
  title: z.string().nullable(),
  subject: z.string().nullable(),
  preheader: z.string().nullable(),
  parts: z.array(PiecePart).min(1),
  cta: z.object({ text: z.string(), url: z.string().nullable() }),
  poll: Poll.nullable(),
  hashtags: z.array(z.string()),
  media: z.array(Media),
  claims: z.array(Claim),
});
export type PieceDraft = z.infer<typeof PieceDraft>;

export const WriterStamp = z.object({
  name: z.string(),
  model: z.string().nullable(),
  promptVersion: z.string(),
});
export type WriterStamp = z.infer<typeof WriterStamp>;

/** A finished piece. `text` is what a reader gets: the parts joined by an empty line. */
export const Piece = PieceDraft.extend({
  id: z.string(),
  channel: ChannelName,
  type: ContentType,
  agent: WritingAgent,
  persona: PersonaName,
  tone: ToneName,
  week: z.number().int().positive(),
  theme: z.string(),
  framework: Framework,
  text: z.string(),
  link: z.string().nullable(),
  quote: z.string().nullable(),
  delivery: z.enum(["api", "manual"]),
  checks: z.array(Finding),
  status: PieceStatus,
  aiGenerated: z.literal(true),
  writer: WriterStamp,
  contentHash: z.string(),
});
export type Piece = z.infer<typeof Piece>;
