import { MarketingError } from "../domain/errors.ts";
import { piecesFor } from "../domain/capacity.ts";
import { campaignPhases } from "../domain/phases.ts";
import { firstInstant, startCampaign, understandRequest } from "../graphs/intake.ts";
import { campaignAnswer, type CampaignAnswer } from "./answer.ts";
import { decideAll } from "./approving.ts";
import type { Context } from "./context.ts";
import { requireSnapshot, runGraph } from "./run-graph.ts";
import type { Watch } from "./watch.ts";

export interface CreateInput {
  /** the brief as the client gave it */
  request: unknown;
  /** what fixes the variety; null = a new one for each campaign */
  seed: string | null;
  /** approve every piece that passes, without asking */
  approve: boolean;
  writer: "composer" | "model" | "auto";
}

/**
 * Makes a whole campaign and leaves it awaiting approval, or approved with `approve`.
 * @throws MarketingError "invalid-brief", "limit-refused" (nothing is stored then), "credentials-missing", "interrupted"
 */
export async function createCampaign(
  context: Context,
  { request, seed, approve, writer }: CreateInput,
  watch: Watch,
): Promise<CampaignAnswer> {
  requireWriter(writer);
  const { campaign, run } = await startCampaign(context, {
    request,
    threadId: context.newId(),
    runId: context.newId(),
    seed,
    approve,
  });
  watch.onEvent({ type: "run", runId: run.id, campaignId: campaign.id, status: "running" });
  const made = await runGraph(context, run, { campaign_id: campaign.id }, watch);
  const ended = approve && made.status === "interrupted" ? await decideAll(context, made, watch) : made;
  return campaignAnswer(await requireSnapshot(context, campaign.id), ended, context);
}

/** @throws MarketingError "credentials-missing": no model is connected, so only the composer can write */
function requireWriter(writer: CreateInput["writer"]): void {
  if (writer !== "model") return;
  throw new MarketingError("credentials-missing", "no model is connected", {
    why: "this version writes with the built-in composer only",
    hint: "leave --writer out, or choose --writer composer",
  });
}

/** What `create` would make, as plain figures; nothing is opened or stored. @throws what `createCampaign` throws for its brief */
export function previewCampaign({ request, writer }: CreateInput, now: Date) {
  requireWriter(writer);
  const { brief, findings } = understandRequest(request, now);
  const shares = piecesFor(brief, { notBefore: firstInstant(brief, now.toISOString()) });
  return {
    name: brief.name,
    start: brief.start,
    days: brief.durationDays,
    zone: brief.audienceTimezone,
    pieces: shares.reduce((sum, { pieces }) => sum + pieces, 0),
    pieces_by_channel: Object.fromEntries(shares.map(({ channel, pieces }) => [channel, pieces])),
    phases: campaignPhases(brief.durationDays),
    findings,
  };
}
