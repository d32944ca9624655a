import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { MarketingError } from "../domain/errors.ts";
import type { Engine } from "./engine-port.ts";
import { takeLock, type Lock } from "./lock.ts";
import type { RedisOptions } from "./redis/redis-parts.ts";

export interface EngineOptions {
  /** made when it is not there, unless the database is elsewhere; relative to the working directory */
  dataDirectory: string;
  /** of the process that opens it: the lock stands in its name */
  processId: number;
  /** PostgreSQL; null = the embedded database of the data directory */
  database?: { url: string; poolSize: number } | null;
  /** where checkpoints, events and counts of requests are kept; null = with the campaigns */
  redis?: RedisOptions | null;
}

/**
 * The engine that was chosen: PostgreSQL, or the embedded one on a data directory that no other process has open; with Redis
 * beside it where it is named. Only what is used is loaded.
 * @throws MarketingError "store-locked" when another process holds the directory, "store-failed" when it can't be opened,
 * "store-unreachable" when PostgreSQL or Redis doesn't answer
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { database = null, redis = null } = options;
  const engine = database === null ? await openDirectory(options) : await openPostgresEngine(database);
  if (redis === null) return engine;
  try {
    return await (await import("./redis/with-redis.ts")).withRedis(engine, redis);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function openPostgresEngine(database: NonNullable<EngineOptions["database"]>): Promise<Engine> {
  const { openPostgres } = await import("./postgres/open-postgres.ts");
  // Servers on it are found by their own addresses.
  return { ...(await openPostgres(database)), announce: () => Promise.resolve() };
}

async function openDirectory({ dataDirectory, processId }: EngineOptions): Promise<Engine> {
  const directory = resolve(dataDirectory);
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    return await openLocked(directory, await takeLock(directory, processId));
  } catch (error) {
    if (error instanceof MarketingError) throw error;
    throw new MarketingError("store-failed", `the data directory ${directory} can't be opened`, {
      why: error instanceof Error ? error.message : String(error),
      hint: "check that you may write there, or set QLP_DATA_DIR to another directory",
      cause: error,
    });
  }
}

async function openLocked(directory: string, lock: Lock): Promise<Engine> {
  try {
    const { openEmbedded } = await import("./embedded.ts");
    const { close, ...open } = await openEmbedded(directory);
    const closeAll = async () => {
      try {
        await close();
      } finally {
        await lock.release();
      }
    };
    let closing: Promise<void> | null = null;
    return {
      ...open,
      dataDirectory: directory,
      announce: (url) => lock.announce(url),
      close: () => (closing ??= closeAll()),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
