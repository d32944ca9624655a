import { startEngines } from "./support/engines.ts";
import { startScaled, type BenchServer } from "./support/bench-server.ts";
import { median, type Figure } from "./support/figure.ts";
import { streamRun, together } from "./support/stream-client.ts";

const rounds = 5;
const runsPerRound = 200;
const atOnce = 60;

/**
 * One and two of our servers on the same PostgreSQL and Redis, in turn, in one run: runs a second of the graph of twelve nodes of
 * 20 ms. Everything is on this machine, the one who asks too: with two cores, two servers leave less than one core to the rest.
 */
export async function run(): Promise<Figure[]> {
  const engines = await startEngines();
  const servers = await Promise.all([startScaled(engines, "one"), startScaled(engines, "two")]);
  const [first, second] = servers;
  try {
    for (const server of servers) await together(30, 10, () => streamRun(server.url));
    const alone: Round[] = [];
    const both: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      alone.push(await measure([first]));
      both.push(await measure([first, second]));
    }
    const middle = (all: Round[], figure: keyof Round) => median(all.map((one) => one[figure]));
    const ratios = both.map(({ perSecond }, round) => perSecond / (alone[round]?.perSecond ?? Number.NaN));
    return [
      { name: "runs a second, one server", value: middle(alone, "perSecond"), unit: "/s" },
      { name: "runs a second, two servers", value: middle(both, "perSecond"), unit: "/s" },
      { name: "two servers, times more", value: median(ratios), unit: "x", least: 1.6 },
      { name: "CPU a run of the servers, one", value: middle(alone, "cpuMs"), unit: "ms" },
      { name: "CPU a run of the servers, two", value: middle(both, "cpuMs"), unit: "ms" },
    ];
  } finally {
    for (const server of servers) server.stop();
    await engines.remove();
  }
}

interface Round {
  perSecond: number;
  cpuMs: number;
}

/** The runs go to the servers in turn. */
async function measure(servers: readonly BenchServer[]): Promise<Round> {
  const cpu = () => servers.reduce((sum, server) => sum + server.cpuMs(), 0);
  const cpuBefore = cpu();
  const began = performance.now();
  let asked = 0;
  await together(runsPerRound, atOnce, () => streamRun(servers[(asked += 1) % servers.length]?.url ?? ""));
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: runsPerRound / seconds, cpuMs: (cpu() - cpuBefore) / runsPerRound };
}
