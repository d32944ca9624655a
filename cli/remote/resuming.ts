import type { CampaignAnswer } from "../../app/answer.ts";
import type { Watch } from "../../app/watch.ts";
import { MarketingError } from "../../domain/errors.ts";
import { isOver } from "../../domain/run.ts";
import type { CampaignPage } from "../desk.ts";
import { Begun, CampaignList, type RunView } from "./answers.ts";
import type { Server } from "./http.ts";
import { answerAbout, campaignsPath, lastEventOf, pathOf, runAt, runsOf, watchToEnd } from "./runs.ts";

/**
 * Goes on with the newest unfinished run of a campaign (null = of the newest campaign that has one). A run that goes on by
 * itself, as after a restart of the server, is watched to its end; a campaign that is whole is answered as it stands.
 * @throws MarketingError "not-found" when there is nothing to resume
 */
export async function resumeRun(
  server: Server,
  { campaignId }: { campaignId: string | null },
  watch: Watch,
): Promise<CampaignAnswer> {
  const id = campaignId ?? (await unfinishedCampaign(server));
  const runs = await runsOf(server, id);
  const unfinished = runs.find(isStopped) ?? runs.find(isUnfinished);
  const newest = unfinished ?? runs[0];
  if (newest === undefined) throw new MarketingError("internal", `campaign "${id}" has no run`);
  const ended = unfinished === undefined ? newest : await goOn(server, id, unfinished, watch);
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
    const found = page.campaigns.find(({ run }) => run !== null && isUnfinished(run));
    if (found !== undefined) return found.id;
    cursor = page.next_cursor;
  } while (cursor !== null);
  throw new MarketingError("not-found", "there is no unfinished run", { hint: "qlp-marketing campaigns list" });
}

function isUnfinished({ status }: Pick<RunView, "status">): boolean {
  return isStopped({ status }) || !isOver({ status });
}

function isStopped({ status }: Pick<RunView, "status">): boolean {
  return status === "error" || status === "cancelled";
}
