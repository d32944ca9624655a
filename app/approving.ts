import type { RunRecord } from "../domain/campaign.ts";
import { MarketingError } from "../domain/errors.ts";
import type { Decision } from "../domain/review.ts";
import { campaignAnswer, type CampaignAnswer } from "./answer.ts";
import type { Context } from "./context.ts";
import { requireSnapshot, runGraph } from "./run-graph.ts";
import type { Watch } from "./watch.ts";

/** Approves every group of a run that waits for it. */
export function decideAll(context: Context, run: RunRecord, watch: Watch): Promise<RunRecord> {
  return runGraph(context, run, { decisions: [{ type: "approve" }] }, watch);
}

/**
 * Decides about a campaign that awaits approval; one decision alone speaks for all groups of pieces.
 * An approved campaign stays as it is.
 * @throws MarketingError "not-found", "conflict" when the campaign is still being made, "invalid-usage" for decisions that
 * do not fit its groups
 */
export async function approveCampaign(
  context: Context,
  { campaignId, decisions }: { campaignId: string; decisions: Decision[] },
  watch: Watch,
): Promise<CampaignAnswer> {
  const { campaign } = await requireSnapshot(context, campaignId);
  const latest = (await context.store.listRuns(campaignId))[0];
  if (latest === undefined) throw new MarketingError("internal", `campaign "${campaignId}" has no run`);
  if (campaign.status === "draft" || campaign.status === "failed") {
    throw new MarketingError("conflict", `campaign "${campaignId}" is not finished`, {
      why: "only a campaign that has passed the quality gate can be approved",
      hint: `qlp-marketing run resume ${campaignId}`,
    });
  }
  const isOpen = campaign.status === "awaiting_approval" || campaign.status === "partial";
  if (!isOpen && decisions.some(({ type }) => type !== "approve")) {
    throw new MarketingError("conflict", `campaign "${campaignId}" is ${campaign.status} already`, {
      why: "what was approved is not rejected afterwards",
      hint: `qlp-marketing chat ${campaignId} "make … more …" changes pieces, which then need approval again`,
    });
  }
  const run = isOpen ? await decide(context, latest, decisions, watch) : latest;
  return campaignAnswer(await requireSnapshot(context, campaignId), run, context);
}

async function decide(context: Context, latest: RunRecord, decisions: Decision[], watch: Watch): Promise<RunRecord> {
  const thread = { configurable: { thread_id: latest.threadId } };
  const state = await context.graph.getState(thread);
  const isWaiting = state.tasks.some(({ interrupts }) => interrupts.length > 0);
  if (isWaiting && latest.status === "interrupted") return await runGraph(context, latest, { decisions }, watch);
  const run: RunRecord = {
    ...latest,
    id: context.newId(),
    kind: "approve",
    status: "running",
    startedAt: context.now().toISOString(),
    endedAt: null,
    error: null,
  };
  await context.store.createRun(run);
  // Nobody is being asked on this thread: judge the campaign again, which leads to the question, and answer that.
  const asked = await runGraph(context, run, { campaign_id: run.campaignId, review: null, outcome: null }, watch);
  return asked.status === "interrupted" ? await runGraph(context, asked, { decisions }, watch) : asked;
}
