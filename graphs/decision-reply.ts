import type { CampaignRecord } from "../domain/campaign.ts";
import type { SaidDecision } from "../domain/chat-decision.ts";
import { stillMade } from "./spoken-words.ts";

/** The answer to words that approve or reject: they decide nothing, and this is how it is done. */
export function decisionReply({ type, reason }: SaidDecision, { id, status }: CampaignRecord): string {
  if (status === "draft" || status === "failed") return stillMade;
  if (status !== "awaiting_approval" && status !== "partial") {
    return `The campaign is ${status} already; nothing waits for a decision. Pieces that you change need approval again.`;
  }
  const approval = `qlp-marketing approve ${id}`;
  const rejection = `qlp-marketing approve ${id} --reject "${reason ?? "why not"}"`;
  const decision = type === "approve" ? { type } : { type, message: reason ?? "why not" };
  return [
    `Nothing is ${type === "approve" ? "approved" : "rejected"} yet: words in a chat don't decide, so that nobody decides by accident. Use one of these:`,
    "- answer the card of this question: approve, edit or reject, channel by channel",
    ...(type === "approve"
      ? [`- ${approval}`, `- or not: ${rejection}`]
      : [`- ${rejection}`, `- or after all: ${approval}`]),
    ...(type === "approve"
      ? [`- a piece that has errors, with your reason: ${approval} --override PIECE --reason "why all the same"`]
      : []),
    `- POST /api/v2/marketing/campaigns/${id}/approval with ${JSON.stringify({ decisions: [decision] })}`,
  ].join("\n");
}
