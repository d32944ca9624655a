import { join } from "node:path";
import { expect } from "vitest";
import { approveCampaign } from "../../app/approving.ts";
import { chat } from "../../app/chatting.ts";
import { openContext, type Context, type ContextOptions } from "../../app/context.ts";
import { createCampaign } from "../../app/creating.ts";
import { copyStore, type CopyEnd, type StoreCopy } from "../../store/copy/copy-store.ts";
import { gatedGraph } from "./gated-graph.ts";
import { all, asked, openAll } from "./gated-runs.ts";
import { configFor, noSecrets } from "./open-campaigns.ts";

const silent = { onEvent: () => undefined };
const names = { database: "--end", redis: "--redis-end" };
const brief = {
  objective: "launch_awareness",
  product: { name: "Northwind Sync", description: "Keeps notes in step", target_audience: "developers" },
  channels: ["twitter"],
  duration: "7d",
  budget: { content_pieces: 3 },
};

type Place = { directory: string } | { databaseUrl: string; redisUrl?: string };

/** Opens the product, lets it work, and closes it. */
export async function working<Value>(
  place: Place,
  work: (context: Context) => Promise<Value>,
  options: ContextOptions = {},
): Promise<Value> {
  // A context that works on a server makes no directory.
  const { directory = "unused", ...secrets } = { directory: undefined, ...place };
  const context = await openContext(configFor(directory), { ...noSecrets, ...secrets }, options);
  try {
    return await work(context);
  } finally {
    await context.runs.drain(0);
    await context.close();
  }
}

export const directoryEnd = (directory: string): CopyEnd => ({ database: { directory }, redis: null, names });
export const serverEnd = (url: string, redisUrl?: string): CopyEnd => ({
  database: { url },
  redis: redisUrl === undefined ? null : { url: redisUrl, prefix: "qlp", checkpointTtlSeconds: null },
  names,
});

export async function copy(from: CopyEnd, to: CopyEnd, onStep: () => void = () => undefined): Promise<StoreCopy> {
  return await copyStore({ from, to, processId: process.pid, isDryRun: false, mayLackCheckpoints: false, onStep });
}

/** A store with work that waits to be gone on with. */
export interface StoreToCopy {
  directory: string;
  /** The product takes up on a copy what the store was at. */
  goOn(place: Place): Promise<void>;
}

/** A store in a new directory: a campaign that awaits approval, a chat about it, and a run that a server left at its second step. */
export async function makeStoreToCopy(folder: string): Promise<StoreToCopy> {
  const source = join(folder, "source");
  let campaignId = "";
  let stoppedRun = "";
  let history: string[] = [];
  let told: string[] = [];

  async function historyOf(context: Context): Promise<string[]> {
    const { threadId } = (await context.store.getCampaign(campaignId)) ?? { threadId: "" };
    const seen: string[] = [];
    for await (const { config, values } of context.graph.getStateHistory({ configurable: { thread_id: threadId } })) {
      seen.push(JSON.stringify([config.configurable, values]));
    }
    return seen;
  }

  const toldIn = async (context: Context) => (await all(context.runs.follow(stoppedRun))).map(({ data }) => data);

  await working({ directory: source }, async (context) => {
    const made = await createCampaign(context, { request: brief, seed: "1", approve: false, writer: "auto" }, silent);
    campaignId = made.campaign.id;
    await chat(context, { campaignId, message: "what is planned for week 1?" }, silent);
    history = await historyOf(context);
  });
  // A server ends while a run is at its second step.
  const graph = gatedGraph();
  await working(
    { directory: source },
    async (context) => {
      ({ id: stoppedRun } = await context.runs.submit(asked("stopped \u{1F680}")));
      graph.open("one");
      await graph.reached("two");
      told = (await context.events.read(stoppedRun, { after: 0, limit: 100 })).map(({ data }) => data);
    },
    { buildGraph: graph.build },
  );

  /** The product takes up on the copy what the source was at. */
  async function goOn(place: Parameters<typeof working>[0]): Promise<void> {
    await working(place, async (context) => {
      expect(await historyOf(context)).toEqual(history);
      const answer = await approveCampaign(
        context,
        { campaignId, answer: { decisions: [{ type: "approve" }] } },
        silent,
      );
      expect(answer.campaign.status).toBe("approved");
    });
    const further = gatedGraph();
    openAll(further);
    await working(
      place,
      async (context) => {
        expect(await context.runs.recover()).toEqual([stoppedRun]);
        expect((await context.runs.settled(stoppedRun)).status).toBe("success");
        expect(further.begun).toEqual(["two", "three"]);
        expect((await toldIn(context)).slice(0, told.length)).toEqual(told);
      },
      { buildGraph: further.build, isServer: true },
    );
  }

  return { directory: source, goOn };
}
