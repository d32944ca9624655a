import { AIMessage } from "@langchain/core/messages";
import { Command, interrupt, type LangGraphRunnableConfig } from "@langchain/langgraph";
import type { CampaignSnapshot } from "../domain/campaign.ts";
import { MarketingError } from "../domain/errors.ts";
import { findingOf, type Finding } from "../domain/finding.ts";
import type { Piece } from "../domain/piece.ts";
import {
  approvedWith,
  decisionRules,
  isHeldBack,
  overridesIn,
  rejected,
  type Decision,
  type Outcome,
  type Review,
} from "../domain/review.ts";
import { approvalRequest, type AskedGroup } from "./approval-request.ts";
import { changedMeanwhile, isWhole, keptIn, misreadWords, outcomeInWords } from "./approval-words.ts";
import { marksOf } from "./content-state.ts";
import { readDecisions } from "./decisions.ts";
import type { GraphPorts, OpenPorts } from "./ports.ts";
import { givenOf } from "./progress.ts";
import { mayApprove, tenantOf } from "./run-config.ts";
import type { CampaignState, CampaignUpdate } from "./state.ts";
import { teller } from "./teller.ts";

/**
 * Waits for a person, unless the run was approved beforehand (`approve` in its configuration). The interrupt comes before
 * anything that has an effect: a resumed node starts again from its top. Nothing but this node approves, so an answer that
 * reaches a run which may not decide, by whatever way, ends here.
 */
export function approvalNode(openPorts: OpenPorts) {
  return async (state: CampaignState, config: LangGraphRunnableConfig): Promise<Command> => {
    if (state.review === null) throw new MarketingError("internal", "approval was asked before the review");
    const ports = await openPorts(tenantOf(config));
    const { campaignId } = givenOf(state);
    const pieces = await ports.store.getPieces(campaignId);
    const isApproved = config.configurable?.["approve"] === true && mayApprove(config);
    const review = isApproved ? withoutRejected(state.review, pieces) : state.review;
    const decisions =
      isApproved || isClear(review) ? review.groups.map(() => approve) : ask(review, pieces, state, config);
    if (typeof decisions === "string") {
      // The question comes again and says why; an answer of this task would be given to it again and again.
      return new Command({
        update: { misread: decisions, ...said(state, misreadWords(decisions)) },
        goto: "supervisor",
      });
    }
    const snapshot = await ports.store.getSnapshot(campaignId);
    if (snapshot === null) throw new MarketingError("not-found", `campaign "${campaignId}" not found`);
    const tell = teller(config);
    const approvals = { ids: wanted(review, decisions), overridden: new Set(overridesIn(decisions).keys()) };
    const moved = movedPieces(approvals, snapshot, state);
    const { outcome, changed, overtaken } = await decide(moved, { review, decisions, snapshot }, ports);
    if (overtaken.length > 0) {
      // Nobody has approved these words: the gate judges them, and the question comes again.
      const note = changedMeanwhile(overtaken);
      tell({ type: "agent-end", agent: "supervisor", note });
      const update: CampaignUpdate = { review: null, outcome: null, misread: null, ...said(state, note) };
      return new Command({ update, goto: "supervisor" });
    }
    tell({
      type: "agent-end",
      agent: "supervisor",
      note: `${outcome.approved.length} approved, ${outcome.rejected.length} rejected, ${outcome.needsReview.length} need a person`,
    });
    const update: CampaignUpdate = {
      outcome,
      misread: null,
      content: marksOf(changed, state),
      ...said(state, outcomeInWords(outcome, snapshot)),
    };
    return new Command({ update, goto: "supervisor" });
  };
}

const approve: Decision = { type: "approve" };

/** What is asked about: the groups of the review, or one empty group, since a question without an action cannot be answered. */
export function askedGroups({ groups }: Review): AskedGroup[] {
  return groups.length > 0 ? groups : [{ channel: null, pieceIds: [] }];
}

/** Approving beforehand takes no rejection back: that is only done on purpose. */
function withoutRejected(review: Review, pieces: Piece[]): Review {
  const rejectedIds = new Set(pieces.filter(({ status }) => status === "needs_review").map(({ id }) => id));
  const groups = review.groups
    .map((group) => ({ ...group, pieceIds: group.pieceIds.filter((id) => !rejectedIds.has(id)) }))
    .filter(({ pieceIds }) => pieceIds.length > 0);
  return { ...review, groups };
}

/** Everything is approved already: there is nothing to ask. */
function isClear({ groups, needsReview, missing }: Review): boolean {
  return groups.length + needsReview.length + missing.length === 0;
}

/** The decisions of a person, or why their answer can't be used. */
function ask(
  review: Review,
  pieces: Piece[],
  state: CampaignState,
  config: LangGraphRunnableConfig,
): Decision[] | string {
  const { campaignId } = givenOf(state);
  const groups = askedGroups(review);
  const answer: unknown = interrupt(approvalRequest(groups, { review, campaignId, pieces, fault: state.misread }));
  if (!mayApprove(config)) return "the key that it came with has not the scope publish";
  try {
    return readDecisions(
      answer,
      groups.map(({ pieceIds }) => pieceIds),
      pieces,
    );
  } catch (error) {
    if (!(error instanceof MarketingError)) throw error;
    return [error.message, error.hint].filter((words) => words !== undefined).join("; ");
  }
}

