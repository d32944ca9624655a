import { AIMessage } from "@langchain/core/messages";
import { MarketingError } from "../domain/errors.ts";
import { plainOrder } from "../domain/run.ts";
import type { CampaignAnswer } from "./answer.ts";
import type { Context } from "./context.ts";
import { answerAfter } from "./creating.ts";
import { chosenCampaign, requireSnapshot } from "./stored-campaign.ts";
import type { Watch } from "./watch.ts";

/**
 * Says something to the team about a campaign (null = the newest) and returns what it answered; changes are stored.
 * @throws MarketingError "not-found", "invalid-usage" for an empty message, "thread-busy"
 */
export async function chat(
  context: Context,
  { campaignId, message }: { campaignId: string | null; message: string },
  watch: Watch,
): Promise<CampaignAnswer & { reply: string }> {
  if (message.trim() === "") throw new MarketingError("invalid-usage", "the message is empty");
  const id = await chosenCampaign(context, campaignId);
  const { campaign } = await requireSnapshot(context, id);
  const run = await context.runs.submit({
    threadId: campaign.threadId,
    runId: null,
    tenant: campaign.tenant,
    campaignId: id,
    kind: "chat",
    approve: false,
    order: { ...plainOrder, input: { campaign_id: id, messages: [{ type: "human", content: message }] } },
    metadata: {},
    missingThread: "create",
    delayMs: 0,
  });
  const answer = await answerAfter(context, run, watch);
  const state = await context.graph.getState({ configurable: { thread_id: run.threadId } });
  const messages: unknown[] = state.values.messages ?? [];
  const last = messages.findLast((said): said is AIMessage => AIMessage.isInstance(said));
  return { ...answer, reply: last?.text ?? "" };
}
