import { AIMessage, HumanMessage } from "@langchain/core/messages";
import type { RunRecord } from "../domain/campaign.ts";
import { MarketingError } from "../domain/errors.ts";
import { campaignAnswer, type CampaignAnswer } from "./answer.ts";
import type { Context } from "./context.ts";
import { chosenCampaign, requireSnapshot, runGraph } from "./run-graph.ts";
import type { Watch } from "./watch.ts";

/**
 * Says something to the team about a campaign (null = the newest) and returns what it answered; changes are stored.
 * @throws MarketingError "not-found", "invalid-usage" for an empty message
 */
export async function chat(
  context: Context,
  { campaignId, message }: { campaignId: string | null; message: string },
  watch: Watch,
): Promise<CampaignAnswer & { reply: string }> {
  if (message.trim() === "") throw new MarketingError("invalid-usage", "the message is empty");
  const id = await chosenCampaign(context, campaignId);
  const { campaign } = await requireSnapshot(context, id);
  const run: RunRecord = {
    id: context.newId(),
    campaignId: id,
    threadId: campaign.threadId,
    kind: "chat",
    status: "running",
    approve: false,
    startedAt: context.now().toISOString(),
    endedAt: null,
    error: null,
  };
  await context.store.createRun(run);
  const ended = await runGraph(context, run, { campaign_id: id, messages: [new HumanMessage(message)] }, watch);
  const state = await context.graph.getState({ configurable: { thread_id: run.threadId } });
  const messages: unknown[] = state.values.messages ?? [];
  const last = messages.findLast((said): said is AIMessage => AIMessage.isInstance(said));
  return { ...campaignAnswer(await requireSnapshot(context, id), ended, context), reply: last?.text ?? "" };
}
