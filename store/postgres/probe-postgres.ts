import type { PartHealth } from "../engine-port.ts";
import { pendingMigrations } from "../schema-versions.ts";
import { connectionSettings, connectPool, databaseOf, placeOf } from "./connect-pool.ts";
import { readServerFacts, warningsOf } from "./examine-server.ts";
import { openingFault } from "./opening-fault.ts";
import { requireWritable } from "./prepare-database.ts";

/**
 * How PostgreSQL is, asked over a connection of its own that changes nothing, and how many steps its tables are behind.
 * @throws MarketingError as `openPostgres` would: nobody answers, the password is refused, it can't be used
 */
export async function probePostgres(url: string): Promise<PartHealth & { pendingMigrations: number }> {
  const settings = connectionSettings(url);
  const place = placeOf(settings);
  const pool = connectPool(settings, 1);
  try {
    await requireWritable(pool, place);
    const named = { name: `the database ${place}`, variable: "DATABASE_URL" } as const;
    const pending = await pendingMigrations(databaseOf(pool), named);
    const warnings = warningsOf(await readServerFacts(pool));
    return { name: "database", place, isReached: true, warnings, pendingMigrations: pending.length };
  } catch (error) {
    throw openingFault(error, place);
  } finally {
    await pool.end();
  }
}
