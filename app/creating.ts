import { piecesFor } from "../domain/capacity.ts";
import { derivedId } from "../domain/derived-id.ts";
import { MarketingError } from "../domain/errors.ts";
import { campaignPhases } from "../domain/phases.ts";
import { plainOrder, type RunRecord } from "../domain/run.ts";
import { firstInstant, startCampaign, understandRequest } from "../graphs/intake.ts";
import { remakeUpdate } from "../graphs/remake.ts";
import { campaignAnswer, type CampaignAnswer } from "./answer.ts";
import type { Context } from "./context.ts";
import { requireSnapshot } from "./stored-campaign.ts";
import { closeMessage } from "./unanswered-message.ts";
import { unfinishedRun, wasStopped } from "./unfinished-run.ts";
import type { Watch } from "./watch.ts";
import { watchRun } from "./watch-run.ts";
import { chosenWriter, type WriterChoice } from "./writers.ts";

export interface CreateInput {
  /** the brief as the client gave it */
  request: unknown;
  /** what fixes the variety; null = a new one for each campaign */
  seed: string | null;
  /** approve every piece that passes, without asking */
  approve: boolean;
  writer: WriterChoice;
  /** id of the run: asked for twice, it is begun once; null = a new one */
  runId?: string | null;
}

/**
 * Stores a campaign and begins the run that makes it; returns the run at once.
 * @throws MarketingError "invalid-brief", "limit-refused", "credentials-missing", "draining": nothing is stored then
 */
export async function beginCampaign(
  context: Context,
  { request, seed, approve, writer, runId: askedId = null }: CreateInput,
): Promise<RunRecord> {
  context.runs.requireOpen();
  const earlier = askedId === null ? null : await context.store.getRun(askedId);
  if (earlier !== null && isRecent(earlier, context.now())) return await goOnWith(context, earlier);
  const runId = earlier === null && askedId !== null ? askedId : context.newId();
  const stamp = chosenWriter(context, writer);
  const threadId = derivedId(context.hash(`thread of ${runId}`));
  await startCampaign(context, { request, threadId, runId, kind: "create", seed, writer: stamp, approve });
  return await context.runs.resume(runId);
}

/** As long as an idempotency key is remembered; after that the same request is a new one. */
const rememberedMs = 24 * 60 * 60 * 1000;

function isRecent({ startedAt }: RunRecord, now: Date): boolean {
  return now.getTime() - Date.parse(startedAt) < rememberedMs;
}

/**
 * The run that was begun under this id before, by whoever died or failed before he could say so: it goes on by itself. One that
 * was stored and never begun is begun now.
 */
async function goOnWith({ runs }: Context, earlier: RunRecord): Promise<RunRecord> {
  if (earlier.status !== "pending") return earlier;
  try {
    return await runs.resume(earlier.id);
  } catch (error) {
    // Somebody has begun it by now.
    if (error instanceof MarketingError && error.code === "thread-busy") return earlier;
    throw error;
  }
}

/** Makes a whole campaign and leaves it awaiting approval, or approved with `approve`. @throws what `beginCampaign` throws, "interrupted" */
export async function createCampaign(context: Context, input: CreateInput, watch: Watch): Promise<CampaignAnswer> {
  return await answerAfter(context, await beginCampaign(context, input), watch);
}

/**
 * Begins to make what a campaign lacks: goes on with its newest run when that did not end well, else makes what a changed
 * brief asks for. What is finished and unchanged is not written again.
 * @param approve null = as the run that goes on was begun, else not
 * @throws MarketingError "not-found", "thread-busy", "conflict" when the campaign is approved and nothing is missing
 */
export async function beginAgain(
  context: Context,
  { campaignId, approve }: { campaignId: string; approve: boolean | null },
): Promise<RunRecord> {
  const { campaign } = await requireSnapshot(context, campaignId);
  const stopped = unfinishedRun(await context.store.listRuns({ campaignId }));
  if (stopped !== null && wasStopped(stopped)) {
    if (approve !== null) await context.store.changeRun(stopped.id, { approve });
    return await context.runs.resume(stopped.id);
  }
  if (campaign.status !== "draft" && campaign.status !== "awaiting_approval" && campaign.status !== "partial") {
    throw new MarketingError("conflict", `campaign "${campaignId}" is ${campaign.status} already`, {
      why: "nothing of it is missing",
      hint: `qlp-marketing chat ${campaignId} "make … more …" changes pieces`,
    });
  }
  return await context.runs.submit({
    threadId: campaign.threadId,
    runId: null,
    tenant: campaign.tenant,
    campaignId,
    kind: "create",
    approve: approve ?? false,
    order: {
      ...plainOrder,
      input: { ...remakeUpdate(campaignId), ...(await closeMessage(context, campaign.threadId)) },
    },
    metadata: {},
    missingThread: "create",
    delayMs: 0,
  });
}

/** The answer about a run's campaign once the run is over. @throws what `watchRun` throws */
export async function answerAfter(context: Context, run: RunRecord, watch: Watch): Promise<CampaignAnswer> {
  const ended = await watchRun(context, run, watch);
  if (ended.campaignId === null) throw new MarketingError("internal", `run "${run.id}" has no campaign`);
  return campaignAnswer(await requireSnapshot(context, ended.campaignId), ended, context);
}

/** What `create` would make, as plain figures; nothing is opened or stored. @throws what `createCampaign` throws for its brief */
export function previewCampaign({ request }: Pick<CreateInput, "request">, now: Date) {
  const { brief, findings } = understandRequest(request, now);
  const shares = piecesFor(brief, { notBefore: firstInstant(brief, now.toISOString()) });
  return {
    name: brief.name,
    start: brief.start,
    days: brief.durationDays,
    zone: brief.audienceTimezone,
    pieces: shares.reduce((sum, { pieces }) => sum + pieces, 0),
    pieces_by_channel: Object.fromEntries(shares.map(({ channel, pieces }) => [channel, pieces])),
    phases: campaignPhases(brief.durationDays),
    findings,
  };
}
