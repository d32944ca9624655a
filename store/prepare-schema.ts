import { dirname } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import type { Database } from "./database.ts";
import { applyMigrations, pendingMigrations } from "./schema-versions.ts";

/**
 * The engine's database, its tables up to date; quick when they are already.
 * @throws MarketingError "store-failed" when a newer version has been there
 */
export async function prepareSchema(pglite: PGlite): Promise<Database> {
  const database = drizzle(pglite);
  const name = `the data directory ${dirname(pglite.dataDir ?? "")}`;
  const pending = await pendingMigrations(database, { name, variable: "QLP_DATA_DIR" });
  if (pending.length > 0) await database.transaction((transaction) => applyMigrations(transaction, pending));
  return database;
}
