import { mkdir, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { sql } from "drizzle-orm";
import { MarketingError } from "../../domain/errors.ts";
import { rowsOf, type Database } from "../database.ts";
import { hasDatabase, openDatabase } from "../embedded.ts";
import { lockFolder } from "../lock-files.ts";
import { takeLock, type Lock } from "../lock.ts";
import { connectionSettings, connectPool, databaseOf, placeOf } from "../postgres/connect-pool.ts";
import { openingFault } from "../postgres/opening-fault.ts";
import { prepareDatabase } from "../postgres/prepare-database.ts";
import { copiedCheckpointTables, copiedTables } from "./copied-tables.ts";
import { filledTables } from "./table-rows.ts";

/** Where a database is: a data directory, or the address of PostgreSQL with its password. */
export type DatabaseAddress = { directory: string } | { url: string };

/** A database that is copied from or to, its tables up to date. */
export interface OpenDatabase {
  /** without a password: "/srv/qlp" or "127.0.0.1:5432/qlp" */
  place: string;
  database: Database;
  close(): Promise<void>;
}

/** All of the place that may be shown; of a directory its absolute path. */
export function shownPlace(address: DatabaseAddress): string {
  return "directory" in address ? resolve(address.directory) : placeOf(connectionSettings(address.url));
}

/**
 * The database that is copied from.
 * @throws MarketingError "not-found" when nothing has been kept there, "store-locked" when a process works in the directory
 */
export async function openSource(address: DatabaseAddress, processId: number): Promise<OpenDatabase> {
  if (!("directory" in address)) return await openServer(address.url, requireTables);
  const directory = resolve(address.directory);
  if (!hasDatabase(directory)) throw nothingThere(`the directory ${directory}`);
  return await openDirectory(directory, processId);
}

/**
 * The database that is copied to: with its tables, and nothing in them.
 * @throws MarketingError "conflict" when something is there already: nothing is changed then
 */
export async function openTarget(address: DatabaseAddress, processId: number): Promise<OpenDatabase> {
  if (!("directory" in address)) return await openServer(address.url, requireEmpty);
  const directory = resolve(address.directory);
  await requireOwnDirectory(directory);
  const open = await openDirectory(directory, processId);
  try {
    await requireEmpty(open.database, open.place);
    return open;
  } catch (error) {
    await open.close();
    throw error;
  }
}

async function openServer(
  url: string,
  examine: (database: Database, place: string) => Promise<void>,
): Promise<OpenDatabase> {
  // A copy may wait long for its turn, and its first row may need all of them to be sorted.
  const { query_timeout: _limit, ...settings } = connectionSettings(url);
  const place = placeOf(settings);
  const pool = connectPool(settings, 2);
  const database = databaseOf(pool);
  try {
    await examine(database, place);
    await prepareDatabase({ settings, pool, database }, place);
    return { place, database, close: () => pool.end() };
  } catch (error) {
    await pool.end();
    throw openingFault(error, place);
  }
}

async function openDirectory(directory: string, processId: number): Promise<OpenDatabase> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const lock = await lockFor(directory, processId);
    try {
      const { pglite, database } = await openDatabase(directory);
      const close = async () => {
        await pglite.close();
        await lock.release();
      };
      return { place: directory, database, close };
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    if (error instanceof MarketingError) throw error;
    throw new MarketingError("store-failed", `the directory ${directory} can't be opened`, {
      why: error instanceof Error ? error.message : String(error),
      hint: "check that you may write there",
      cause: error,
    });
  }
}

async function lockFor(directory: string, processId: number): Promise<Lock> {
  try {
    return await takeLock(directory, processId);
  } catch (error) {
    if (!(error instanceof MarketingError && error.code === "store-locked")) throw error;
    const { code, message } = error;
    throw new MarketingError(code, message, {
      why: "a copy needs the directory for itself",
      hint: "stop the server or command that works there, then try again",
      cause: error,
    });
  }
}

async function requireOwnDirectory(directory: string): Promise<void> {
  const names = await readdir(directory).catch((error: unknown): string[] => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw new MarketingError("invalid-usage", `"${directory}" can't be a data directory`, {
      why: error instanceof Error ? error.message : String(error),
      hint: "name a directory that is empty or not there yet",
      cause: error,
    });
  });
  const lock = lockFolder(directory).slice(join(directory, "/").length);
  if (names.length === 0 || names.includes(lock) || hasDatabase(directory)) return;
  throw new MarketingError("conflict", `the directory ${directory} is not empty`, {
    why: `other files are there: ${names.slice(0, 3).join(", ")}`,
    hint: "name a directory that is empty or not there yet",
  });
}

async function requireTables(database: Database, place: string): Promise<void> {
  const [found] = await rowsOf<{ here: string | null }>(database, sql`select to_regclass('campaigns')::text as here`);
  if (found?.here === null) throw nothingThere(`the database ${place}`);
}

function nothingThere(what: string): MarketingError {
  return new MarketingError("not-found", `there is nothing to copy in ${what}`, {
    why: "qlp-marketing has never worked there",
    hint: "name what to copy from with --from",
  });
}

/** @throws MarketingError "conflict" that says what is there */
export async function requireEmpty(database: Database, place: string): Promise<void> {
  const filled = await filledTables(database, [...copiedTables, ...copiedCheckpointTables]);
  if (filled.length === 0) return;
  throw new MarketingError("conflict", `${place} is not empty`, {
    why: `there are rows in ${filled.join(", ")}; a copy never overwrites anything`,
    hint: "copy to a new database or directory",
  });
}
