import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../../test/support/start-postgres.ts";
import { startRedis } from "../../test/support/start-redis.ts";

/** A real PostgreSQL and a real Redis on this machine, with a directory for what servers keep; both lose nothing of a killed client. */
export interface Engines {
  home: string;
  databaseUrl: string;
  redisUrl: string;
  remove(): Promise<void>;
}

/** @param isDurable commits of PostgreSQL wait for the disk */
export async function startEngines(isDurable = false): Promise<Engines> {
  const home = mkdtempSync(join(tmpdir(), "qlp-bench-"));
  const [postgres, redis] = await Promise.all([
    startPostgres({ isDurable }),
    startRedis({ flags: ["--appendonly", "yes"] }),
  ]);
  return {
    home,
    databaseUrl: await postgres.newDatabase(),
    redisUrl: redis.url,
    async remove() {
      await Promise.all([postgres.remove(), redis.remove()]);
      rmSync(home, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
