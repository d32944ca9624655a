import { productName } from "../domain/brief.ts";
import type { LangGraphRunnableConfig } from "@langchain/langgraph";
import type { AgentPorts, GiftName, Specialist, Work } from "../agents/agent.ts";
import type { CampaignRecord } from "../domain/campaign.ts";
import { MarketingError } from "../domain/errors.ts";
import { marksOf } from "./content-state.ts";
import type { GraphPorts, OpenPorts } from "./ports.ts";
import { giftsOf, givenOf, progressOf } from "./progress.ts";
import { tenantOf } from "./run-config.ts";
import { stillMade } from "./spoken-words.ts";
import type { CampaignState, CampaignUpdate } from "./state.ts";
import { teller } from "./teller.ts";
import { understand } from "./understand.ts";

/** The node of a specialist: it answers a person where one has asked, carries out a change, or gives its gift. */
export function agentNode(agent: Specialist, openPorts: OpenPorts) {
  return async (state: CampaignState, config: LangGraphRunnableConfig): Promise<CampaignUpdate> => {
    const tell = teller(config);
    tell({ type: "agent-start", agent: agent.name });
    const ports = await openPorts(tenantOf(config));
    const { update, note } = (await talk(agent, state, ports)) ?? (await make(agent, state, ports));
    tell({ type: "agent-end", agent: agent.name, note });
    return update;
  };
}

interface Result {
  update: CampaignUpdate;
  note: string;
}

async function talk(agent: Specialist, state: CampaignState, ports: GraphPorts): Promise<Result | null> {
  const { chat } = progressOf(state);
  if (chat === null || chat.isAnswered) return null;
  if (agent.name === "campaign_classifier" && chat.intent === null) return await understand(state, ports);
  const { intent } = chat;
  const asked = intent?.kind === "question" && agent.answer !== undefined;
  const told = intent?.kind === "restyle" && agent.change !== undefined;
  if (!asked && !told) return null;
  const { campaignId } = givenOf(state);
  const snapshot = await ports.store.getSnapshot(campaignId);
  if (snapshot === null) throw new MarketingError("not-found", `campaign "${campaignId}" not found`);
  if (intent.kind === "question")
    return { update: { reply: agent.answer?.(intent, snapshot) ?? null }, note: "answered" };
  if (snapshot.pieces.length === 0 || snapshot.campaign.status === "draft") {
    return { update: { reply: stillMade, intent: { kind: "unknown", text: "" } }, note: "not yet" };
  }
  const done = agent.change?.(intent, snapshot, agentPorts(state, ports));
  if (done === undefined) return null;
  await ports.store.changePieces(campaignId, done.pieces);
  const isChanged = done.pieces.length > 0;
  return {
    update: {
      reply: isChanged ? `${done.note}${lapsed(snapshot.campaign)}` : done.note,
      content: marksOf(done.pieces, state),
      ...(isChanged ? { tests: null, review: null, outcome: null } : {}),
    },
    note: done.note,
  };
}

/** Words that are changed after an approval need another; said with the change, so that nobody is surprised. */
export function lapsed({ id, status }: Pick<CampaignRecord, "id" | "status">): string {
  const wasDecided = status === "approved" || status === "partial";
  return wasDecided ? ` The campaign needs your approval again: qlp-marketing approve ${id}.` : "";
}

async function make(agent: Specialist, state: CampaignState, ports: GraphPorts): Promise<Result> {
  const given = givenOf(state);
  const work = await agent.work({ ...given, ...giftsOf(state) }, agentPorts(state, ports));
  await saveWork(agent, work, given.campaignId, ports);
  return {
    update: { [agent.gives]: work.gift, ...(work.pieces ? { content: marksOf(work.pieces, state) } : {}) },
    note: work.note,
  };
}

function agentPorts(state: CampaignState, { store, writerFor, hash }: GraphPorts): AgentPorts {
  const { campaignId, brief, stamp } = givenOf(state);
  return {
    writer: writerFor(stamp),
    hash,
    pieces: () => store.getPieces(campaignId),
    feedback: () => store.listFeedback(productName(brief)),
  };
}

/** Which gifts have a place of their own in the store; the others live in the graph's state alone. */
async function saveWork(
  { gives }: Specialist,
  work: Work<GiftName>,
  campaignId: string,
  { store }: GraphPorts,
): Promise<void> {
  if (work.pieces !== undefined && work.pieces.length > 0) await store.changePieces(campaignId, work.pieces);
  if (gives === "classification" || gives === "strategy") {
    await store.changeCampaign(campaignId, { [gives]: work.gift });
  }
  // The gift's type belongs to its name; the pairing is checked where specialists are defined.
  if (gives === "tests") await store.saveTests(campaignId, (work as Work<"tests">).gift);
  if (gives === "calendar") await store.saveSlots(campaignId, (work as Work<"calendar">).gift);
}
