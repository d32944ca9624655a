import type { RunRecord, RunStatus } from "../../domain/run.ts";
import type { ThreadStatus } from "../../domain/thread.ts";
import type { CampaignGraph } from "../../graphs/campaign.ts";
import type { CampaignStore } from "../../store/port.ts";
import { toWireValue } from "../wire-value.ts";
import { failureOf, type Ending } from "./execution.ts";

export interface Verdict {
  status: RunStatus;
  error: string | null;
  campaignId: string | null;
}

interface Parts {
  graph: CampaignGraph;
  store: CampaignStore;
  now(): Date;
}

/**
 * Looks at the thread after a run, writes what clients see of it, and says how the run ended: waiting for a person, well,
 * with pieces missing, stopped, or with an error.
 */
export async function judgeRun(parts: Parts, run: RunRecord, ending: Ending): Promise<Verdict> {
  const { store } = parts;
  const failure = ending.kind === "failed" ? failureOf(ending.error).message : null;
  const { isWaiting, campaignId = run.campaignId } = await writeThread(parts, run.threadId, failure);
  const verdict = (status: RunStatus, error: string | null = null): Verdict => ({ status, error, campaignId });
  if (ending.kind === "failed") return verdict("error", failure);
  if (ending.kind === "stopped") return verdict("cancelled", "stopped by the user");
  if (isWaiting) return verdict("interrupted");
  const campaign = campaignId === null ? null : await store.getCampaign(campaignId);
  return verdict(campaign?.status === "partial" ? "partial" : "success");
}

/** Brings the thread's row up to date with its newest checkpoint. @param failure why the last run failed, null = it didn't */
export async function writeThread(
  { graph, store, now }: Parts,
  threadId: string,
  failure: string | null,
): Promise<{ isWaiting: boolean; campaignId?: string }> {
  const state = await graph.getState({ configurable: { thread_id: threadId } });
  const asked = state.tasks.filter(({ interrupts }) => interrupts.length > 0);
  const status: ThreadStatus = failure !== null ? "error" : asked.length > 0 ? "interrupted" : "idle";
  const campaignId: unknown = state.values["campaign_id"];
  const isBegun = state.config.configurable?.["checkpoint_id"] !== undefined;
  await store.changeThread(threadId, {
    updatedAt: now().toISOString(),
    status,
    // The state is an object of channels, and so is its wire form.
    values: isBegun ? (toWireValue(state.values) as Record<string, unknown>) : null,
    interrupts: Object.fromEntries(asked.map(({ id, interrupts }) => [id, interrupts])),
    error: failure,
    ...(typeof campaignId === "string" ? { metadata: { campaign_id: campaignId } } : {}),
  });
  return { isWaiting: asked.length > 0, ...(typeof campaignId === "string" ? { campaignId } : {}) };
}
