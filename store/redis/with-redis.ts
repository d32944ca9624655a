import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Engine } from "../engine-port.ts";
import type { CampaignStore } from "../port.ts";
import { claimPrefix, identify, requireWholeCopy } from "./claim-prefix.ts";
import { RedisCheckpointer } from "./redis-checkpointer.ts";
import { isReply, unreachable } from "./redis-failures.ts";
import { examineRedis } from "./redis-health.ts";
import { openRedisLink, type RedisLink } from "./redis-link.ts";
import type { RedisOptions } from "./redis-parts.ts";
import { createRedisRequestCounter } from "./redis-request-counter.ts";
import { openRedisSignals } from "./redis-signals.ts";
import { createRunStreams, removeStreams } from "./run-streams.ts";
import { readServerFacts } from "./server-facts.ts";
import { replica, requireUsable } from "./usable-server.ts";

/** How often a server that is still loading its data is asked again, and with how many milliseconds between. */
const loading = { tries: 100, pauseMs: 100 };

/**
 * The engine with checkpoints, events and counts of requests in Redis; in a shared engine its signals too.
 * @throws MarketingError "store-unreachable" when Redis doesn't answer, "credentials-missing" when it refuses the user,
 * "store-failed" when it can't be used: a replica, a part of a cluster, another program's keys under the prefix
 */
export async function withRedis(engine: Engine, { url, prefix, ...options }: RedisOptions): Promise<Engine> {
  const link = await openRedisLink(url, options.timeoutMs);
  try {
    await settleRedis(link, prefix);
    await requireWholeCopy(link, prefix);
    const redisId = await identify(link, prefix, randomUUID());
    const rings = engine.isShared ? await openRedisSignals(link, prefix) : null;
    // A Redis that has lost its keys is still the one that the living processes use.
    rings?.signals.listen((topic) => {
      if (topic === null) void identify(link, prefix, redisId).catch(() => undefined);
    });
    let closing: Promise<void> | null = null;
    const closeAll = async () => {
      try {
        rings?.close();
        await link.close();
      } finally {
        await engine.close();
      }
    };
    return {
      ...engine,
      redisId,
      store: removingStreams(engine.store, link, prefix),
      events: createRunStreams(link, prefix),
      checkpointer: new RedisCheckpointer({ client: link, prefix, ttlSeconds: options.checkpointTtlSeconds }),
      signals: rings?.signals ?? engine.signals,
      requests: createRedisRequestCounter(link, prefix),
      examine: async () => [...(await engine.examine()), await examineRedis(link)],
      requireReached() {
        engine.requireReached();
        if (!link.isReached()) throw unreachable(link.place, "the connection was lost");
      },
      close: () => (closing ??= closeAll()),
    };
  } catch (error) {
    await link.close();
    throw error;
  }
}

/**
 * Looks at the server before anything is written, and marks the prefix as ours.
 * @throws MarketingError as `withRedis` does
 */
export async function settleRedis(link: RedisLink, prefix: string): Promise<void> {
  await waitUntilLoaded(link, prefix);
  const facts = await readServerFacts(link);
  if (facts !== null) requireUsable(link.place, facts);
  try {
    await claimPrefix(link, prefix);
  } catch (error) {
    if (isReply(error, "READONLY")) throw replica(link.place);
    throw error;
  }
}

/** A server that was just started may still read its data. */
async function waitUntilLoaded(link: RedisLink, prefix: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await link.sendCommand(["EXISTS", `${prefix}:about`]);
      return;
    } catch (error) {
      if (!isReply(error, "LOADING") || tries === loading.tries) throw error;
      await pause(loading.pauseMs);
    }
  }
}

/** The store, which first removes the events of the runs that it removes: while Redis is away nothing is removed. */
function removingStreams(store: CampaignStore, link: RedisLink, prefix: string): CampaignStore {
  const removeAmong = async (filter: { threadId: string } | { campaignId: string }): Promise<void> =>
    await removeStreams(
      link,
      prefix,
      (await store.listRuns(filter)).map(({ id }) => id),
    );
  return {
    ...store,
    async deleteRun(id) {
      await removeStreams(link, prefix, [id]);
      return await store.deleteRun(id);
    },
    async deleteThread(id) {
      await removeAmong({ threadId: id });
      return await store.deleteThread(id);
    },
    async deleteCampaign(id) {
      await removeAmong({ campaignId: id });
      await store.deleteCampaign(id);
    },
  };
}
