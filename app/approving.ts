import type { CampaignRecord } from "../domain/campaign.ts";
import { MarketingError } from "../domain/errors.ts";
import { isOver, plainOrder, type RunOrder, type RunRecord } from "../domain/run.ts";
import { askedGroups } from "../graphs/approval-node.ts";
import { decisionsIn, readDecisions, requireOverridable } from "../graphs/decisions.ts";
import { campaignAnswer, type CampaignAnswer } from "./answer.ts";
import type { Context } from "./context.ts";
import { newestRun, requireSnapshot } from "./stored-campaign.ts";
import { closeMessage } from "./unanswered-message.ts";
import type { Watch } from "./watch.ts";
import { watchRun } from "./watch-run.ts";

export interface Approval {
  campaignId: string;
  /** `{decisions: […]}` or agent-inbox's list; one decision alone speaks for all groups of pieces */
  answer: unknown;
}

/**
 * Decides about a campaign that awaits approval. An approved campaign stays as it is.
 * @throws MarketingError "not-found", "conflict" when the campaign is still being made, "invalid-usage" for decisions that
 * do not fit its groups, "invalid-input" for an override without a reason
 */
export async function approveCampaign(context: Context, approval: Approval, watch: Watch): Promise<CampaignAnswer> {
  const { campaignId, answer } = approval;
  const { campaign, pieces } = await requireSnapshot(context, campaignId);
  if (campaign.status === "draft" || campaign.status === "failed") {
    const isGoing = (await context.store.listRuns({ campaignId })).some((run) => !isOver(run));
    throw new MarketingError("conflict", `campaign "${campaignId}" is not finished`, {
      why: "only a campaign that has passed the quality gate can be approved",
      hint: isGoing ? "wait until its run is over" : `qlp-marketing run resume ${campaignId}`,
    });
  }
  const decisions = decisionsIn(answer);
  requireOverridable(decisions, pieces);
  const isOpen = campaign.status === "awaiting_approval" || campaign.status === "partial";
  if (!isOpen && decisions.some(({ type }) => type !== "approve")) {
    throw new MarketingError("conflict", `campaign "${campaignId}" is ${campaign.status} already`, {
      why: "what was approved is not rejected afterwards",
      hint: `qlp-marketing chat ${campaignId} "make … more …" changes pieces, which then need approval again`,
    });
  }
  const run = isOpen ? await decide(context, campaign, approval, watch) : await newestRun(context, campaignId);
  return campaignAnswer(await requireSnapshot(context, campaignId), run, context);
}

async function decide(
  context: Context,
  campaign: CampaignRecord,
  { campaignId, answer }: Approval,
  watch: Watch,
): Promise<RunRecord> {
  const { threadId } = campaign;
  if (!(await isAsked(context, threadId))) {
    // Nobody is being asked on this thread: judge the campaign again, which leads to the question, and answer that.
    const closed = await closeMessage(context, threadId);
    const input = { campaign_id: campaignId, review: null, outcome: null, ...closed };
    const judged = await watchRun(context, await submit(context, campaign, { input }), watch);
    const isSettled = (await context.store.getCampaign(campaignId))?.status === "approved";
    if (isSettled && decisionsIn(answer).every(({ type }) => type === "approve")) return judged;
    if (!(await isAsked(context, threadId))) throw notAsked(campaignId, judged);
  }
  const { values } = await context.graph.getState({ configurable: { thread_id: threadId } });
  if (values.review == null) throw new MarketingError("internal", `the question about "${campaignId}" has no review`);
  readDecisions(
    answer,
    askedGroups(values.review).map(({ pieceIds }) => pieceIds),
    await context.store.getPieces(campaignId),
  );
  const order = { command: { resume: answer } };
  const ended = await watchRun(context, await submit(context, campaign, order), watch);
  if (ended.status !== "interrupted") return ended;
  throw new MarketingError("conflict", `pieces of campaign "${campaignId}" have changed meanwhile`, {
    why: "they were judged again, and nothing is decided yet",
    hint: `read them with "qlp-marketing campaigns show ${campaignId} --texts" and decide again`,
  });
}

function notAsked(campaignId: string, { id, status }: RunRecord): MarketingError {
  return new MarketingError("conflict", `campaign "${campaignId}" can't be decided about now`, {
    why: `run "${id}", which judged it again, ended as ${status} without a question`,
    hint: `qlp-marketing campaigns show ${campaignId}`,
  });
}

async function isAsked({ graph }: Context, threadId: string): Promise<boolean> {
  const { tasks } = await graph.getState({ configurable: { thread_id: threadId } });
  return tasks.some(({ interrupts }) => interrupts.length > 0);
}

function submit({ runs }: Context, { id, threadId, tenant }: CampaignRecord, order: Partial<RunOrder>) {
  return runs.submit({
    threadId,
    runId: null,
    tenant,
    campaignId: id,
    kind: "approve",
    approve: false,
    order: { ...plainOrder, ...order },
    metadata: {},
    missingThread: "create",
    delayMs: 0,
  });
}
