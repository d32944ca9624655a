import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyCheckpoint } from "@langchain/langgraph-checkpoint";
import { openEngine } from "../store/engine.ts";
import type { Engine } from "../store/engine-port.ts";
import { campaignRun, campaignSnapshot } from "../test/support/campaign-snapshot.ts";
import { median, type Figure } from "./support/figure.ts";
import { measure } from "./support/measured-process.ts";

const rounds = 3;

/** Opening a data directory, each time in a process of its own, and what the open engine does in a second. */
export async function run(): Promise<Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), "qlp-bench-"));
  try {
    const fresh = await repeat((round) => openInProcess(join(directory, `new-${round}`)));
    const existing = await repeat(() => openInProcess(join(directory, "new-0")));
    const engine = await openEngine({ dataDirectory: join(directory, "new-0"), processId: process.pid });
    const work = await measureWork(engine);
    await engine.close();
    const peaks = (opened: Opened[]) => Math.max(...opened.map(({ peakMegabytes }) => peakMegabytes));
    const times = (opened: Opened[]) => median(opened.map(({ openMs }) => openMs));
    return [
      { name: `open a new data directory, median of ${rounds}`, value: times(fresh), unit: "ms" },
      { name: `open an existing one, median of ${rounds}`, value: times(existing), unit: "ms" },
      { name: "peak memory, new data directory", value: peaks(fresh), unit: "MB", limit: 500 },
      { name: "peak memory, existing one", value: peaks(existing), unit: "MB", limit: 500 },
      ...work,
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

interface Opened {
  openMs: number;
  peakMegabytes: number;
}

const opener = `
  import { openEngine } from "./dist/store/engine.js";
  const started = performance.now();
  const engine = await openEngine({ dataDirectory: process.argv[1], processId: process.pid });
  console.log(performance.now() - started);
  await engine.close();`;

async function openInProcess(dataDirectory: string): Promise<Opened> {
  const done = await measure(["--input-type=module", "--eval", opener, dataDirectory]);
  if (done.exitCode !== 0) throw new Error(done.stderr);
  return { openMs: Number(done.stdout), peakMegabytes: done.peakMegabytes };
}

async function measureWork({ store, checkpointer }: Engine): Promise<Figure[]> {
  const { campaign, facts, pieces } = campaignSnapshot();
  const [piece] = pieces;
  if (piece === undefined) throw new Error("the sample has no piece");
  await store.createCampaign(campaign, facts, campaignRun());
  const save = (position: number) =>
    store.savePiece(campaign.id, { ...piece, id: `p${position}` }, { inputHash: "hash", position });
  const saveFifty = (round: number) => Promise.all(Array.from({ length: 50 }, (_, index) => save(50 * round + index)));
  const put = (step: number) =>
    checkpointer.put(
      { configurable: { thread_id: "bench", checkpoint_ns: "" } },
      { ...emptyCheckpoint(), id: `bench-${step}`, channel_values: { text: String(step).padEnd(200_000, "x") } },
      { source: "loop", step, parents: {} },
      { text: step },
    );
  return [
    { name: "pieces saved one after the other", value: await perSecond(500, save), unit: "/s" },
    { name: "pieces saved fifty at once", value: 50 * (await perSecond(10, saveFifty)), unit: "/s" },
    { name: "checkpoints of 200 KB put", value: await perSecond(30, put), unit: "/s" },
  ];
}

async function perSecond(count: number, work: (round: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let round = 0; round < count; round += 1) await work(round);
  return (count / (performance.now() - started)) * 1000;
}

async function repeat<Result>(work: (round: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let round = 0; round < rounds; round += 1) results.push(await work(round));
  return results;
}
