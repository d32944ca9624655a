import type { LangGraphRunnableConfig } from "@langchain/langgraph";
import type { Given, PieceWriter } from "../agents/agent.ts";
import { pieceTask, prepareWork, writePiece } from "../agents/content-pipeline.ts";
import { MarketingError } from "../domain/errors.ts";
import type { PiecePlan } from "../domain/piece.ts";
import type { Strategy } from "../domain/strategy.ts";
import type { Writer } from "../tools/model/port.ts";
import { firstInstant } from "./intake.ts";
import type { GraphPorts, OpenPorts } from "./ports.ts";
import { tenantOf } from "./run-config.ts";
import type { CampaignUpdate } from "./state.ts";
import { teller } from "./teller.ts";

/** What the supervisor sends to a writing agent: a small batch, small enough to travel through a checkpoint. */
export interface WritingTask {
  campaign_id: string;
  /** the pieces to write, each with its place in the plan */
  batch: { plan: PiecePlan; position: number }[];
  /** names the material (brief, facts, strategy, writer) that the batch is written from */
  material_hash: string;
  /** for the progress: pieces finished before this round, and planned in all */
  finished: number;
  total: number;
}

type Material = Given & { strategy: Strategy; writer: Writer };

/**
 * The node of a writing agent. Each piece is saved before the next is begun, and a piece that is stored already and was
 * made from the same input is kept: after a crash nothing finished is written again.
 */
export function writingNode(agent: PieceWriter, openPorts: OpenPorts, countPiece: PieceCounter) {
  const material = materialReader();
  return async (task: WritingTask, config: LangGraphRunnableConfig): Promise<CampaignUpdate> => {
    const ports = await openPorts(tenantOf(config));
    const { strategy, writer, ...given } = await material(task, ports);
    const tell = teller(config);
    const content: NonNullable<CampaignUpdate["content"]> = {};
    for (const { plan, position } of task.batch) {
      config.signal?.throwIfAborted();
      const commission = { ...given, strategy, plan };
      const pipeline = { writer, hash: ports.hash, ...(config.signal === undefined ? {} : { signal: config.signal }) };
      const work = await prepareWork(commission, pipeline);
      const request = pieceTask(commission, work);
      const inputHash = ports.hash(JSON.stringify([writer.stamp, request]));
      const stored = await ports.store.findPiece(task.campaign_id, plan.id, inputHash);
      const piece = stored ?? (await writePiece(commission, work, pipeline));
      if (stored === null) {
        await ports.store.savePiece(task.campaign_id, piece, { inputHash, position });
      }
      Object.assign(content, { [piece.id]: { status: piece.status, contentHash: piece.contentHash, revision: 0 } });
      tell({
        type: "piece",
        agent: agent.name,
        pieceId: piece.id,
        channel: piece.channel,
        contentType: piece.type,
        done: task.finished + countPiece(`${task.campaign_id} ${task.finished}`),
        total: task.total,
      });
    }
    return { content };
  };
}

/** Counts the pieces of one round of writing, over all the agents that write in it. */
export type PieceCounter = (round: string) => number;

export function pieceCounter(): PieceCounter {
  let known = { round: "", count: 0 };
  return (round) => {
    known = { round, count: known.round === round ? known.count + 1 : 1 };
    return known.count;
  };
}

/** Reads a campaign's material once for all the tasks that are written from it; the last one read is remembered. */
function materialReader(): (task: WritingTask, ports: GraphPorts) => Promise<Material> {
  let known: { key: string; material: Promise<Material> } | null = null;
  return (task, ports) => {
    const key = `${ports.tenant} ${task.campaign_id} ${task.material_hash}`;
    if (known?.key === key) return known.material;
    const material = readMaterial(task.campaign_id, ports);
    known = { key, material };
    // A failure is not remembered: the next try reads again.
    material.catch(() => {
      if (known?.material === material) known = null;
    });
    return material;
  };
}

async function readMaterial(campaignId: string, { store, writerFor }: GraphPorts): Promise<Material> {
  const snapshot = await store.getSnapshot(campaignId);
  const strategy = snapshot?.campaign.strategy;
  if (snapshot === null || strategy === null || strategy === undefined) {
    throw new MarketingError("internal", `campaign "${campaignId}" has no strategy to write from`);
  }
  const { brief, seed, createdAt, writer } = snapshot.campaign;
  const notBefore = firstInstant(brief, createdAt);
  return { brief, facts: snapshot.facts, seed, notBefore, strategy, writer: writerFor(writer) };
}
