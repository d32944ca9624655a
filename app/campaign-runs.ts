import { MarketingError } from "../domain/errors.ts";
import { pageOf } from "../domain/page.ts";
import type { RunRecord } from "../domain/run.ts";
import type { Context } from "./context.ts";
import { requireSnapshot } from "./stored-campaign.ts";

/** A run in the words of the wire. */
export type WireRun = ReturnType<typeof runToWire>;

export function runToWire({ id, threadId, campaignId, kind, status, approve, startedAt, endedAt, error }: RunRecord) {
  return {
    id,
    thread_id: threadId,
    campaign_id: campaignId,
    kind,
    status,
    approve,
    started_at: startedAt,
    ended_at: endedAt,
    error,
  };
}

/** One page of a campaign's runs, newest first. @throws MarketingError "not-found", "invalid-usage" for a foreign cursor */
export async function listCampaignRuns(
  context: Context,
  campaignId: string,
  page: { limit: number; cursor: string | null },
): Promise<{ runs: WireRun[]; next_cursor: string | null }> {
  await requireSnapshot(context, campaignId);
  const { rows, nextCursor } = pageOf(await context.store.listRuns({ campaignId }), page, { idOf: ({ id }) => id });
  return { runs: rows.map(runToWire), next_cursor: nextCursor };
}

/** @throws MarketingError "not-found" for an unknown run, and for one of another campaign */
export async function requireCampaignRun(
  { store }: Context,
  { campaignId, runId }: { campaignId: string; runId: string },
): Promise<RunRecord> {
  const run = await store.getRun(runId);
  if (run !== null && run.campaignId === campaignId) return run;
  throw new MarketingError("not-found", `campaign "${campaignId}" has no run "${runId}"`, {
    hint: "the list of its runs has their ids",
  });
}
