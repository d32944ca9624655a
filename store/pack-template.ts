import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pack } from "./archive.ts";
import { startParams } from "./pglite.ts";
import { prepareSchema } from "./prepare-schema.ts";
import { templateFile } from "./template-file.ts";

/**
 * `npm run template`: makes store/template/database.br anew, the database that new data directories start from. To be run
 * after every new migration and every new version of PGlite; a test tells when it was forgotten.
 */
const directory = await mkdtemp(join(tmpdir(), "qlp-template-"));
try {
  const log = await build(directory);
  // After an orderly end the last part of the log is enough to start from; the others are old parts kept for reuse.
  const parts = await readdir(join(directory, "pg_wal"));
  const spare = parts.filter((name) => /^[0-9A-F]{24}$/.test(name) && name !== log);
  await Promise.all(spare.map((name) => rm(join(directory, "pg_wal", name))));
  await writeFile(templateFile, await pack(directory));
} finally {
  await rm(directory, { recursive: true });
}

/** Makes the database and returns the name of the part of the log that it was closed in. */
async function build(place: string): Promise<string> {
  const pglite = await PGlite.create(place, { startParams, initDbStartParams: ["--wal-segsize=1"] });
  await prepareSchema(pglite);
  // Only CREATE DATABASE needs them, and they are two thirds of a new directory.
  await pglite.exec("update pg_database set datistemplate = false");
  await pglite.exec("drop database template0");
  await pglite.exec("drop database template1");
  await pglite.exec("vacuum full freeze");
  await pglite.exec("select pg_switch_wal()");
  await pglite.exec("checkpoint");
  const { rows } = await pglite.query<{ log: string }>("select pg_walfile_name(pg_current_wal_lsn()) as log");
  await pglite.close();
  return rows[0]?.log ?? "";
}
