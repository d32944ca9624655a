import type { CampaignRecord } from "../../domain/campaign.ts";
import type { RunRecord } from "../../domain/run.ts";
import type { ThreadRecord } from "../../domain/thread.ts";
import type { CampaignStore } from "../../store/port.ts";
import { campaignRun, campaignSnapshot } from "../support/campaign-snapshot.ts";

/** The tests of one engine share one store: each works on records of its own. */
let count = 0;

/** A new campaign that only this test knows, stored with its facts, its thread and its run. */
export async function storedCampaign(
  store: CampaignStore,
  change: Partial<CampaignRecord> = {},
): Promise<{ campaign: CampaignRecord; run: RunRecord }> {
  count += 1;
  const sample = campaignSnapshot();
  const campaign = { ...sample.campaign, id: `campaign-${count}`, threadId: `thread-${count}`, ...change };
  const run = { ...campaignRun(), id: `run-${count}`, campaignId: campaign.id, threadId: campaign.threadId };
  await store.createCampaign(campaign, sample.facts, run);
  return { campaign, run };
}

/** A new thread that only this test knows, stored. */
export async function storedThread(store: CampaignStore, change: Partial<ThreadRecord> = {}): Promise<ThreadRecord> {
  count += 1;
  const thread: ThreadRecord = {
    id: `thread-${count}`,
    createdAt: "2026-11-24T09:00:00.000Z",
    updatedAt: "2026-11-24T09:00:00.000Z",
    metadata: {},
    status: "idle",
    values: null,
    interrupts: {},
    error: null,
    tenant: null,
    ...change,
  };
  await store.createThread(thread);
  return thread;
}

/** A run for the thread, not stored yet, that nobody has begun. */
export function newRun(threadId: string, change: Partial<RunRecord> = {}): RunRecord {
  count += 1;
  return {
    ...campaignRun(),
    id: `run-${count}`,
    threadId,
    campaignId: null,
    kind: "protocol",
    status: "pending",
    attempt: 0,
    endedAt: null,
    ...change,
  };
}
