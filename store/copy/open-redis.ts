import { MarketingError } from "../../domain/errors.ts";
import type { RunEventLog } from "../engine-port.ts";
import { PlainRedisSaver } from "../redis-saver/redis-saver.ts";
import { keyOfCopy, requireOwnPrefix } from "../redis/claim-prefix.ts";
import { openRedisLink, type RedisLink } from "../redis/redis-link.ts";
import type { RedisOptions } from "../redis/redis-parts.ts";
import { createRunStreams } from "../redis/run-streams.ts";
import { settleRedis } from "../redis/with-redis.ts";

/** Checkpoints and events in Redis, to be copied from or to. */
export interface OpenRedis {
  /** without a password: "127.0.0.1:6379/0" */
  place: string;
  saver: PlainRedisSaver;
  events: RunEventLog;
  close(): Promise<void>;
}

/** A Redis that is copied to. */
export interface RedisTarget extends OpenRedis {
  /**
   * Makes sure that nothing is there, and notes that what comes belongs to a copy; clears away what a copy to the same database
   * left when its process died.
   * @param database where the rest of the copy goes
   * @throws MarketingError "conflict" when something else is there
   */
  begin(database: string): Promise<void>;
  /** The copy is done and stays. */
  keep(): Promise<void>;
  /** Removes all that was copied. */
  abandon(): Promise<void>;
}

export async function openRedisSource(options: RedisOptions): Promise<OpenRedis> {
  return await opened(options, (link) => requireOwnPrefix(link, options.prefix), openParts);
}

export async function openRedisTarget(options: RedisOptions): Promise<RedisTarget> {
  const { prefix } = options;
  const note = keyOfCopy(prefix);
  return await opened(
    options,
    (link) => settleRedis(link, prefix),
    (link) => ({
      ...openParts(link, options),
      async begin(database) {
        const left = await link.sendCommand<string | null>(["GET", note]);
        for await (const keys of keysOf(link, prefix)) {
          if (left === database) await link.sendCommand(["UNLINK", ...keys]);
          else throw notEmpty(link, prefix, left);
        }
        await link.sendCommand(["SET", note, database]);
      },
      async keep() {
        await link.sendCommand(["UNLINK", note]);
      },
      async abandon() {
        for await (const keys of keysOf(link, prefix)) await link.sendCommand(["UNLINK", ...keys]);
        await link.sendCommand(["UNLINK", note]);
      },
    }),
  );
}

async function opened<Open>(
  options: RedisOptions,
  settle: (link: RedisLink) => Promise<void>,
  open: (link: RedisLink, options: RedisOptions) => Open,
): Promise<Open> {
  const link = await openRedisLink(options.url, options.timeoutMs);
  try {
    await settle(link);
    return open(link, options);
  } catch (error) {
    await link.close();
    throw error;
  }
}

function openParts(link: RedisLink, { prefix, checkpointTtlSeconds: ttlSeconds }: RedisOptions): OpenRedis {
  return {
    place: link.place,
    saver: new PlainRedisSaver({ client: link, prefix, ttlSeconds }),
    events: createRunStreams(link, prefix),
    close: () => link.close(),
  };
}

/** The keys of checkpoints and of events, some at a time and never none. */
async function* keysOf(link: RedisLink, prefix: string): AsyncGenerator<string[]> {
  const pattern = `${prefix.replaceAll(/[\\*?[\]]/g, "\\$&")}:{*}:*`;
  let cursor = "0";
  do {
    const [next, found] = await link.sendCommand<[string, string[]]>([
      "SCAN",
      cursor,
      "MATCH",
      pattern,
      "COUNT",
      "1000",
    ]);
    const keys = found.filter((key) => /^:\{[^{}]*\}:(index|data|told)$/.test(key.slice(prefix.length)));
    if (keys.length > 0) yield keys;
    cursor = next;
  } while (cursor !== "0");
}

function notEmpty({ place }: RedisLink, prefix: string, left: string | null): MarketingError {
  const from = left === null ? "" : `; a copy to ${left} was broken off there`;
  return new MarketingError("conflict", `Redis at ${place} is not empty`, {
    why: `there are checkpoints or events under the prefix "${prefix}"${from}; a copy never overwrites anything`,
    hint: "name another database of it with --redis-to redis://host:6379/1, or another prefix with QLP_REDIS_PREFIX",
  });
}
