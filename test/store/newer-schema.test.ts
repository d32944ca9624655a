import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openEngine } from "../../store/engine.ts";
import { openPglite } from "../../store/pglite.ts";

const directory = await mkdtemp(join(tmpdir(), "qlp-newer-"));
afterAll(() => rm(directory, { recursive: true }));

it("a data directory of a newer version is refused by name and left alone", async () => {
  await (await openEngine({ dataDirectory: directory, processId: process.pid })).close();
  const pglite = await openPglite(join(directory, "database"));
  await pglite.exec("insert into drizzle.__drizzle_migrations (hash, created_at) values ('new', 9999999999999)");
  await pglite.close();

  const opening = openEngine({ dataDirectory: directory, processId: process.pid });

  await expect(opening).rejects.toMatchObject({
    code: "store-failed",
    message: expect.stringContaining(directory),
    why: expect.stringContaining("newer version"),
    hint: expect.stringContaining("QLP_DATA_DIR"),
  });
});
