import type { CampaignAnswer } from "../../app/answer.ts";
import type { Watch } from "../../app/watch.ts";
import { MarketingError } from "../../domain/errors.ts";
import { isOver } from "../../domain/run.ts";
import { unfinishedRun, wasStopped } from "../../app/unfinished-run.ts";
import type { CampaignPage } from "../desk.ts";
import { Begun, CampaignDocument, CampaignList, type RunView } from "./answers.ts";
import type { Server } from "./http.ts";
import { answerAbout, campaignsPath, lastEventOf, pathOf, runAt, runsOf, watchToEnd } from "./runs.ts";

/**
 * Goes on with the unfinished run of a campaign (null = of the newest campaign that has one). A run that goes on by
 * itself, as after a restart of the server, is watched to its end; a campaign that is whole is answered as it stands.
 * @throws MarketingError "not-found" when there is nothing to resume
 */
export async function resumeRun(
  server: Server,
  { campaignId }: { campaignId: string | null },
  watch: Watch,
): Promise<CampaignAnswer> {
  const id = campaignId ?? (await unfinishedCampaign(server));
  const [runs, { campaign }] = await Promise.all([runsOf(server, id), server.read(CampaignDocument, pathOf(id))]);
  const newest = runs[0];
  if (newest === undefined) throw new MarketingError("internal", `campaign "${id}" has no run`);
  const unfinished = unfinishedRun(runs) ?? (campaign.status === "draft" ? newest : null);
  const ended = unfinished === null ? newest : await goOn(server, id, unfinished, watch);
  return await answerAbout(server, id, ended);
}

async function goOn(server: Server, campaignId: string, run: RunView, watch: Watch): Promise<RunView> {
  if (!isOver(run)) return await watchToEnd(server, runAt(campaignId, run.id), watch);
  // Its events of before were shown by whoever watched it then.
  const after = await lastEventOf(server, runAt(campaignId, run.id));
  const begun = await server.read(Begun, pathOf(campaignId, "runs"), { method: "POST" });
  return await watchToEnd(server, runAt(campaignId, begun.run.id, begun.run.id === run.id ? after : ""), watch);
}

async function unfinishedCampaign(server: Server): Promise<string> {
  let cursor: string | null = null;
  do {
    const page: CampaignPage = await server.read(CampaignList, campaignsPath, { query: { limit: "100", cursor } });
    for (const { id, status, run } of page.campaigns) {
      if (status === "draft") return id;
      // The list doesn't say whose run it is: one that was refused is nothing to go on with.
      const isOpen = run !== null && (wasStopped(run) || !isOver(run));
      if (isOpen && unfinishedRun(await runsOf(server, id)) !== null) return id;
    }
    cursor = page.next_cursor;
  } while (cursor !== null);
  throw new MarketingError("not-found", "there is no unfinished run", { hint: "qlp-marketing campaigns list" });
}
