import type { CampaignSnapshot } from "../domain/campaign.ts";
import { counted } from "../domain/counted.ts";
import { MarketingError } from "../domain/errors.ts";
import { findingOf, type Finding } from "../domain/finding.ts";
import type { Piece } from "../domain/piece.ts";
import { isHeldBack, isOverridden, type Review } from "../domain/review.ts";
import { checkSet } from "../domain/set-checks.ts";
import { ChannelName } from "../domain/vocabulary.ts";
import { marksOf } from "./content-state.ts";
import type { GraphPorts } from "./ports.ts";
import { givenOf } from "./progress.ts";
import type { CampaignState, CampaignUpdate } from "./state.ts";
import type { Tell } from "./teller.ts";

export interface GateResult {
  review: Review;
  /** findings about the set; those about one piece are with the piece */
  findings: Finding[];
}

/** Judges a campaign and stores the findings: it awaits approval then. The marks become those of the judged texts. */
export async function reviewCampaign(state: CampaignState, { store }: GraphPorts, tell: Tell): Promise<CampaignUpdate> {
  const { campaignId } = givenOf(state);
  const snapshot = await store.getSnapshot(campaignId);
  if (snapshot === null) throw new MarketingError("not-found", `campaign "${campaignId}" not found`);
  const gate = judgeCampaign(snapshot);
  const kept = state.findings.filter(({ rule }) => rule === "untrusted-instruction");
  const findings = [...kept, ...gate.findings];
  await store.changeCampaign(campaignId, { findings, status: "awaiting_approval" });
  for (const finding of [...findings, ...snapshot.pieces.flatMap(({ checks }) => checks)]) {
    tell({ type: "finding", agent: "supervisor", finding });
  }
  const { errors, warnings } = gate.review;
  tell({
    type: "agent-end",
    agent: "supervisor",
    note: `quality gate: ${counted(errors, "error")}, ${counted(warnings, "warning")}`,
  });
  const moved = snapshot.pieces.filter(({ id, contentHash }) => state.content[id]?.contentHash !== contentHash);
  return { review: gate.review, misread: null, findings, content: marksOf(moved, state) };
}

/** Judges the whole campaign by its deliverables: every planned piece there, checked, scheduled and unlike the others. */
export function judgeCampaign({ campaign, pieces, slots, tests }: CampaignSnapshot): GateResult {
  const planned = campaign.plan?.pieces ?? [];
  const written = new Set(pieces.map(({ id }) => id));
  const scheduled = new Set(slots.map(({ pieceId }) => pieceId));
  const missing = planned.filter(({ id }) => !written.has(id)).map(({ id }) => id);
  const findings: Finding[] = [
    ...checkSet(pieces, tests),
    ...missing.map((pieceId) => gap("piece-missing", pieceId, "planned, but not written; run it again")),
    ...planned
      .filter(({ id }) => !scheduled.has(id))
      .map(({ id }) => gap("slot-missing", id, "has no place in the calendar")),
  ];
  const setErrors = new Set(
    findings.flatMap(({ severity, pieceId }) => (severity === "error" && pieceId !== null ? [pieceId] : [])),
  );
  const passed = pieces.filter((piece) => !isHeldBack(piece) && (!setErrors.has(piece.id) || isOverridden(piece)));
  const undecided = passed.filter(({ status }) => status === "draft");
  // A rejection is taken back on purpose, never along with an answer about other pieces.
  const asked = undecided.length > 0 ? undecided : passed.filter(({ status }) => status === "needs_review");
  const isSettled = (piece: Piece): boolean =>
    asked.includes(piece) || (piece.status === "approved" && passed.includes(piece));
  const all = [...pieces.flatMap(({ checks }) => checks), ...findings];
  return {
    findings,
    review: {
      groups: ChannelName.options.flatMap((channel) => {
        const pieceIds = asked.filter((piece) => piece.channel === channel).map(({ id }) => id);
        return pieceIds.length === 0 ? [] : [{ channel, pieceIds }];
      }),
      needsReview: pieces.filter((piece) => !isSettled(piece)).map(({ id }) => id),
      missing,
      errors: all.filter(({ severity }) => severity === "error").length,
      warnings: all.filter(({ severity }) => severity === "warning").length,
    },
  };
}

function gap(rule: string, pieceId: string, message: string): Finding {
  return findingOf({ rule, severity: "error", message: `${pieceId} ${message}`, pieceId });
}
