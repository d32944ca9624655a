import { isOver } from "../domain/run.ts";
import { MarketingError } from "../domain/errors.ts";
import { campaignAnswer, type CampaignAnswer } from "./answer.ts";
import type { Context } from "./context.ts";
import { answerAfter } from "./creating.ts";
import { newestRun, requireSnapshot } from "./stored-campaign.ts";
import type { Watch } from "./watch.ts";

/**
 * Goes on with a run that did not end: the newest one, or the newest of a campaign. It keeps its `--yes`. A campaign that
 * is whole already is answered as it stands.
 * @throws MarketingError "not-found" when there is nothing to resume, "thread-busy" when the run is going on
 */
export async function resumeRun(
  context: Context,
  { campaignId }: { campaignId: string | null },
  watch: Watch,
): Promise<CampaignAnswer> {
  if (campaignId !== null) await requireSnapshot(context, campaignId);
  const runs = await context.store.listRuns(campaignId === null ? {} : { campaignId });
  const stopped = runs.find((run) => run.campaignId !== null && (run.status === "error" || run.status === "cancelled"));
  if (stopped !== undefined) return await answerAfter(context, await context.runs.resume(stopped.id), watch);
  const going = runs.find((run) => !isOver(run));
  if (going !== undefined) return await answerAfter(context, going, watch);
  if (campaignId === null) {
    throw new MarketingError("not-found", "there is no unfinished run", { hint: "qlp-marketing campaigns list" });
  }
  return campaignAnswer(await requireSnapshot(context, campaignId), await newestRun(context, campaignId), context);
}
