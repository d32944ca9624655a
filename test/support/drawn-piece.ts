import type { Brief } from "../../domain/brief.ts";
import { illustratedParts, suggestMedia } from "../../domain/media-suggestions.ts";
import type { Piece, PieceDraft } from "../../domain/piece.ts";
import { campaignSnapshot } from "./campaign-snapshot.ts";

/** The brief of a picture: product, address, and a brand where the test has one. */
export const pictureBrief: Pick<Brief, "brand" | "product"> = {
  product: {
    name: "Acme Review",
    description: null,
    targetAudience: ["developers"],
    uniqueValue: null,
    url: "https://www.acme.example/",
  },
  brand: null,
};

export function draft(words: Partial<PieceDraft> = {}): PieceDraft {
  return {
    hook: "Your pull requests wait longer than they take.",
    title: null,
    subject: null,
    preheader: null,
    parts: [{ role: "hook", text: "Your pull requests wait longer than they take.", media: [] }],
    cta: { text: "", url: null },
    poll: null,
    hashtags: [],
    media: [],
    claims: [],
    ...words,
  };
}

export const slideWords = draft({
  hook: "Three habits of calm teams",
  title: "Three habits of calm teams",
  parts: [
    { role: "hook", heading: "Three habits of calm teams", text: "One costs nothing.", media: [] },
    { role: "slide", heading: "Small changes", text: "Fifty lines are read the same hour.", media: [] },
    { role: "slide", heading: "One owner", text: "Everybody means nobody.\n- one name\n- one day", media: [] },
    { role: "call_to_action", heading: "Try one", text: "https://acme.example/habits", media: [] },
  ],
});

/** A piece of these words with the media that are suggested for it. */
export function pieceOf(type: Piece["type"], channel: Piece["channel"], words: PieceDraft): Piece {
  const [piece] = campaignSnapshot().pieces;
  if (piece === undefined) throw new Error("the sample campaign has no piece");
  const media = suggestMedia({ type }, words, pictureBrief);
  return { ...piece, ...words, type, channel, media, parts: illustratedParts({ type }, words) };
}
