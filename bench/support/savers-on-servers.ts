import { PostgresSaver } from "@langchain/langgraph-checkpoint-postgres";
import type { BaseCheckpointSaver } from "@langchain/langgraph-checkpoint";
import { createClient } from "@redis/client";
import { PlainRedisSaver } from "../../store/redis-saver/redis-saver.ts";
import { startPostgres, type PostgresServer } from "../../test/support/start-postgres.ts";
import { startRedis } from "../../test/support/start-redis.ts";
import type { Figure } from "./figure.ts";
import { growThread, steps, textsOf } from "./growing-thread.ts";
import { together } from "./stream-client.ts";

const compared = 20;
const many = 1000;

/** Our saver on Redis with its append-only file, and LangGraph's on PostgreSQL, thread by thread in turn. */
export async function compareOnServers(): Promise<Figure[]> {
  const [redis, postgres] = await Promise.all([
    startRedis({ flags: ["--appendonly", "yes", "--appendfsync", "everysec"] }),
    startPostgres({ isDurable: true }),
  ]);
  const client = await openClient(redis.url);
  const official = PostgresSaver.fromConnString(postgres.url);
  await official.setup();
  try {
    const ours = new PlainRedisSaver({ client, prefix: "bench", ttlSeconds: null });
    const texts = Array.from({ length: compared + 1 }, (_, thread) => textsOf(thread));
    const growing = await inTurn(ours, official, (saver, thread) =>
      growThread(saver, String(thread), texts[thread] ?? []),
    );
    const reading = await inTurn(ours, official, (saver, thread) => readNewest(saver, String(thread)));
    const [ourBytes, officialBytes] = await Promise.all([bytesInRedis(client), bytesInPostgres(postgres)]);
    return [
      { name: "put + putWrites to 200 KB, Redis, ours", value: growing.ours / steps, unit: "ms" },
      { name: "the same over LangGraph's on PostgreSQL", value: growing.ours / growing.official, unit: "", limit: 0.5 },
      { name: "read newest at 200 KB, Redis, ours", value: reading.ours, unit: "ms" },
      { name: "the same over LangGraph's on PostgreSQL", value: reading.ours / reading.official, unit: "" },
      { name: `thread of ${steps} steps, Redis, ours`, value: ourBytes / 1000, unit: "KB" },
      { name: "the same over LangGraph's on PostgreSQL", value: ourBytes / officialBytes, unit: "", limit: 1 },
      { name: `a thread of ${many}, Redis`, value: await memoryOfMany(client, ours, texts), unit: "KB", limit: 1000 },
    ];
  } finally {
    client.destroy();
    await official.end();
    await Promise.all([redis.remove(), postgres.remove()]);
  }
}

/** Milliseconds of the work for a thread, the mean of all; the first thread warms up. */
async function inTurn(
  ours: BaseCheckpointSaver,
  official: BaseCheckpointSaver,
  work: (saver: BaseCheckpointSaver, thread: number) => Promise<number>,
): Promise<{ ours: number; official: number }> {
  const sums = { ours: 0, official: 0 };
  for (let thread = 0; thread <= compared; thread += 1) {
    const took = { ours: await work(ours, thread), official: await work(official, thread) };
    if (thread === 0) continue;
    sums.ours += took.ours;
    sums.official += took.official;
  }
  return { ours: sums.ours / compared, official: sums.official / compared };
}

async function readNewest(saver: BaseCheckpointSaver, threadId: string): Promise<number> {
  const began = performance.now();
  await saver.getTuple({ configurable: { thread_id: threadId } });
  return performance.now() - began;
}

type Client = Awaited<ReturnType<typeof openClient>>;

async function openClient(url: string) {
  return await createClient({ url }).connect();
}

async function bytesInRedis(client: Client): Promise<number> {
  let sum = 0;
  for await (const keys of client.scanIterator()) {
    for (const key of keys) sum += (await client.memoryUsage(key, { SAMPLES: 0 })) ?? 0;
  }
  return sum / (compared + 1);
}

async function bytesInPostgres(postgres: PostgresServer): Promise<number> {
  const tables = ["checkpoints", "checkpoint_blobs", "checkpoint_writes"];
  const sizes = tables.map((table) => `pg_total_relation_size('${table}')`).join(" + ");
  const [row] = await postgres.run(`select ${sizes} as bytes`);
  return Number(row?.["bytes"]) / (compared + 1);
}

/** Kilobytes that Redis takes more for each of many threads. */
async function memoryOfMany(client: Client, saver: PlainRedisSaver, texts: readonly string[][]): Promise<number> {
  const before = await usedMemory(client);
  let begun = 0;
  await together(many, 10, async () => {
    begun += 1;
    await growThread(saver, `many-${begun}`, texts[begun % texts.length] ?? []);
  });
  return ((await usedMemory(client)) - before) / many / 1000;
}

async function usedMemory(client: Client): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await client.info("memory"))?.[1]);
}
