import { z } from "@hono/zod-openapi";
import { Media as MediaFields } from "../../domain/piece.ts";
import {
  ChannelName,
  ContentType,
  Framework,
  PersonaName,
  PieceStatus,
  ToneName,
  WritingAgent,
} from "../../domain/vocabulary.ts";

const Media = z.object({ kind: MediaFields.shape.kind, description: z.string(), alt: z.string() });

export const PieceAnswer = z
  .object({
    id: z.string(),
    channel: ChannelName,
    type: ContentType,
    agent: WritingAgent,
    persona: PersonaName,
    tone: ToneName,
    week: z.int(),
    theme: z.string(),
    framework: Framework,
    hook: z.string().openapi({ description: "stands word for word in the first part, the title or the subject" }),
    title: z.string().nullable(),
    subject: z.string().nullable(),
    preheader: z.string().nullable(),
    text: z.string().openapi({ description: "the whole text as a reader gets it: the parts joined by an empty line" }),
    parts: z.array(
      z.object({ role: z.string(), heading: z.string().optional(), text: z.string(), media: z.array(Media) }),
    ),
    cta: z.object({ text: z.string(), url: z.string().nullable() }),
    poll: z.object({ options: z.array(z.string()), duration_minutes: z.int() }).nullable(),
    link: z.string().nullable(),
    quote: z.string().nullable(),
    delivery: z.enum(["api", "manual"]),
    hashtags: z.array(z.string()),
    media: z.array(Media),
    claims: z.array(z.object({ text: z.string(), fact_id: z.string() })),
    checks: z.array(
      z.object({
        rule: z.string(),
        severity: z.enum(["error", "warning"]),
        message: z.string(),
        place: z.object({ field: z.string(), start: z.int(), end: z.int() }).nullable(),
        mend: z.string().nullable(),
      }),
    ),
    status: PieceStatus,
    ai_generated: z.literal(true),
    writer: z
      .object({ name: z.string(), model: z.string().nullable(), prompt_version: z.string() })
      .openapi({ description: 'who wrote it; the name ends in "+person" once a person has changed the words' }),
    content_hash: z.string(),
  })
  .openapi("Piece");
