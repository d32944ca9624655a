import { fileURLToPath } from "node:url";
import type { PGlite } from "@electric-sql/pglite";
import { PostgresSaver } from "@langchain/langgraph-checkpoint-postgres";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { Database } from "./database.ts";
import { createPglitePool } from "./pglite-pool.ts";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/** The store's tables and LangGraph's checkpoint tables on one engine, both up to date; quick when they are already. */
export async function prepareSchema(pglite: PGlite): Promise<{ database: Database; checkpointer: PostgresSaver }> {
  const database = drizzle(pglite);
  await migrate(database, { migrationsFolder });
  const checkpointer = new PostgresSaver(createPglitePool(pglite));
  await checkpointer.setup();
  return { database, checkpointer };
}
