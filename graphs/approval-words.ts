import type { CampaignSnapshot } from "../domain/campaign.ts";
import { channels } from "../domain/channels.ts";
import { counted } from "../domain/counted.ts";
import type { Piece } from "../domain/piece.ts";
import type { Outcome } from "../domain/review.ts";
import { ChannelName } from "../domain/vocabulary.ts";

/** Pieces that are named one by one; more are counted. */
const mostNamed = 5;

/** What an approval left behind, for a person who chats: what was approved, what was not, and what needs somebody. */
export function outcomeInWords(
  { approved, rejected, needsReview }: Outcome,
  { campaign, pieces }: CampaignSnapshot,
): string {
  const byChannel = ChannelName.options.flatMap((channel) => {
    const count = pieces.filter((piece) => piece.channel === channel && approved.includes(piece.id)).length;
    return count === 0 ? [] : [`${count} on ${channels[channel].name}`];
  });
  const outcome: Outcome = { approved, rejected, needsReview };
  const kept = keptIn(outcome, pieces);
  const parts = [
    approved.length > 0 ? `Approved: ${counted(approved.length, "piece")} (${byChannel.join(", ")}).` : "",
    approved.length + kept.length === 0 ? "Nothing is approved." : "",
    kept.length === 0 ? "" : `Approved before: ${counted(kept.length, "piece")}.`,
    rejected.length === 0 ? "" : `Not approved: ${listed(rejected)}.`,
    needsReview.length === 0 ? "" : `${isOne(needsReview) ? "Needs" : "Need"} a person: ${listed(needsReview)}.`,
    isWhole(outcome, pieces)
      ? "The campaign is approved as a whole."
      : `The campaign can be approved again once that is mended: qlp-marketing approve ${campaign.id}.`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** What is said when pieces were changed between the question and the answer. */
export function changedMeanwhile(ids: string[]): string {
  const [verb, object] = isOne(ids) ? ["was", "it"] : ["were", "them"];
  return `${listed(ids)} ${verb} changed after the question. The quality gate judges ${object} again, and the answer is asked for once more.`;
}

/** What is said to an answer that decides nothing. */
export function misreadWords(fault: string): string {
  return `Nothing is decided: ${fault}. The question comes again.`;
}

/** The pieces that were approved earlier and that this decision was not about. @param pieces as they were before it */
export function keptIn({ approved, rejected }: Outcome, pieces: Piece[]): string[] {
  const decided = new Set([...approved, ...rejected]);
  return pieces.filter(({ id, status }) => status === "approved" && !decided.has(id)).map(({ id }) => id);
}

/** Whether every piece is approved now. @param pieces as they were before the decision */
export function isWhole(outcome: Outcome, pieces: Piece[]): boolean {
  const isAny = outcome.approved.length + keptIn(outcome, pieces).length > 0;
  return isAny && outcome.rejected.length === 0 && outcome.needsReview.length === 0;
}

const isOne = (ids: string[]): boolean => ids.length === 1;

function listed(ids: string[]): string {
  const named = ids.slice(0, mostNamed).join(", ");
  return ids.length > mostNamed ? `${named} and ${counted(ids.length - mostNamed, "more", "more")}` : named;
}
