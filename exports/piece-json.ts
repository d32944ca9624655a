import type { Piece } from "../domain/piece.ts";

/** A piece as exports and `--json` give it. */
export type WirePiece = ReturnType<typeof pieceToWire>;

/** A piece in the words of the wire (snake_case): every key always, in the same order. */
export function pieceToWire(piece: Piece) {
  return {
    id: piece.id,
    channel: piece.channel,
    type: piece.type,
    agent: piece.agent,
    persona: piece.persona,
    tone: piece.tone,
    week: piece.week,
    theme: piece.theme,
    framework: piece.framework,
    hook: piece.hook,
    title: piece.title,
    subject: piece.subject,
    preheader: piece.preheader,
    text: piece.text,
    parts: piece.parts.map(({ role, heading, text, media }) => ({
      role,
      ...(heading === undefined ? {} : { heading }),
      text,
      media: media.map(mediaToWire),
    })),
    cta: { text: piece.cta.text, url: piece.cta.url },
    poll: piece.poll === null ? null : { options: piece.poll.options, duration_minutes: piece.poll.durationMinutes },
    link: piece.link,
    quote: piece.quote,
    delivery: piece.delivery,
    hashtags: piece.hashtags,
    media: piece.media.map(mediaToWire),
    claims: piece.claims.map(({ text, factId }) => ({ text, fact_id: factId })),
    checks: piece.checks.map(({ rule, severity, message, place, mend }) => ({ rule, severity, message, place, mend })),
    status: piece.status,
    ai_generated: piece.aiGenerated,
    writer: { name: piece.writer.name, model: piece.writer.model, prompt_version: piece.writer.promptVersion },
    content_hash: piece.contentHash,
  };
}

function mediaToWire({ kind, description, alt }: Piece["media"][number]) {
  return { kind, description, alt };
}
