import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { afterAll, describe, expect, it } from "vitest";
import { unpack } from "../../store/archive.ts";
import { openPglite } from "../../store/pglite.ts";
import { prepareSchema } from "../../store/prepare-schema.ts";
import { templateFile } from "../../store/template-file.ts";

const directory = await mkdtemp(join(tmpdir(), "qlp-template-"));
afterAll(() => rm(directory, { recursive: true }));

/** Columns, keys and indexes, and which migrations have made them. */
async function describeSchema(pglite: PGlite): Promise<unknown[]> {
  const queries = [
    `select table_schema, table_name, column_name, data_type, datetime_precision, is_nullable, column_default
       from information_schema.columns where table_schema in ('public', 'drizzle') order by 1, 2, ordinal_position`,
    `select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
       where connamespace = 'public'::regnamespace order by 1, 2`,
    "select tablename, indexdef from pg_indexes where schemaname = 'public' order by 1, 2",
    "select hash, created_at from drizzle.__drizzle_migrations order by created_at",
    "select proname, prosrc from pg_proc where pronamespace = 'public'::regnamespace order by 1",
    "select sequencename, data_type, start_value, increment_by from pg_sequences where schemaname = 'public' order by 1",
  ];
  const answers: unknown[] = [];
  for (const query of queries) answers.push((await pglite.query(query)).rows);
  return answers;
}

describe("the packed template", () => {
  it("has the schema that the migrations give", async () => {
    await unpack(await readFile(templateFile), join(directory, "database"));
    const pglite = await openPglite(join(directory, "database"));

    const packed = await describeSchema(pglite);
    await pglite.exec("drop schema public cascade; drop schema drizzle cascade; create schema public");
    await prepareSchema(pglite);
    const made = await describeSchema(pglite);
    await pglite.close();

    expect(packed, 'the template is stale: run "npm run template"').toEqual(made);
  });

  it("is small enough to live in the repository", async () => {
    expect((await readFile(templateFile)).length).toBeLessThan(1_500_000);
  });
});
