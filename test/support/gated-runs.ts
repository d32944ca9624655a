import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openContext, type Context } from "../../app/context.ts";
import type { NewRun } from "../../app/run-engine.ts";
import { plainOrder, type KeptEvent, type MultitaskStrategy } from "../../domain/run.ts";
import { gatedGraph, type GatedGraph } from "./gated-graph.ts";
import { configFor, noSecrets } from "./open-campaigns.ts";

/** Where the contexts of these tests keep their data; removed after them. */
export const directory = await mkdtemp(join(tmpdir(), "qlp-engine-"));
afterAll(() => rm(directory, { recursive: true, force: true }));

let count = 0;

/** A context whose graph waits at each step for the test. */
export async function open(place = `data-${(count += 1)}`): Promise<{ context: Context; graph: GatedGraph }> {
  const graph = gatedGraph();
  const context = await openContext(configFor(join(directory, place)), noSecrets, { buildGraph: graph.build });
  return { context, graph };
}

/** A run of the gated graph. */
export function asked(threadId: string, strategy: MultitaskStrategy = "reject"): NewRun {
  return {
    threadId,
    runId: null,
    campaignId: null,
    tenant: null,
    kind: "protocol",
    approve: false,
    order: { ...plainOrder, input: { steps: [] }, streamModes: ["updates"], multitaskStrategy: strategy },
    metadata: {},
    missingThread: "create",
    delayMs: 0,
  };
}

export async function all(events: AsyncIterable<KeptEvent>): Promise<KeptEvent[]> {
  const seen: KeptEvent[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

/** The steps that were done, in order. */
export const stepsOf = (events: KeptEvent[]) =>
  events.filter(({ event }) => event === "updates").flatMap(({ data }) => Object.keys(JSON.parse(data) as object));

export const openAll = (graph: GatedGraph) => ["one", "two", "three"].forEach(graph.open);
