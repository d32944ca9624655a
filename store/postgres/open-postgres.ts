import { unreachable } from "../database.ts";
import type { Engine, PartHealth } from "../engine-port.ts";
import { createRequestCounter } from "../request-counter.ts";
import { createSqlParts } from "../sql-parts.ts";
import { connectionSettings, connectPool, databaseOf, placeOf } from "./connect-pool.ts";
import { readServerFacts, warningsOf } from "./examine-server.ts";
import { openingFault } from "./opening-fault.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { createServerSignals } from "./signals.ts";

/**
 * The engine on a PostgreSQL server, its tables up to date. Other processes may open the same database at the same time.
 * @param options `poolSize`: connections at most, the one for signals among them
 * @throws MarketingError "store-unreachable" when nobody answers, "credentials-missing" when user or password are refused,
 * "store-failed" when the database can't be used; none repeats the password
 */
export async function openPostgres(options: { url: string; poolSize: number }): Promise<Omit<Engine, "announce">> {
  const settings = connectionSettings(options.url);
  const place = placeOf(settings);
  const pool = connectPool(settings, Math.max(options.poolSize - 1, 1));
  const database = databaseOf(pool);
  try {
    await prepareDatabase({ settings, pool, database }, place);
  } catch (error) {
    await pool.end();
    throw openingFault(error, place);
  }
  const { settled, ...parts } = createSqlParts(database);
  const signals = createServerSignals(settings, pool);

  async function examine(): Promise<PartHealth[]> {
    const part = { name: "database", place } as const;
    try {
      return [{ ...part, isReached: true, warnings: warningsOf(await readServerFacts(pool)) }];
    } catch {
      return [{ ...part, isReached: false, warnings: [] }];
    }
  }

  async function closeAll(): Promise<void> {
    await settled();
    await signals.close();
    await pool.end();
  }
  let closing: Promise<void> | null = null;

  return {
    dataDirectory: `PostgreSQL at ${place}`,
    ...parts,
    signals,
    requests: createRequestCounter(),
    isShared: true,
    redisId: null,
    examine,
    requireReached() {
      const fault = signals.fault();
      if (fault !== null) throw unreachable(`the database ${place} can't be reached`, fault);
    },
    // PostgreSQL does it by itself: autovacuum.
    tidy: () => Promise.resolve(),
    close: () => (closing ??= closeAll()),
  };
}
