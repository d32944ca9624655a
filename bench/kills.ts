import { setTimeout as pause } from "node:timers/promises";
import { spawnServe } from "../test/support/spawn-serve.ts";
import { startEngines, type Engines } from "./support/engines.ts";
import type { Figure } from "./support/figure.ts";
import { makeCampaign, type MadeCampaign } from "./support/watched-campaign.ts";

const runs = 50;
const atOnce = 6;
/** milliseconds that a server lives before one of the two is killed, at random in between */
const lifeMs = { least: 1500, most: 6000 };

/**
 * Two servers on one PostgreSQL and one Redis make 50 campaigns while either of them is killed (SIGKILL) again and again, at
 * random; every run has a viewer, which goes on at the other server. What counts: all are finished, no piece is lost or told
 * or made twice, no viewer sees a gap or a repeat.
 */
export async function run(): Promise<Figure[]> {
  const engines = await startEngines();
  const pair = await startPair(engines);
  const began = performance.now();
  try {
    let begun = 0;
    const made: MadeCampaign[] = [];
    const maker = async () => {
      while (begun < runs) {
        begun += 1;
        made.push(await makeCampaign(pair.addresses, `run ${begun}`));
        console.error(`${made.length} of ${runs} are finished, ${pair.kills()} kills`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, maker));
    const sum = (count: (one: MadeCampaign) => number) => made.reduce((total, one) => total + count(one), 0);
    return [
      { name: "kills of a server", value: pair.kills(), unit: "", least: 10 },
      { name: "campaigns finished", value: made.filter(({ isFinished }) => isFinished).length, unit: "", least: runs },
      {
        name: "campaigns in the store",
        value: await countCampaigns(pair.addresses),
        unit: "",
        least: runs,
        limit: runs,
      },
      { name: "pieces planned", value: sum(({ planned }) => planned), unit: "" },
      { name: "pieces lost", value: sum(({ lost }) => lost), unit: "", limit: 0 },
      { name: "pieces doubled", value: sum(({ doubled }) => doubled), unit: "", limit: 0 },
      { name: "event numbers missed or repeated by viewers", value: sum(({ faults }) => faults), unit: "", limit: 0 },
      { name: "times a viewer had to ask again", value: sum(({ changes }) => changes), unit: "" },
      { name: "time in all", value: (performance.now() - began) / 1000, unit: "s" },
    ];
  } finally {
    await pair.stop();
    await engines.remove();
  }
}

interface Pair {
  /** of the servers that answer now; empty while both are starting */
  addresses(): string[];
  kills(): number;
  stop(): Promise<void>;
}

async function startPair({ home, databaseUrl, redisUrl }: Engines): Promise<Pair> {
  const env = { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, QLP_LEASE_SECONDS: "2" };
  const start = () => spawnServe(home, [], env);
  const servers = [start(), start()];
  const answering = new Map<(typeof servers)[number], string>();
  const awaitReady = async (server: (typeof servers)[number]) => void answering.set(server, await server.url);
  await Promise.all(servers.map(awaitReady));
  let kills = 0;
  let isOver = false;

  async function killAgainAndAgain(): Promise<void> {
    for (;;) {
      await pause(lifeMs.least + Math.random() * (lifeMs.most - lifeMs.least));
      if (isOver) return;
      const place = Math.random() < 0.5 ? 0 : 1;
      const victim = servers[place];
      if (victim === undefined) return;
      answering.delete(victim);
      victim.child.kill("SIGKILL");
      await victim.ended;
      kills += 1;
      const next = start();
      servers[place] = next;
      // One that is killed before it is ready is no loss.
      awaitReady(next).catch(() => undefined);
    }
  }
  const killing = killAgainAndAgain();
  return {
    addresses: () => [...answering.values()],
    kills: () => kills,
    async stop() {
      isOver = true;
      await killing;
      for (const { child } of servers) child.kill("SIGKILL");
      await Promise.all(servers.map(({ ended }) => ended));
    },
  };
}

async function countCampaigns(addresses: () => string[]): Promise<number> {
  for (;;) {
    try {
      const answer = await fetch(`${addresses()[0]}/api/v2/marketing/campaigns?limit=200`);
      if (answer.ok) return ((await answer.json()) as { campaigns: unknown[] }).campaigns.length;
    } catch {
      // Killed just now.
    }
    await pause(200);
  }
}
