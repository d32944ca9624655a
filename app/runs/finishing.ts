import type { RunRecord, RunStatus } from "../../domain/run.ts";
import type { ThreadStatus } from "../../domain/thread.ts";
import type { CampaignGraph } from "../../graphs/campaign.ts";
import type { CampaignStore, ThreadChange } from "../../store/port.ts";
import { threadLabels } from "../../domain/graph-identity.ts";
import { toWireValue } from "../wire-value.ts";
import { failureOf, type Ending } from "./execution.ts";

export interface Verdict {
  status: RunStatus;
  error: string | null;
  campaignId: string | null;
  thread: ThreadChange;
}

interface Parts {
  graph: CampaignGraph;
  store: CampaignStore;
  now(): Date;
}

/**
 * How a run ended, by a look at its thread: waiting for a person, well, with pieces missing, stopped, or with an error; and
 * what clients see of the thread from now on.
 */
export async function judgeRun(parts: Parts, run: RunRecord, ending: Ending): Promise<Verdict> {
  const { store } = parts;
  const failure = ending.kind === "failed" ? failureOf(ending.error).message : null;
  const {
    isWaiting,
    campaignId: named = run.campaignId,
    thread,
  } = await lookAt(parts, run.threadId, failure, ending.kind === "done");
  const campaign = named === null ? null : await store.getCampaign(named);
  // A state may name whatever a client wrote there: another tenant's campaign gets no run of this one.
  const isForeign = campaign !== null && run.tenant !== null && campaign.tenant !== run.tenant;
  const campaignId = isForeign ? run.campaignId : named;
  const verdict = (status: RunStatus, error: string | null = null): Verdict => ({ status, error, campaignId, thread });
  if (ending.kind === "failed") return verdict("error", failure);
  if (ending.kind === "stopped") return verdict("cancelled", "stopped by the user");
  if (isWaiting) return verdict("interrupted");
  const isPartial = !isForeign && campaign?.status === "partial";
  return verdict(isPartial ? "partial" : "success");
}

/**
 * What clients see of a thread, by its newest checkpoint.
 * @param failure why the last run failed, null = it didn't
 * @param stopsHere a run came to its end here: with steps left it was asked to stop before one, and waits
 */
export async function lookAt(
  { graph, now }: Pick<Parts, "graph" | "now">,
  threadId: string,
  failure: string | null,
  stopsHere = false,
): Promise<{ isWaiting: boolean; campaignId?: string; thread: ThreadChange }> {
  const state = await graph.getState({ configurable: { thread_id: threadId } });
  const asked = state.tasks.filter(({ interrupts }) => interrupts.length > 0);
  const isWaiting = asked.length > 0 || (stopsHere && state.next.length > 0);
  const status: ThreadStatus = failure !== null ? "error" : isWaiting ? "interrupted" : "idle";
  const campaignId: unknown = state.values["campaign_id"];
  const isBegun = state.config.configurable?.["checkpoint_id"] !== undefined;
  const thread: ThreadChange = {
    updatedAt: now().toISOString(),
    status,
    // The state is an object of channels, and so is its wire form.
    values: isBegun ? (toWireValue(state.values) as Record<string, unknown>) : null,
    interrupts: Object.fromEntries(asked.map(({ id, interrupts }) => [id, interrupts])),
    error: failure,
    metadata: { ...threadLabels, ...(typeof campaignId === "string" ? { campaign_id: campaignId } : {}) },
  };
  return { isWaiting, thread, ...(typeof campaignId === "string" ? { campaignId } : {}) };
}

/** Brings the thread's row up to date with its newest checkpoint. @param failure why the last run failed, null = it didn't */
export async function writeThread(parts: Parts, threadId: string, failure: string | null): Promise<void> {
  const { thread } = await lookAt(parts, threadId, failure);
  await parts.store.changeThread(threadId, thread);
}
