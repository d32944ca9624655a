import { START, StateGraph, type BaseCheckpointSaver } from "@langchain/langgraph";
import { pieceWriters, specialists } from "../agents/team.ts";
import { agentNode } from "./agent-node.ts";
import { approvalNode } from "./approval-node.ts";
import type { OpenPorts } from "./ports.ts";
import { CampaignState } from "./state.ts";
import { destinations, supervisorNode } from "./supervisor.ts";
import { pieceCounter, writingNode } from "./writing-node.ts";

/** Steps of a run: about a dozen to make a campaign; more is a loop and a bug. */
const recursionLimit = 100;

/**
 * The graph `campaign`: a supervisor, eleven agents and the approval. Two kinds of run: with a `request` or a
 * `campaign_id` it makes a campaign, with `messages` it talks about one.
 */
export function buildCampaignGraph(openPorts: OpenPorts, checkpointer?: BaseCheckpointSaver) {
  const countPiece = pieceCounter();
  const graph = new StateGraph(CampaignState)
    .addNode("supervisor", supervisorNode(openPorts), { ends: destinations })
    .addNode("approval", approvalNode(openPorts), { ends: ["supervisor"] })
    .addEdge(START, "supervisor");
  // One array of names instead of eleven lines: the names are data, so the builder's type cannot follow them.
  const builder = graph as unknown as {
    addNode(name: string, action: unknown): void;
    addEdge(from: string, to: string): void;
  };
  for (const agent of specialists) {
    builder.addNode(agent.name, agentNode(agent, openPorts));
    builder.addEdge(agent.name, "supervisor");
  }
  for (const agent of Object.values(pieceWriters)) {
    builder.addNode(agent.name, writingNode(agent, openPorts, countPiece));
    builder.addEdge(agent.name, "supervisor");
  }
  const options = checkpointer === undefined ? {} : { checkpointer };
  return graph.compile({ ...options, name: "campaign" }).withConfig({ recursionLimit });
}
export type CampaignGraph = ReturnType<typeof buildCampaignGraph>;
