import type { CampaignSnapshot } from "../domain/campaign.ts";
import type { Finding } from "../domain/finding.ts";
import type { Review } from "../domain/review.ts";
import { checkSet } from "../domain/set-checks.ts";
import { ChannelName } from "../domain/vocabulary.ts";

export interface GateResult {
  review: Review;
  /** findings about the set; those about one piece are with the piece */
  findings: Finding[];
}

/** Judges the whole campaign by its deliverables: every planned piece there, checked, scheduled and unlike the others. */
export function judgeCampaign({ campaign, pieces, slots }: CampaignSnapshot): GateResult {
  const planned = campaign.plan?.pieces ?? [];
  const written = new Set(pieces.map(({ id }) => id));
  const scheduled = new Set(slots.map(({ pieceId }) => pieceId));
  const missing = planned.filter(({ id }) => !written.has(id)).map(({ id }) => id);
  const findings: Finding[] = [
    ...checkSet(pieces),
    ...missing.map((pieceId) => gap("piece-missing", pieceId, "planned, but not written; run it again")),
    ...planned
      .filter(({ id }) => !scheduled.has(id))
      .map(({ id }) => gap("slot-missing", id, "has no place in the calendar")),
  ];
  const setErrors = new Set(
    findings.flatMap(({ severity, pieceId }) => (severity === "error" && pieceId !== null ? [pieceId] : [])),
  );
  // A piece that a person rejected has no error: it is asked about again, so that a rejection can be taken back.
  const passed = pieces.filter(
    ({ id, status, checks }) =>
      status !== "failed" && !setErrors.has(id) && checks.every(({ severity }) => severity !== "error"),
  );
  const all = [...pieces.flatMap(({ checks }) => checks), ...findings];
  return {
    findings,
    review: {
      groups: ChannelName.options.flatMap((channel) => {
        const pieceIds = passed.filter((piece) => piece.channel === channel).map(({ id }) => id);
        return pieceIds.length === 0 ? [] : [{ channel, pieceIds }];
      }),
      needsReview: pieces.filter((piece) => !passed.includes(piece)).map(({ id }) => id),
      missing,
      errors: all.filter(({ severity }) => severity === "error").length,
      warnings: all.filter(({ severity }) => severity === "warning").length,
    },
  };
}

function gap(rule: string, pieceId: string, message: string): Finding {
  return { rule, severity: "error", message: `${pieceId} ${message}`, pieceId };
}
