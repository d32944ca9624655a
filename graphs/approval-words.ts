import type { CampaignSnapshot } from "../domain/campaign.ts";
import { channels } from "../domain/channels.ts";
import { counted } from "../domain/counted.ts";
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
  const parts = [
    approved.length === 0
      ? "Nothing is approved."
      : `Approved: ${counted(approved.length, "piece")} (${byChannel.join(", ")}).`,
    rejected.length === 0 ? "" : `Not approved: ${listed(rejected)}.`,
    needsReview.length === 0 ? "" : `${isOne(needsReview) ? "Needs" : "Need"} a person: ${listed(needsReview)}.`,
    isWhole({ approved, rejected, needsReview })
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

function isWhole({ approved, rejected, needsReview }: Outcome): boolean {
  return approved.length > 0 && rejected.length === 0 && needsReview.length === 0;
}

const isOne = (ids: string[]): boolean => ids.length === 1;

function listed(ids: string[]): string {
  const named = ids.slice(0, mostNamed).join(", ");
  return ids.length > mostNamed ? `${named} and ${counted(ids.length - mostNamed, "more", "more")}` : named;
}
