import { MarketingError } from "../domain/errors.ts";
import { campaignAnswer, type CampaignAnswer } from "./answer.ts";
import type { Context } from "./context.ts";
import { requireSnapshot } from "./run-graph.ts";

/** One page of campaigns, newest first; `run` is the state of the newest run, so a killed one is seen. */
export async function listCampaigns({ store }: Context, page: { limit: number; cursor: string | null }) {
  const { campaigns, nextCursor } = await store.listCampaigns(page);
  const rows = await Promise.all(
    campaigns.map(async ({ id, name, status, createdAt }) => {
      const run = (await store.listRuns(id))[0];
      return {
        id,
        name,
        status,
        created_at: createdAt,
        run: run === undefined ? null : { id: run.id, status: run.status, error: run.error },
      };
    }),
  );
  return { campaigns: rows, next_cursor: nextCursor };
}

/** @throws MarketingError "not-found" */
export async function showCampaign(context: Context, campaignId: string): Promise<CampaignAnswer> {
  const snapshot = await requireSnapshot(context, campaignId);
  const run = (await context.store.listRuns(campaignId))[0];
  if (run === undefined) throw new MarketingError("internal", `campaign "${campaignId}" has no run`);
  return campaignAnswer(snapshot, run, context);
}
