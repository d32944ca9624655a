import { drizzle } from "drizzle-orm/node-postgres";
import { sql } from "drizzle-orm";
import { Client, type ClientConfig, type Pool } from "pg";
import { MarketingError } from "../../domain/errors.ts";
import type { Database } from "../database.ts";
import { engineFault } from "../engine-fault.ts";
import { applyMigrations, pendingMigrations } from "../schema-versions.ts";
import { readServerFacts } from "./examine-server.ts";

/** Any number that no other program takes for its lock on the same database. */
const lockNumber = 7_163_204_518;
const longestWaitMs = 60_000;

/**
 * Brings the tables up to date, when nobody has yet; of several processes that ask at once one does it. A database that can't be
 * used is only looked at.
 * @throws MarketingError "store-failed" when it can only be read, holds another program's tables or a newer version's
 */
export async function prepareDatabase(
  { settings, pool, database }: { settings: ClientConfig; pool: Pool; database: Database },
  place: string,
): Promise<void> {
  await requireWritable(pool, place);
  const named = { name: `the database ${place}`, variable: "DATABASE_URL" } as const;
  if ((await pendingMigrations(database, named)).length === 0) return;
  // A large table takes its time to be changed: no limits for it, and a connection that is not in the pool.
  const { query_timeout: _limit, ...unhurried } = settings;
  const client = new Client(unhurried);
  client.on("error", () => undefined);
  await client.connect();
  try {
    await drizzle(client).transaction(
      async (transaction) => {
        await transaction.execute(
          sql.raw(`set local statement_timeout = 0; set local lock_timeout = ${longestWaitMs}`),
        );
        await transaction.execute(sql`select pg_advisory_xact_lock(${lockNumber}::bigint)`);
        // Whoever had the lock before has made them.
        await applyMigrations(transaction, await pendingMigrations(transaction, named));
      },
      { isolationLevel: "read committed" },
    );
  } catch (error) {
    if (engineFault(error).code !== lockTimeout) throw error;
    throw new MarketingError("store-failed", `${named.name} can't be brought up to date`, {
      why: `another process has been changing its tables for longer than ${longestWaitMs / 1000} s`,
      hint: "try again when it is done; pg_stat_activity shows who it is",
      cause: error,
    });
  } finally {
    await client.end();
  }
}

const lockTimeout = "55P03";

/** @throws MarketingError "store-failed" when nothing, or not every character, could be saved there */
export async function requireWritable(pool: Pool, place: string): Promise<void> {
  const facts = await readServerFacts(pool);
  if (facts.transaction_read_only === "on") {
    throw new MarketingError("store-failed", `the database ${place} can only be read`, {
      why: facts.is_replica ? "its server is a replica" : "its server, the database or the role is set to read only",
      hint: facts.is_replica
        ? "let DATABASE_URL name the primary server"
        : "set default_transaction_read_only=off, or let DATABASE_URL name another database",
    });
  }
  if (facts.server_encoding !== "UTF8") {
    throw new MarketingError("store-failed", `the database ${place} can't hold every character`, {
      why: `its encoding is ${facts.server_encoding}`,
      hint: "let DATABASE_URL name a database that was created with ENCODING 'UTF8'",
    });
  }
}
