import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCampaignGraph, type CampaignGraph } from "../../graphs/campaign.ts";
import type { GraphPorts } from "../../graphs/ports.ts";
import type { CampaignSnapshot } from "../../domain/campaign.ts";
import { openEngine } from "../../store/engine.ts";
import { createComposer } from "../../tools/model/composer/composer.ts";
import type { PieceTask, Writer } from "../../tools/model/port.ts";

export interface OpenGraph {
  ports: GraphPorts;
  graph: CampaignGraph;
  /** ids of the pieces that the writer was asked for since the last `takeWritten` */
  takeWritten(): string[];
  snapshot(campaignId: string): Promise<CampaignSnapshot>;
  remove(): Promise<void>;
}

/** The graph without an engine for runs, on a data directory of its own; the clock stands still, ids are counted. */
export async function openGraph(now = new Date("2026-11-24T12:00:00Z")): Promise<OpenGraph> {
  const directory = await mkdtemp(join(tmpdir(), "qlp-graph-"));
  const engine = await openEngine({ dataDirectory: join(directory, "data"), processId: process.pid });
  const composer = createComposer();
  let written: string[] = [];
  let ids = 0;
  const writer: Writer = {
    stamp: composer.stamp,
    write(kind, task, options) {
      // Only a task of kind "piece" has a plan; the kind was checked.
      if (kind === "piece") written.push((task as PieceTask).plan.id);
      return composer.write(kind, task, options);
    },
  };
  const ports: GraphPorts = {
    store: engine.store,
    writerFor: () => writer,
    defaultWriter: composer.stamp,
    tenant: null,
    processId: "process-1",
    now: () => now,
    newId: () => `id-${(ids += 1)}`,
    hash: (text) => createHash("sha256").update(text).digest("hex"),
  };
  return {
    ports,
    graph: buildCampaignGraph(() => Promise.resolve(ports), engine.checkpointer),
    takeWritten() {
      const taken = written;
      written = [];
      return taken;
    },
    async snapshot(campaignId) {
      const found = await engine.store.getSnapshot(campaignId);
      if (found === null) throw new Error(`no campaign ${campaignId}`);
      return found;
    },
    async remove() {
      await engine.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** A small brief: six pieces on two channels. */
export const smallRequest = {
  product: { name: "Acme Deploy", description: "a tool that ships containers", target_audience: ["developers"] },
  channels: ["twitter", "linkedin"],
  duration: "14d",
  budget: { content_pieces: 6 },
};
