import { existsSync } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { unpack } from "./archive.ts";
import { openPglite, tidyPglite } from "./pglite.ts";
import { asking, type Database } from "./database.ts";
import type { Engine } from "./engine-port.ts";
import { prepareSchema } from "./prepare-schema.ts";
import { createRequestCounter } from "./request-counter.ts";
import { forgetProcesses } from "./process-registry.ts";
import { createSqlParts } from "./sql-parts.ts";
import { templateFile } from "./template-file.ts";

/**
 * The database of a data directory on PGlite, made from the template when it is new. The caller holds the directory's lock.
 * PGlite writes every commit to its files before it answers, so nothing that was acknowledged is lost with the process;
 * it does not ask the disk to be done, so power loss is for PostgreSQL.
 */
export async function openEmbedded(dataDirectory: string): Promise<Omit<Engine, "dataDirectory" | "announce">> {
  const { pglite, database } = await openDatabase(dataDirectory);
  try {
    const { settled, ...parts } = createSqlParts(database);
    // The lock of the directory says so: nobody else can be alive in it.
    await forgetProcesses(database);
    return {
      ...parts,
      signals: { send: () => undefined, listen: () => undefined },
      requests: createRequestCounter(),
      isShared: false,
      redisId: null,
      examine: () => Promise.resolve([]),
      requireReached: () => undefined,
      tidy: () => asking("tidy the database up", () => tidyPglite(pglite)),
      async close() {
        await settled();
        await pglite.close();
      },
    };
  } catch (error) {
    await pglite.close();
    throw error;
  }
}

/** The database alone, its tables up to date; made from the template when it is new. The caller holds the directory's lock. */
export async function openDatabase(dataDirectory: string): Promise<{ pglite: PGlite; database: Database }> {
  const place = databaseFolder(dataDirectory);
  if (!hasDatabase(dataDirectory)) await makeDatabase(place);
  const pglite = await openPglite(place);
  try {
    return { pglite, database: await prepareSchema(pglite) };
  } catch (error) {
    await pglite.close();
    throw error;
  }
}

/** Whether a database has been made in the data directory. */
export function hasDatabase(dataDirectory: string): boolean {
  return existsSync(join(databaseFolder(dataDirectory), "PG_VERSION"));
}

function databaseFolder(dataDirectory: string): string {
  return join(dataDirectory, "database");
}

/** Made beside its place and moved there whole: a process that dies meanwhile leaves only what the next one clears away. */
async function makeDatabase(place: string): Promise<void> {
  const draft = `${place}.draft`;
  await rm(draft, { recursive: true, force: true });
  await unpack(await readFile(templateFile), draft);
  await rename(draft, place);
}
