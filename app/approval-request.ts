import { MarketingError } from "../domain/errors.ts";
import { askedGroups } from "../graphs/approval-node.ts";
import { approvalRequest } from "../graphs/approval-request.ts";
import { judgeCampaign } from "../graphs/quality-gate.ts";
import type { Context } from "./context.ts";
import { requireSnapshot } from "./stored-campaign.ts";

/** What a person is asked: one action for each group of pieces. */
export type ApprovalRequest = ReturnType<typeof approvalRequest>;

/**
 * What waits for a decision, in the order in which decisions are given; empty lists once everything is decided.
 * @throws MarketingError "not-found", "conflict" while the campaign is being made
 */
export async function pendingApproval(context: Context, campaignId: string): Promise<ApprovalRequest> {
  const snapshot = await requireSnapshot(context, campaignId);
  switch (snapshot.campaign.status) {
    case "awaiting_approval":
    case "partial": {
      const { review } = judgeCampaign(snapshot);
      return approvalRequest(askedGroups(review), { review, campaignId, pieces: snapshot.pieces, fault: null });
    }
    case "draft":
    case "failed":
      throw new MarketingError("conflict", `campaign "${campaignId}" is not finished`, {
        why: "nothing waits for a decision before the quality gate",
        hint: "follow its run, or begin another where it failed",
      });
    default:
      return { action_requests: [], review_configs: [] };
  }
}
