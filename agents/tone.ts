import { counted } from "../domain/counted.ts";
import { retone } from "../domain/finish-piece.ts";
import type { Piece } from "../domain/piece.ts";
import { toneScore } from "../domain/tones.ts";
import type { VoiceReport } from "../domain/voice.ts";
import { defineSpecialist } from "./agent.ts";
import { matchesScope, piecesInWords } from "./scope.ts";

/** Keeps one brand voice over all pieces and rewrites into another tone on request; the message stays. Needs no model. */
export const tone = defineSpecialist({
  name: "tone",
  role: "Keeps one brand voice and rewrites pieces into another tone on request.",
  needs: ["content"],
  gives: "voice",
  async work({ brief, facts }, { pieces, writer, hash }) {
    const before = await pieces();
    const context = { brief, facts, stamp: writer.stamp, hash };
    const after = before.map((piece) => retone(piece, piece.tone, context));
    const changed = after.filter((piece, index) => piece.contentHash !== before[index]?.contentHash);
    const gift = reportVoice(after, brief.tone.primary, changed);
    return {
      gift,
      pieces: changed,
      note: `${counted(after.length, "piece")} in one voice, ${changed.length} rewritten`,
    };
  },
  change(change, { campaign, facts, pieces }, { writer, hash }) {
    const context = { brief: campaign.brief, facts, stamp: writer.stamp, hash };
    const meant = pieces.filter((piece) => matchesScope(piece, change.scope));
    if (meant.length === 0)
      return { pieces: [], note: `There are no ${piecesInWords(0, change.scope)}; nothing was changed.` };
    const rewritten = meant
      .map((piece) => retone(piece, change.tone, context))
      .filter((piece, index) => piece.text !== meant[index]?.text || piece.subject !== meant[index]?.subject);
    const rest = meant.length - rewritten.length;
    const unchanged = `${rest} of the ${piecesInWords(meant.length, change.scope)} hold no word that a ${change.tone} tone would change`;
    if (rewritten.length === 0) return { pieces: [], note: `Nothing was changed: ${unchanged}.` };
    const note = `${piecesInWords(rewritten.length, change.scope)} now ${rewritten.length === 1 ? "has" : "have"} a ${change.tone} tone${rest === 0 ? "." : `; ${unchanged}.`}`;
    return { pieces: rewritten, note };
  },
});

function reportVoice(pieces: Piece[], target: VoiceReport["tone"], changed: Piece[]): VoiceReport {
  const scores = pieces.map((piece) => ({ pieceId: piece.id, ...toneScore(piece.text, piece.tone) }));
  const sum = scores.reduce((total, { score }) => total + score, 0);
  return {
    tone: target,
    score: scores.length === 0 ? 1 : Math.round((sum / scores.length) * 1000) / 1000,
    rewritten: changed.map(({ id }) => id),
    drift: scores.filter(({ misses }) => misses.length > 0).map(({ pieceId, misses }) => ({ pieceId, words: misses })),
  };
}
