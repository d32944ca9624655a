import { fileURLToPath } from "node:url";
import type { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { Database } from "./database.ts";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/** The engine's database, its tables up to date; quick when they are already. */
export async function prepareSchema(pglite: PGlite): Promise<Database> {
  const database = drizzle(pglite);
  await migrate(database, { migrationsFolder });
  return database;
}
