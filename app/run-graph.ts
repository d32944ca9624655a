import { Command } from "@langchain/langgraph";
import type { CampaignSnapshot, RunRecord } from "../domain/campaign.ts";
import { MarketingError } from "../domain/errors.ts";
import type { Decision } from "../domain/review.ts";
import { RunEvent } from "../domain/run-event.ts";
import type { CampaignUpdate } from "../graphs/state.ts";
import type { Context } from "./context.ts";
import type { Watch } from "./watch.ts";

/** What a run starts with: an update of the state, the answer to an interrupt, or null to go on where it stands. */
export type RunInput = CampaignUpdate | { decisions: Decision[] } | null;

/**
 * Runs the graph on the run's thread until it ends or waits for a person, and keeps the run's row true on every way out.
 * @returns the run as it ended
 * @throws MarketingError "interrupted" when the watcher stopped it; the thread can be resumed then
 */
export async function runGraph(context: Context, run: RunRecord, input: RunInput, watch: Watch): Promise<RunRecord> {
  const thread = { configurable: { thread_id: run.threadId, run_id: run.id } };
  const start = input !== null && "decisions" in input ? new Command({ resume: input }) : input;
  try {
    const stream = await context.graph.stream(start, {
      ...thread,
      streamMode: "custom",
      durability: "sync",
      ...(watch.signal === undefined ? {} : { signal: watch.signal }),
    });
    for await (const chunk of stream) {
      const event = RunEvent.safeParse(chunk);
      if (event.success) watch.onEvent(event.data);
    }
  } catch (error) {
    return await endWithError(context, run, error, watch);
  }
  watch.signal?.throwIfAborted();
  const state = await context.graph.getState(thread);
  const isWaiting = state.tasks.some(({ interrupts }) => interrupts.length > 0);
  return await endRun(
    context,
    run,
    { status: isWaiting ? "interrupted" : await endStatus(context, run), error: null },
    watch,
  );
}

async function endStatus({ store }: Context, { campaignId }: RunRecord): Promise<RunRecord["status"]> {
  const campaign = await store.getCampaign(campaignId);
  return campaign?.status === "partial" ? "partial" : "success";
}

async function endWithError(context: Context, run: RunRecord, error: unknown, watch: Watch): Promise<never> {
  const isStopped = watch.signal?.aborted === true;
  const reason = isStopped ? "stopped by the user" : error instanceof Error ? error.message : "failed";
  await endRun(context, run, { status: "error", error: reason }, watch);
  if (isStopped) {
    throw new MarketingError("interrupted", "the run was stopped", {
      why: "somebody asked it to stop; what was finished is kept",
      hint: `qlp-marketing run resume ${run.campaignId}`,
      cause: error,
    });
  }
  if (error instanceof MarketingError) throw error;
  throw new MarketingError("internal", `the run of campaign "${run.campaignId}" failed: ${reason}`, {
    hint: `qlp-marketing run resume ${run.campaignId}`,
    cause: error,
  });
}

async function endRun(
  { store, now }: Context,
  run: RunRecord,
  { status, error }: Pick<RunRecord, "status" | "error">,
  watch: Watch,
): Promise<RunRecord> {
  const endedAt = now().toISOString();
  await store.changeRun(run.id, { status, endedAt, error });
  watch.onEvent({ type: "run", runId: run.id, campaignId: run.campaignId, status });
  return { ...run, status, endedAt, error };
}

/** @throws MarketingError "not-found" */
export async function requireSnapshot({ store }: Context, campaignId: string): Promise<CampaignSnapshot> {
  const snapshot = await store.getSnapshot(campaignId);
  if (snapshot !== null) return snapshot;
  throw new MarketingError("not-found", `campaign "${campaignId}" not found`, {
    why: "no campaign of this id is in the data directory",
    hint: "qlp-marketing campaigns list",
  });
}

/** The id given, or that of the newest campaign. @throws MarketingError "not-found" when there is none */
export async function chosenCampaign({ store }: Context, campaignId: string | null): Promise<string> {
  if (campaignId !== null) return campaignId;
  const newest = (await store.listCampaigns({ limit: 1, cursor: null })).campaigns[0];
  if (newest !== undefined) return newest.id;
  throw new MarketingError("not-found", "there is no campaign yet", { hint: "qlp-marketing create --help" });
}
