import { z } from "zod";
import { contentTypes } from "../domain/content-types.ts";
import { MarketingError } from "../domain/errors.ts";
import { joinParts } from "../domain/piece-text.ts";
import { Media, Poll, type Piece } from "../domain/piece.ts";
import { structures } from "../domain/structures.ts";
import { ContentType, Framework, PersonaName, PieceStatus, ToneName } from "../domain/vocabulary.ts";
import { nearestTone, openingOf, requestOf } from "./lint-document.ts";

const text = z.string().nullish();
const Findings = z.array(
  z.object({
    rule: z.string(),
    severity: z.enum(["error", "warning"]),
    message: z.string(),
    place: z.object({ field: z.string(), start: z.number(), end: z.number() }).nullish(),
    mend: text,
  }),
);

/** A piece as exports write it; what a hand-written one leaves out is guessed from its words. */
const WirePiece = z.object({
  id: z.string().optional(),
  type: ContentType,
  persona: PersonaName.optional(),
  tone: ToneName.optional(),
  week: z.number().int().positive().default(1),
  theme: z.string().default(""),
  framework: Framework.optional(),
  hook: z.string().optional(),
  title: text,
  subject: text,
  preheader: text,
  text: z.string().optional(),
  parts: z
    .array(
      z.object({
        role: z.string(),
        heading: z.string().optional(),
        text: z.string(),
        media: z.array(Media).default([]),
      }),
    )
    .min(1)
    .optional(),
  cta: z.object({ text: z.string(), url: text }).optional(),
  poll: z.object({ options: z.array(z.string()), duration_minutes: z.number().default(1440) }).nullish(),
  link: text,
  quote: text,
  hashtags: z.array(z.string()).default([]),
  media: z.array(Media).default([]),
  claims: z.array(z.object({ text: z.string(), fact_id: z.string() })).default([]),
  checks: Findings.default([]),
  status: PieceStatus.default("draft"),
  writer: z
    .object({ name: z.string(), model: text, prompt_version: z.string().default("") })
    .default({ name: "unknown", model: null, prompt_version: "" }),
  content_hash: z.string().default(""),
});

/**
 * A piece of a file.
 * @param where its place for people: "campaign.json, piece 3"
 * @throws MarketingError "invalid-input" for what is no piece
 */
export function readPiece(value: unknown, { number, where }: { number: number; where: string }): Piece {
  const parsed = WirePiece.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new MarketingError("invalid-input", `${where} is no piece`, {
      why: `${issue?.path.join(".") || "it"}: ${issue?.message ?? "has another shape"}`,
      hint: 'a piece has at least "type" and "parts": [{"role", "text"}]; an export of a campaign shows all fields',
    });
  }
  const { data } = parsed;
  const { channel, agent, frameworks, delivery } = contentTypes[data.type];
  const parts: Piece["parts"] =
    data.parts?.map(({ heading, ...part }) => ({ ...part, ...(heading === undefined ? {} : { heading }) })) ??
    onlyPart(data, where);
  const joined = joinParts({ channel, parts });
  const id = data.id ?? `piece-${number}`;
  return {
    id,
    channel,
    type: data.type,
    agent,
    persona: data.persona ?? "general",
    tone: data.tone ?? nearestTone(joined),
    week: data.week,
    theme: data.theme,
    framework: data.framework ?? frameworks[0],
    hook: data.hook ?? openingOf(parts[0]?.text ?? ""),
    title: data.title ?? null,
    subject: data.subject ?? null,
    preheader: data.preheader ?? null,
    text: data.text ?? joined,
    parts,
    cta: data.cta === undefined ? requestOf(parts) : { text: data.cta.text, url: data.cta.url ?? null },
    poll: readPoll(data.poll),
    link: data.link ?? null,
    quote: data.quote ?? null,
    delivery,
    hashtags: data.hashtags,
    media: data.media,
    claims: data.claims.map(({ text: said, fact_id: factId }) => ({ text: said, factId })),
    checks: data.checks.map(({ place = null, mend = null, ...check }) => ({ ...check, pieceId: id, place, mend })),
    status: data.status,
    aiGenerated: true,
    writer: {
      name: data.writer.name,
      model: data.writer.model ?? null,
      promptVersion: data.writer.prompt_version,
    },
    contentHash: data.content_hash,
  };
}

function onlyPart({ type, text: whole }: z.infer<typeof WirePiece>, where: string): Piece["parts"] {
  const [section, ...others] = structures[type];
  if (whole !== undefined && section !== undefined && others.length === 0) {
    return [{ role: section.role, text: whole, media: [] }];
  }
  throw new MarketingError("invalid-input", `${where} has no parts`, {
    why: `the parts of a piece of the kind "${type}" can't be told from its text`,
    hint: 'give "parts": [{"role", "text"}], or the text as a file of its own with --type',
  });
}

/** Options are judged by a rule, so that a poll of five is read all the same. */
function readPoll(poll: z.infer<typeof WirePiece>["poll"]): Piece["poll"] {
  if (poll === null || poll === undefined) return null;
  const { options, duration_minutes: durationMinutes } = poll;
  return { options, durationMinutes: Poll.shape.durationMinutes.safeParse(durationMinutes).data ?? 1440 };
}
