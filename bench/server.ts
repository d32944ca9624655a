import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startOwn, startReference, type BenchServer } from "./support/bench-server.ts";
import { median, type Figure } from "./support/figure.ts";
import { open, post, streamRun, together } from "./support/stream-client.ts";

const rounds = 3;
const runsPerRound = 150;
const atOnce = 50;
const openStreams = 500;

/**
 * Our server and `langgraphjs dev` on the same graph of twelve nodes of 20 ms, in turn, in one run: time to the first event
 * and runs a second at 50 at once, CPU a run; then 500 open streams on ours, and its memory when nothing happens.
 */
export async function run(): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), "qlp-bench-"));
  const own = await startOwn(home);
  const idle = own.megabytes();
  const reference = await startReference(home, 20_000 + (process.pid % 10_000));
  try {
    await warm(own);
    await warm(reference);
    const ours: Round[] = [];
    const theirs: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await measure(own));
      theirs.push(await measure(reference));
    }
    const middle = (all: Round[], figure: keyof Round) => median(all.map((one) => one[figure]));
    const ratio = (figure: keyof Round) => middle(theirs, figure) / middle(ours, figure);
    const lateness = await latenessOfStreams(own);
    return [
      { name: "first event, ours, median", value: middle(ours, "firstMs"), unit: "ms" },
      { name: "first event, langgraphjs dev, median", value: middle(theirs, "firstMs"), unit: "ms" },
      { name: "first event, times earlier", value: ratio("firstMs"), unit: "x" },
      { name: "runs a second, ours", value: middle(ours, "perSecond"), unit: "/s" },
      { name: "runs a second, langgraphjs dev", value: middle(theirs, "perSecond"), unit: "/s" },
      { name: "runs a second, times more", value: 1 / ratio("perSecond"), unit: "x" },
      { name: "CPU a run, ours", value: middle(ours, "cpuMs"), unit: "ms" },
      { name: "CPU a run, langgraphjs dev", value: middle(theirs, "cpuMs"), unit: "ms" },
      { name: "CPU a run, part of theirs", value: 1 / ratio("cpuMs"), unit: "" },
      { name: `events on ${openStreams} open streams, late at p99`, value: lateness, unit: "ms", limit: 500 },
      { name: "memory of the idle server", value: idle, unit: "MB", limit: 450 },
    ];
  } finally {
    own.stop();
    reference.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  }
}

interface Round {
  firstMs: number;
  perSecond: number;
  cpuMs: number;
}

async function warm(server: BenchServer): Promise<void> {
  await together(20, 5, () => streamRun(server.url));
}

async function measure(server: BenchServer): Promise<Round> {
  const cpuBefore = server.cpuMs();
  const began = performance.now();
  const runs = await together(runsPerRound, atOnce, () => streamRun(server.url));
  const seconds = (performance.now() - began) / 1000;
  return {
    firstMs: median(runs.map(({ firstMs }) => firstMs)),
    perSecond: runsPerRound / seconds,
    cpuMs: (server.cpuMs() - cpuBefore) / runsPerRound,
  };
}

/**
 * How late the latest hundredth of events is: twenty runs at once, each with twenty-five viewers that follow it live; every
 * node writes the moment at which it ended into the state.
 */
async function latenessOfStreams(server: BenchServer): Promise<number> {
  const late: number[] = [];
  const viewersPerRun = 25;
  const viewers: Promise<void>[] = [];
  await together(openStreams / viewersPerRun, openStreams / viewersPerRun, async () => {
    const body = { assistant_id: "campaign", input: { seed: "bench" }, stream_mode: ["updates"], after_seconds: 2 };
    const { thread_id } = JSON.parse(await post(`${server.url}/threads`, {}, () => undefined)) as Ids;
    const { run_id } = JSON.parse(await post(`${server.url}/threads/${thread_id}/runs`, body, () => undefined)) as Ids;
    for (let viewer = 0; viewer < viewersPerRun; viewer += 1) {
      viewers.push(
        open(`${server.url}/threads/${thread_id}/runs/${run_id}/stream`, (text) => {
          const now = Date.now();
          for (const [, at] of text.matchAll(/"at":\[(\d+)\]/g)) late.push(now - Number(at));
        }),
      );
    }
  });
  await Promise.all(viewers);
  if (late.length < openStreams * 12) throw new Error(`only ${late.length} of ${openStreams * 12} events came`);
  return late.toSorted((left, right) => left - right)[Math.floor(late.length * 0.99)] ?? Number.NaN;
}

interface Ids {
  thread_id: string;
  run_id: string;
}
