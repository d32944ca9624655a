import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "../../store/engine-port.ts";
import { openEngine } from "../../store/engine.ts";
import type { RedisOptions } from "../../store/redis/redis-parts.ts";
import { withRedis } from "../../store/redis/with-redis.ts";

/** An embedded engine of a test's own, under any number of connections to Redis. */
export interface RedisEngines {
  /**
   * One more on the same database; `isShared` as it would be on PostgreSQL, so with signals.
   * @param redis a prefix "test" and a time-out of 5 s unless it says otherwise
   */
  connect(redis: Partial<RedisOptions> & { url: string }): Promise<Engine>;
  /** Closes all, and takes the directory away. */
  remove(): Promise<void>;
}

export async function openRedisEngines(): Promise<RedisEngines> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "qlp-redis-engine-"));
  const embedded = await openEngine({ dataDirectory, processId: process.pid });
  const below: Engine = { ...embedded, isShared: true, close: () => Promise.resolve() };
  const open: Engine[] = [];
  return {
    async connect(redis) {
      const engine = await withRedis(below, { prefix: "test", checkpointTtlSeconds: null, ...redis });
      open.push(engine);
      return engine;
    },
    async remove() {
      await Promise.all(open.map((engine) => engine.close()));
      await embedded.close();
      await rm(dataDirectory, { recursive: true });
    },
  };
}
