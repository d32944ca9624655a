import { MarketingError } from "../domain/errors.ts";
import type { RunRecord } from "../domain/run.ts";
import { campaignAnswer, type CampaignAnswer } from "./answer.ts";
import type { Context } from "./context.ts";
import { answerAfter, beginAgain } from "./creating.ts";
import { newestRun, requireSnapshot } from "./stored-campaign.ts";
import { unfinishedRun, wasStopped } from "./unfinished-run.ts";
import type { Watch } from "./watch.ts";

/**
 * Goes on with what did not end: the newest unfinished campaign, or this one. A run that was stopped is taken up and keeps its
 * `--yes`, one that goes on is watched, and a campaign that is whole already is answered as it stands.
 * @throws MarketingError "not-found" when there is nothing to resume, "thread-busy" when another run is going on
 */
export async function resumeRun(
  context: Context,
  { campaignId }: { campaignId: string | null },
  watch: Watch,
): Promise<CampaignAnswer> {
  const id = campaignId ?? (await unfinishedCampaign(context));
  const snapshot = await requireSnapshot(context, id);
  const run = unfinishedRun(await context.store.listRuns({ campaignId: id }));
  if (run !== null) return await answerAfter(context, wasStopped(run) ? await context.runs.resume(run.id) : run, watch);
  if (snapshot.campaign.status !== "draft") return campaignAnswer(snapshot, await newestRun(context, id), context);
  return await answerAfter(context, await beginAgain(context, { campaignId: id, approve: null }), watch);
}

/** The campaign that was worked on last of those that are not whole. @throws MarketingError "not-found" */
async function unfinishedCampaign({ store }: Context): Promise<string> {
  const runsOf = new Map<string, RunRecord[]>();
  for (const run of await store.listRuns({})) {
    if (run.campaignId !== null) runsOf.set(run.campaignId, [...(runsOf.get(run.campaignId) ?? []), run]);
  }
  for (const [id, runs] of runsOf) {
    if (unfinishedRun(runs) !== null || (await store.getCampaign(id))?.status === "draft") return id;
  }
  throw new MarketingError("not-found", "there is no unfinished run", { hint: "qlp-marketing campaigns list" });
}
