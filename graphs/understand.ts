import { HumanMessage } from "@langchain/core/messages";
import { readIntent, type Intent } from "../domain/chat-intent.ts";
import { readConversation } from "../domain/plain-brief.ts";
import { localDateOf } from "../domain/zoned-time.ts";
import { catchUp } from "./load-campaign.ts";
import type { GraphPorts } from "./ports.ts";
import { unansweredMessage } from "./progress.ts";
import type { CampaignState, CampaignUpdate } from "./state.ts";

interface Understood {
  update: CampaignUpdate;
  note: string;
}

/** What the last message asks for: on a thread without a campaign it may begin one, or name the one to speak of. */
export async function understand(state: CampaignState, ports: GraphPorts): Promise<Understood> {
  const message = unansweredMessage(state);
  if (message === null) return { update: {}, note: "nothing was said" };
  const answer = (intent: Intent, more: CampaignUpdate = {}): Understood => ({
    update: { answering: message.id, intent, reply: null, ...more },
    note: `understood as: ${intent.kind}`,
  });
  const unknown: Intent = { kind: "unknown", text: message.text };
  const named = campaignName.exec(message.text)?.[0].toLowerCase() ?? null;
  if (state.brief === null) {
    if (named === null) return answer(readBeginning(state, ports));
    const campaign = await ports.store.getCampaign(named);
    // Once the campaign is loaded the message is read again, with the campaign at hand.
    if (campaign !== null) return { update: { campaign_id: named }, note: `speaks of ${named}` };
    return answer(unknown, { reply: `There is no campaign ${named}.` });
  }
  if (named !== null && named !== state.loaded) {
    const reply = `This thread speaks of ${state.loaded} alone. Use a new thread for ${named}.`;
    return answer(unknown, { reply });
  }
  const text = message.text.replace(campaignPhrase, " ").trim();
  const latest = await catchUp(state, ports);
  const channels = (latest.brief ?? state.brief).channels;
  return answer(text === "" ? { kind: "question", about: "status" } : readIntent(text, { channels }), latest);
}

const campaignName = /\bcampaign-[0-9a-f]{12}\b/i;
/** The id with the words that lead to it: "… of campaign campaign-0123456789ab". */
const campaignPhrase =
  /(?:\b(?:of|in|for|about|on|to)\s+)?(?:\b(?:the|our|my)\s+)?(?:\bcampaign\s+)?\bcampaign-[0-9a-f]{12}\b:?/gi;

function readBeginning(state: CampaignState, { now }: GraphPorts): Intent {
  const said = state.messages.flatMap((message) => (HumanMessage.isInstance(message) ? [message.text] : []));
  const reading = readConversation(said, { today: localDateOf(now().toISOString(), "UTC") });
  if (reading === null) return { kind: "unknown", text: said.at(-1) ?? "" };
  return reading.kind === "brief" ? reading : { kind: "incomplete", missing: reading.what };
}
