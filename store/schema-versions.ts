import { fileURLToPath } from "node:url";
import { getTableName, is, sql } from "drizzle-orm";
import { readMigrationFiles, type MigrationMeta } from "drizzle-orm/migrator";
import { PgTable } from "drizzle-orm/pg-core";
import { MarketingError } from "../domain/errors.ts";
import * as checkpointTables from "./checkpoint-schema.ts";
import { rowsOf, type Database } from "./database.ts";
import * as tables from "./schema.ts";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/** A database, in the words of errors about it. */
export interface DatabasePlace {
  /** "the database 127.0.0.1:5432/qlp" */
  name: string;
  /** the variable that names it */
  variable: "DATABASE_URL" | "QLP_DATA_DIR";
}

/**
 * The migrations that the database lacks, all when it is empty. It is only looked at.
 * @throws MarketingError "store-failed" when a newer version or another program has been there
 */
export async function pendingMigrations(database: Database, place: DatabasePlace): Promise<MigrationMeta[]> {
  const known = readMigrationFiles({ migrationsFolder });
  const [found] = await rowsOf<{ hasJournal: boolean; present: string[]; schema: string | null }>(
    database,
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as "hasJournal",
      array(select name from unnest(${sql.param(tableNames)}::text[]) as name where to_regclass(name) is not null) as present,
      current_schema() as schema`,
  );
  const { hasJournal = false, present = [], schema = null } = found ?? {};
  const done = hasJournal ? await readJournal(database) : [];
  const pending = known.filter(({ folderMillis }) => !done.includes(folderMillis));
  if (schema === null) throw refusal(place, "its search path names no schema that is there", "create the schema");
  if (done.length > known.length - pending.length) {
    throw pending.length === known.length ? foreignJournal(place) : newerSchema(place);
  }
  if (done.length === 0 && present.length > 0) throw foreignTables(place, present);
  if (pending.length === 0 && present.length < tableNames.length) throw lostTables(place, present, schema);
  return pending;
}

const tableNames = [...Object.values(tables), ...Object.values(checkpointTables)]
  .filter((table) => is(table, PgTable))
  .map((table) => getTableName(table));

/** When the migrations were made that the database has had: this is what drizzle tells them apart by. */
async function readJournal(database: Database): Promise<number[]> {
  const rows = await rowsOf<{ made: string }>(
    database,
    sql`select created_at::text as made from drizzle.__drizzle_migrations order by created_at`,
  );
  return rows.map(({ made }) => Number(made));
}

/** Makes the migrations in a transaction of the caller's, and notes them where drizzle's own tools look for them. */
export async function applyMigrations(transaction: Database, pending: readonly MigrationMeta[]): Promise<void> {
  await transaction.execute(sql`create schema if not exists drizzle`);
  await transaction.execute(
    sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
  );
  for (const { sql: statements, hash, folderMillis } of pending) {
    for (const statement of statements) await transaction.execute(sql.raw(statement));
    await transaction.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`,
    );
  }
}

function newerSchema(place: DatabasePlace): MarketingError {
  return refusal(place, "a newer version of qlp-marketing has changed its tables", "install the newer version");
}

function foreignJournal(place: DatabasePlace): MarketingError {
  return refusal(place, "another program keeps its migrations there, in drizzle.__drizzle_migrations", "create one");
}

function foreignTables(place: DatabasePlace, names: readonly string[]): MarketingError {
  return refusal(place, `another program's tables are there: ${names.join(", ")}`, "create one");
}

function lostTables(place: DatabasePlace, present: readonly string[], schema: string): MarketingError {
  const lost = tableNames.filter((name) => !present.includes(name));
  const why = `its tables have been made, but ${lost.join(", ")} can't be found from the schema "${schema}"`;
  return refusal(place, why, "let the role's search path begin with the schema of the tables");
}

function refusal({ name, variable }: DatabasePlace, why: string, remedy: string): MarketingError {
  return new MarketingError("store-failed", `${name} can't be used; nothing in it was changed`, {
    why,
    hint: `${remedy}, or let ${variable} name another ${variable === "DATABASE_URL" ? "database" : "directory"}`,
  });
}
