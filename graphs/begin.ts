import type { LangGraphRunnableConfig } from "@langchain/langgraph";
import { MarketingError } from "../domain/errors.ts";
import { startCampaign } from "./intake.ts";
import { loadCampaign } from "./load-campaign.ts";
import type { GraphPorts } from "./ports.ts";
import type { CampaignState, CampaignUpdate } from "./state.ts";

/**
 * What the supervisor takes in at first: a request becomes a campaign, a campaign that is stored is read by its id. Nothing
 * when the thread holds its campaign already.
 * @throws MarketingError "conflict" for a request on such a thread, "not-found", and what `startCampaign` throws
 */
export async function intake(
  state: CampaignState,
  ports: GraphPorts,
  config: LangGraphRunnableConfig,
): Promise<CampaignUpdate> {
  const { request, loaded, campaign_id: campaignId } = state;
  if (request === null && loaded === null)
    return campaignId === null ? {} : await loadCampaign(campaignId, state, ports);
  if (request === null && (campaignId === null || campaignId === loaded)) return { campaign_id: loaded };
  if (request === null || campaignId !== null) {
    throw new MarketingError("conflict", `this thread holds campaign "${loaded ?? campaignId}"`, {
      why: "a thread is for one campaign",
      hint: "use a new thread for another",
    });
  }
  return { ...(await begin(request, state, ports, config)), request: null };
}

/** Begins the campaign that a person described in a message; why it can't be is the answer. */
export async function beginFromChat(
  state: CampaignState,
  ports: GraphPorts,
  config: LangGraphRunnableConfig,
): Promise<CampaignUpdate> {
  const { intent } = state;
  if (intent?.kind !== "brief") throw new MarketingError("internal", "a campaign was to begin without a brief");
  try {
    return await begin(intent.request, state, ports, config);
  } catch (error) {
    if (!(error instanceof MarketingError) || !answerable.has(error.code)) throw error;
    const reply = [error.message, error.why, error.hint].filter((words) => words !== undefined).join("; ");
    return { reply: `I understood you, but ${reply}.`, intent: { kind: "unknown", text: "" } };
  }
}

const answerable: ReadonlySet<string> = new Set(["invalid-brief", "limit-refused"]);

async function begin(
  request: unknown,
  state: CampaignState,
  ports: GraphPorts,
  config: LangGraphRunnableConfig,
): Promise<CampaignUpdate> {
  const { thread_id: threadId, run_id: runId, approve } = config.configurable ?? {};
  const { id } = await startCampaign(ports, {
    request,
    threadId: String(threadId ?? ports.newId()),
    runId: String(runId ?? ports.newId()),
    seed: state.seed,
    writer: state.writer,
    kind: "protocol",
    approve: approve === true,
  });
  return await loadCampaign(id, state, ports);
}
