import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { copiedCheckpointTables, copiedTables } from "../../../store/copy/copied-tables.ts";
import { rowsOf } from "../../../store/database.ts";
import { openDatabase } from "../../../store/embedded.ts";

const directory = await mkdtemp(join(tmpdir(), "qlp-copied-"));
const { pglite, database } = await openDatabase(directory);
afterAll(async () => {
  await pglite.close();
  await rm(directory, { recursive: true });
});

const copied = [...copiedTables, ...copiedCheckpointTables];

describe("the tables that are copied", () => {
  it("are all that a database has, but those who work on it", async () => {
    const rows = await rowsOf<{ name: string }>(
      database,
      sql`select tablename as name from pg_tables where schemaname = 'public'`,
    );

    expect(copied.map(({ name }) => name).toSorted()).toEqual(
      rows
        .map(({ name }) => name)
        .filter((name) => name !== "processes")
        .toSorted(),
    );
  });

  it("have all columns of the database, and their primary key", async () => {
    const columns = await rowsOf<{ place: string }>(
      database,
      sql`select table_name || '.' || column_name as place from information_schema.columns where table_schema = 'public'`,
    );
    const keys = await rowsOf<{ place: string }>(
      database,
      sql`select table_name || ':' || string_agg(column_name, ',' order by ordinal_position) as place
        from information_schema.key_column_usage join information_schema.table_constraints using (constraint_name, table_name)
        where constraint_type = 'PRIMARY KEY' and table_name != 'processes' group by table_name, constraint_name
        having bool_and(key_column_usage.table_schema = 'public')`,
    );

    expect(
      copied.flatMap(({ name, columns: own }) => own.map((column) => `${name}.${column.name}`)).toSorted(),
    ).toEqual(
      columns
        .map(({ place }) => place)
        .filter((place) => !place.startsWith("processes."))
        .toSorted(),
    );
    expect(copied.map(({ name, key }) => `${name}:${key.map((column) => column.name).join(",")}`).toSorted()).toEqual(
      keys.map(({ place }) => place).toSorted(),
    );
  });

  it("come after those that they refer to", async () => {
    const references = await rowsOf<{ child: string; parent: string }>(
      database,
      sql`select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f'`,
    );
    const placeOf = (name: string): number => copied.findIndex((table) => table.name === name);

    expect(references.length).toBeGreaterThan(0);
    expect(references.filter(({ child, parent }) => placeOf(child) < placeOf(parent))).toEqual([]);
  });

  it("hold no sequence that would have to go on in the copy", async () => {
    const sequences = await rowsOf<{ name: string }>(
      database,
      sql`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'S' and n.nspname = 'public'`,
    );

    expect(sequences).toEqual([]);
  });
});