/** A thread that nobody chats on is not spoken to. */
function said({ messages }: CampaignState, words: string): Pick<CampaignUpdate, "messages"> {
  return messages.length === 0 ? {} : { messages: [new AIMessage(words)] };
}

/** The ids of the pieces that these decisions approve. */
function wanted(review: Review, decisions: Decision[]): Set<string> {
  return new Set(
    review.groups.flatMap(({ pieceIds }, group) => {
      const decision = decisions[group];
      if (decision?.type === "edit") return pieceIds.filter((id) => decision.pieceIds.includes(id));
      return decision?.type === "approve" ? pieceIds : [];
    }),
  );
}

/** Pieces to approve whose words are no longer those that were judged, or that do not pass any more. */
function movedPieces(
  { ids, overridden }: { ids: ReadonlySet<string>; overridden: ReadonlySet<string> },
  { pieces }: CampaignSnapshot,
  { content }: CampaignState,
): string[] {
  const isMoved = ({ id, contentHash }: Piece): boolean => content[id]?.contentHash !== contentHash;
  return pieces
    .filter((piece) =>
      overridden.has(piece.id) ? isMoved(piece) : ids.has(piece.id) && (isMoved(piece) || isHeldBack(piece)),
    )
    .map(({ id }) => id);
}

interface Decided {
  outcome: Outcome;
  changed: Piece[];
  /** ids of pieces that somebody changed meanwhile; the campaign then still awaits approval */
  overtaken: string[];
}

/** Stores what was decided; nothing when a piece has `moved`. */
async function decide(
  moved: string[],
  { review, decisions, snapshot }: { review: Review; decisions: Decision[]; snapshot: CampaignSnapshot },
  { store }: GraphPorts,
): Promise<Decided> {
  const { campaign, pieces } = snapshot;
  const decisionOn = new Map(
    review.groups.flatMap(({ pieceIds }, group) => pieceIds.map((id) => [id, decisions[group]])),
  );
  const approvable = wanted(review, decisions);
  const reasons = overridesIn(decisions);
  const outcome: Outcome = { approved: [], rejected: [], needsReview: [] };
  const changed: Piece[] = [];
  if (moved.length > 0) return { outcome, changed, overtaken: moved };
  const overtaken: string[] = [];
  for (const piece of pieces) {
    const decision = decisionOn.get(piece.id);
    const reason = piece.status === "approved" ? undefined : reasons.get(piece.id);
    if (decision === undefined && reason === undefined) continue;
    const isApproved = reason !== undefined || approvable.has(piece.id);
    (isApproved ? outcome.approved : outcome.rejected).push(piece.id);
    const decided = decidedPiece(piece, { decision, isApproved, reason, findings: campaign.findings });
    // Somebody may have changed the words since they were read a moment ago; theirs must not be overwritten.
    try {
      await store.replacePiece(campaign.id, decided, piece);
      changed.push(decided);
    } catch (error) {
      if (!(error instanceof MarketingError) || error.code !== "precondition-failed") throw error;
      overtaken.push(piece.id);
    }
  }
  if (overtaken.length > 0) return { outcome, changed, overtaken };
  const kept = keptIn(outcome, pieces);
  const faulty = new Set(review.needsReview);
  const settled = new Set([...outcome.approved, ...outcome.rejected, ...kept.filter((id) => !faulty.has(id))]);
  const rest = [...pieces, ...(campaign.plan?.pieces ?? [])].map(({ id }) => id).filter((id) => !settled.has(id));
  outcome.needsReview = [...new Set(rest)];
  const isAny = outcome.approved.length + kept.length > 0;
  const status = isWhole(outcome, pieces) ? "approved" : isAny ? "partial" : "awaiting_approval";
  await store.changeCampaign(campaign.id, { status });
  return { outcome, changed, overtaken };
}

interface PieceDecision {
  decision: Decision | undefined;
  isApproved: boolean;
  /** why it is approved despite errors; absent = it needs no reason */
  reason: string | undefined;
  /** of the whole campaign */
  findings: readonly Finding[];
}

function decidedPiece(piece: Piece, { decision, isApproved, reason, findings }: PieceDecision): Piece {
  if (reason !== undefined) {
    const own = findings.filter(({ pieceId }) => pieceId === piece.id);
    return approvedWith(piece, reason, own);
  }
  const isKept = ({ rule }: Finding): boolean => (isApproved ? rule !== rejected : !decisionRules.has(rule));
  const others = piece.checks.filter(isKept);
  return isApproved
    ? { ...piece, status: "approved", checks: others }
    : { ...piece, status: "needs_review", checks: [...others, rejection(piece.id, decision)] };
}

function rejection(pieceId: string, decision: Decision | undefined): Finding {
  const given = decision?.type === "reject" ? decision.message?.trim() : "left out of the approval";
  return findingOf({ rule: rejected, severity: "warning", message: given || "rejected without a reason", pieceId });
}
