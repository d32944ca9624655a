import { Command, interrupt, type LangGraphRunnableConfig } from "@langchain/langgraph";
import { channels } from "../domain/channels.ts";
import { counted } from "../domain/counted.ts";
import { MarketingError } from "../domain/errors.ts";
import type { Finding } from "../domain/finding.ts";
import type { Piece } from "../domain/piece.ts";
import type { Decision, Outcome, Review } from "../domain/review.ts";
import type { ChannelName } from "../domain/vocabulary.ts";
import { marksOf, teller } from "./agent-node.ts";
import { readDecisions } from "./decisions.ts";
import type { GraphPorts, OpenPorts } from "./ports.ts";
import { givenOf } from "./progress.ts";
import type { CampaignState } from "./state.ts";

/** Waits for a person. The interrupt comes first: a resumed node starts again from its top. */
export function approvalNode(openPorts: OpenPorts) {
  return async (state: CampaignState, config: LangGraphRunnableConfig): Promise<Command> => {
    const { review } = state;
    if (review === null) throw new MarketingError("internal", "approval was asked before the review");
    const answer: unknown = interrupt(approvalRequest(review, givenOf(state).campaignId));
    const decisions = readDecisions(
      answer,
      askedGroups(review).map(({ pieceIds }) => pieceIds),
    );
    const { outcome, changed } = await decide(review, decisions, givenOf(state).campaignId, await openPorts());
    teller(config)({
      type: "agent-end",
      agent: "supervisor",
      note: `${outcome.approved.length} approved, ${outcome.rejected.length} rejected, ${outcome.needsReview.length} need a person`,
    });
    return new Command({ update: { outcome, content: marksOf(changed, state) }, goto: "supervisor" });
  };
}

/** What is asked about: the groups that passed, or one empty group, since a question without an action cannot be answered. */
function askedGroups({ groups }: Review): { channel: ChannelName | null; pieceIds: string[] }[] {
  return groups.length > 0 ? groups : [{ channel: null, pieceIds: [] }];
}

/** One action per group of pieces, in the shape that agent-chat-ui and agent-inbox both read. */
export function approvalRequest(review: Review, campaignId: string) {
  const groups = askedGroups(review);
  return {
    action_requests: groups.map(({ channel, pieceIds }) => {
      const args = { campaign_id: campaignId, channel, piece_ids: pieceIds };
      const where = channel === null ? "No piece passed the quality gate" : channels[channel].name;
      const description = `${where}: ${counted(pieceIds.length, "piece")} that passed. Left out until a person mends them: ${review.needsReview.length + review.missing.length}.`;
      return { name: "approve_pieces", args, arguments: args, description };
    }),
    review_configs: groups.map(() => ({
      action_name: "approve_pieces",
      allowed_decisions: ["approve", "edit", "reject"],
    })),
  };
}

async function decide(
  review: Review,
  decisions: Decision[],
  campaignId: string,
  { store }: GraphPorts,
): Promise<{ outcome: Outcome; changed: Piece[] }> {
  const typeOf = new Map(
    review.groups.flatMap(({ pieceIds }, group) => pieceIds.map((id) => [id, decisions[group] ?? decisions[0]])),
  );
  const outcome: Outcome = { approved: [], rejected: [], needsReview: [...review.needsReview, ...review.missing] };
  const pieces = await store.getPieces(campaignId);
  const changed = pieces.flatMap((piece): Piece[] => {
    const decision = typeOf.get(piece.id);
    if (decision === undefined) return [];
    if (decision.type === "approve" || (decision.type === "edit" && decision.pieceIds.includes(piece.id))) {
      outcome.approved.push(piece.id);
      return [{ ...piece, status: "approved", checks: piece.checks.filter(({ rule }) => rule !== "rejected") }];
    }
    outcome.rejected.push(piece.id);
    const message = reasonOf(decision);
    const check: Finding = { rule: "rejected", severity: "warning", message, pieceId: piece.id };
    const others = piece.checks.filter(({ rule }) => rule !== "rejected");
    return [{ ...piece, status: "needs_review", checks: [...others, check] }];
  });
  await store.changePieces(campaignId, changed);
  const isWhole = outcome.rejected.length === 0 && outcome.needsReview.length === 0 && outcome.approved.length > 0;
  const status = isWhole ? "approved" : outcome.approved.length > 0 ? "partial" : "awaiting_approval";
  await store.changeCampaign(campaignId, { status });
  return { outcome, changed };
}

function reasonOf(decision: Decision): string {
  if (decision.type === "edit") return "left out of the approval";
  return (decision.type === "reject" ? decision.message : undefined) ?? "rejected without a reason";
}
