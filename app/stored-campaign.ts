import type { CampaignSnapshot } from "../domain/campaign.ts";
import { MarketingError } from "../domain/errors.ts";
import type { RunRecord } from "../domain/run.ts";
import type { GraphPorts } from "../graphs/ports.ts";

type Parts = Pick<GraphPorts, "store">;

/** @throws MarketingError "not-found" */
export async function requireSnapshot({ store }: Parts, campaignId: string): Promise<CampaignSnapshot> {
  const snapshot = await store.getSnapshot(campaignId);
  if (snapshot !== null) return snapshot;
  throw new MarketingError("not-found", `campaign "${campaignId}" not found`, {
    why: "no campaign of this id is there",
    hint: "qlp-marketing campaigns list",
  });
}

/** The newest run of a campaign. @throws MarketingError "not-found" when none is left: threads and runs can be removed */
export async function newestRun({ store }: Parts, campaignId: string): Promise<RunRecord> {
  const run = (await store.listRuns({ campaignId, limit: 1 }))[0];
  if (run !== undefined) return run;
  throw new MarketingError("not-found", `no run of campaign "${campaignId}" is left`, {
    why: "its thread was removed; the campaign itself is there",
    hint: `read it with "qlp-marketing export ${campaignId}", or change it in a chat, which begins a new run`,
  });
}

/** The id given, or that of the newest campaign. @throws MarketingError "not-found" when there is none */
export async function chosenCampaign({ store }: Parts, campaignId: string | null): Promise<string> {
  if (campaignId !== null) return campaignId;
  const newest = (await store.listCampaigns({ limit: 1, cursor: null })).campaigns[0];
  if (newest !== undefined) return newest.id;
  throw new MarketingError("not-found", "there is no campaign yet", { hint: "qlp-marketing create --help" });
}
