import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyCheckpoint, uuid6, type BaseCheckpointSaver } from "@langchain/langgraph-checkpoint";
import { unpack } from "../store/archive.ts";
import { createCheckpointer } from "../store/checkpointer.ts";
import { openPglite } from "../store/pglite.ts";
import { prepareSchema } from "../store/prepare-schema.ts";
import { templateFile } from "../store/template-file.ts";
import { median, type Figure } from "./support/figure.ts";
import { openOfficialSaver } from "./support/official-saver.ts";
import { compareOnServers } from "./support/savers-on-servers.ts";

const rounds = 5;
const threadCounts = [1, 50];
const stateSizes = [
  { name: "2 KB", characters: 2000 },
  { name: "100 KB", characters: 100_000 },
];

/** The embedded engine's saver against LangGraph's, then that on Redis: time, bytes and memory. */
export async function run(): Promise<Figure[]> {
  return [...(await compareEmbedded()), ...(await compareOnServers())];
}

/** CPU of a step (a checkpoint and three writes of a task) and of a read, on our saver and on LangGraph's, on one engine in turn. */
async function compareEmbedded(): Promise<Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), "qlp-bench-"));
  try {
    await unpack(await readFile(templateFile), join(directory, "database"));
    const pglite = await openPglite(join(directory, "database"));
    const ours = createCheckpointer(await prepareSchema(pglite));
    const official = await openOfficialSaver(pglite);
    const figures: Figure[] = [];
    for (const size of stateSizes) {
      for (const threads of threadCounts) figures.push(...(await compare(ours, official, size, threads)));
    }
    await pglite.close();
    return figures;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

interface Cost {
  stepMs: number;
  readMs: number;
}

async function compare(
  ours: BaseCheckpointSaver,
  official: BaseCheckpointSaver,
  size: (typeof stateSizes)[number],
  threads: number,
): Promise<Figure[]> {
  const costs: { ours: Cost; official: Cost }[] = [];
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    const cost = {
      ours: await measure(ours, size.characters, threads),
      official: await measure(official, size.characters, threads),
    };
    if (round > 0) costs.push(cost);
  }
  const of = (pick: (cost: (typeof costs)[number]) => number) => median(costs.map(pick));
  const name = `${size.name}, ${threads} at once`;
  return [
    { name: `step, ${name}, ours`, value: of((cost) => cost.ours.stepMs), unit: "ms CPU" },
    {
      name: `step, ${name}, LangGraph's over ours`,
      value: of((cost) => cost.official.stepMs / cost.ours.stepMs),
      unit: "times",
    },
    { name: `read, ${name}, ours`, value: of((cost) => cost.ours.readMs), unit: "ms CPU" },
    {
      name: `read, ${name}, LangGraph's over ours`,
      value: of((cost) => cost.official.readMs / cost.ours.readMs),
      unit: "times",
    },
  ];
}

let threadsSoFar = 0;

async function measure(saver: BaseCheckpointSaver, characters: number, threads: number): Promise<Cost> {
  const steps = threads === 1 ? 20 : 4;
  const ids = Array.from({ length: threads }, () => `bench-${(threadsSoFar += 1)}`);
  const stepMs = await cpuMs(() => Promise.all(ids.map((id) => takeSteps(saver, id, stateOf(characters), steps))));
  const readMs = await cpuMs(() =>
    Promise.all(
      ids.map(async (id) => {
        for (let read = 0; read < steps; read += 1) await saver.getTuple({ configurable: { thread_id: id } });
      }),
    ),
  );
  await Promise.all(ids.map((id) => saver.deleteThread(id)));
  return { stepMs: stepMs / (steps * threads), readMs: readMs / (steps * threads) };
}

/** As LangGraph does with durability "sync": what it has to save in a step is asked for at once, and the next step waits for all. */
async function takeSteps(saver: BaseCheckpointSaver, threadId: string, pieces: unknown, steps: number): Promise<void> {
  let config = {
    configurable: { thread_id: threadId, checkpoint_ns: "", checkpoint_id: undefined as string | undefined },
  };
  for (let step = 1; step <= steps; step += 1) {
    const version = saver.getNextVersion(step);
    const versions = { pieces: version, progress: version, [`branch:to:node${step}`]: version };
    const checkpoint = {
      ...emptyCheckpoint(),
      id: uuid6(step),
      channel_versions: versions,
      channel_values: { pieces, progress: step },
    };
    const put = saver.put(config, checkpoint, { source: "loop", step, parents: {} }, versions);
    const place = { configurable: { thread_id: threadId, checkpoint_ns: "", checkpoint_id: checkpoint.id } };
    const values = ["a", "b", "c"].map((channel): [string, unknown] => [channel, step]);
    await Promise.all([put, saver.putWrites(place, values, "task")]);
    config = place;
  }
}

function stateOf(characters: number): unknown {
  const piece = { id: "p1", text: 'A "post" of two lines,\nsome of it quoted.', week: 1, tags: ["a", "b"], link: null };
  return Array.from({ length: Math.ceil(characters / JSON.stringify(piece).length) }, () => piece);
}

async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
