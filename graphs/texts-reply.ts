import type { CampaignSnapshot } from "../domain/campaign.ts";
import { channels } from "../domain/channels.ts";
import type { TextsWanted } from "../domain/chat-texts.ts";
import { counted } from "../domain/counted.ts";
import type { Piece } from "../domain/piece.ts";
import { rejected } from "../domain/review.ts";
import type { PieceStatus } from "../domain/vocabulary.ts";

/** As many texts as one answer shows. */
const mostTexts = 10;

const states: Record<PieceStatus, string> = {
  draft: "passed the quality gate, not approved yet",
  approved: "approved",
  needs_review: "needs a person",
  failed: "failed",
};

/** The texts that a person asked to read, as a reader gets them, each headed by its id, channel and status. */
export function textsReply(wanted: TextsWanted, { campaign, pieces }: CampaignSnapshot): string {
  const ids = wanted.pieceIds;
  const strange = (ids ?? []).filter((id) => !pieces.some((piece) => piece.id === id));
  const meant = pieces.filter(
    ({ id, channel, type, week }) =>
      (ids === undefined || ids.includes(id)) &&
      (wanted.channel === undefined || channel === wanted.channel) &&
      (wanted.type === undefined || type === wanted.type) &&
      (wanted.week === undefined || week === wanted.week),
  );
  const unknown =
    strange.length === 0
      ? []
      : [
          `This campaign has no text ${strange.slice(0, mostTexts).join(", ")}; "what is planned?" lists what there is.`,
        ];
  if (meant.length === 0) return unknown[0] ?? "There is no such text in this campaign.";
  const rest = meant.length - mostTexts;
  const more = `${counted(rest, "more text")}: ask for one by its id, for a channel or a week ("show the texts of week 2"), or use: qlp-marketing campaigns show ${campaign.id} --texts`;
  return [...meant.slice(0, mostTexts).map(textOf), ...unknown, ...(rest > 0 ? [more] : [])].join("\n\n");
}

function textOf(piece: Piece): string {
  const { id, channel, status, title, subject, preheader, text, checks } = piece;
  const isRejected = status === "needs_review" && checks.some(({ rule }) => rule === rejected);
  return [
    `${id}, ${channels[channel].name}, ${isRejected ? "rejected" : states[status]}`,
    ...labelled("Title", title),
    ...labelled("Subject", subject),
    ...labelled("Preheader", preheader),
    "",
    text,
  ].join("\n");
}

function labelled(label: string, value: string | null): string[] {
  return value === null || value === "" ? [] : [`${label}: ${value}`];
}
