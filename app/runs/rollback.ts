import type { RunRecord } from "../../domain/run.ts";
import type { Checkpointer } from "../../store/engine-port.ts";
import type { CampaignStore } from "../../store/port.ts";
import { runOfCheckpoint } from "./keep-telling-first.ts";

interface Parts {
  store: CampaignStore;
  checkpointer: Checkpointer;
}

/**
 * Makes a stopped run not have been: its checkpoints go, a campaign that it began goes, and so does the run itself.
 * What it changed in an older campaign stays, since its texts are not kept twice.
 */
export async function undoRun({ store, checkpointer }: Parts, run: RunRecord): Promise<void> {
  await checkpointer.deleteAfter(run.threadId, await checkpointBefore(checkpointer, run));
  const campaign = run.campaignId === null ? null : await store.getCampaign(run.campaignId);
  // A run that was resumed has made what somebody has seen and wanted to go on with.
  const isOwn =
    campaign !== null && run.attempt === 1 && campaign.threadId === run.threadId && campaign.createdAt >= run.startedAt;
  if (isOwn) {
    await store.deleteCampaign(campaign.id);
    await store.changeThread(run.threadId, { metadata: { campaign_id: null } });
  }
  await store.deleteRun(run.id);
}

/** The thread's newest checkpoint that is not the run's own, null when there is none. */
async function checkpointBefore(checkpointer: Checkpointer, run: RunRecord): Promise<string | null> {
  for await (const { checkpoint, metadata } of checkpointer.list({ configurable: { thread_id: run.threadId } })) {
    if (runOfCheckpoint(metadata) !== run.id) return checkpoint.id;
  }
  return null;
}
