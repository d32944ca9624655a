import type { RunRecord } from "../domain/campaign.ts";
import { MarketingError } from "../domain/errors.ts";
import { campaignAnswer, type CampaignAnswer } from "./answer.ts";
import { decideAll } from "./approving.ts";
import type { Context } from "./context.ts";
import { requireSnapshot, runGraph } from "./run-graph.ts";
import type { Watch } from "./watch.ts";

/**
 * Goes on with a run that did not end: the newest one, or the newest of a campaign. It keeps its `--yes`. A campaign that
 * is whole already is answered as it stands.
 * @throws MarketingError "not-found" when there is nothing to resume
 */
export async function resumeRun(
  context: Context,
  { campaignId }: { campaignId: string | null },
  watch: Watch,
): Promise<CampaignAnswer> {
  if (campaignId !== null) await requireSnapshot(context, campaignId);
  const runs = await context.store.listRuns(campaignId);
  const unfinished = runs.find(({ status }) => status === "error");
  if (unfinished === undefined) return await answerWhole(context, runs, campaignId);
  const run: RunRecord = { ...unfinished, status: "running", endedAt: null, error: null };
  await context.store.changeRun(run.id, { status: run.status, endedAt: null, error: null });
  watch.onEvent({ type: "run", runId: run.id, campaignId: run.campaignId, status: "running" });
  const state = await context.graph.getState({ configurable: { thread_id: run.threadId } });
  // A thread that stands between two steps goes on from there; one without a next step starts at the supervisor, who
  // sends whatever is missing.
  const input = state.next.length > 0 ? null : { campaign_id: run.campaignId };
  const made = await runGraph(context, run, input, watch);
  const ended = run.approve && made.status === "interrupted" ? await decideAll(context, made, watch) : made;
  return campaignAnswer(await requireSnapshot(context, run.campaignId), ended, context);
}

async function answerWhole(context: Context, runs: RunRecord[], campaignId: string | null): Promise<CampaignAnswer> {
  const latest = runs[0];
  if (latest === undefined || campaignId === null) {
    throw new MarketingError("not-found", "there is no unfinished run", {
      hint: "qlp-marketing campaigns list",
    });
  }
  return campaignAnswer(await requireSnapshot(context, campaignId), latest, context);
}
