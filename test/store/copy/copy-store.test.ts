import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithPostgres, startPostgres, type PostgresServer } from "../../support/start-postgres.ts";
import {
  copy,
  directoryEnd,
  makeStoreToCopy,
  serverEnd,
  working,
  type StoreToCopy,
} from "../../support/store-to-copy.ts";

describeWithPostgres("a copy of a store", () => {
  let postgres: PostgresServer;
  let folder: string;
  let source: string;
  let goOn: StoreToCopy["goOn"];
  beforeAll(async () => {
    postgres = await startPostgres();
    folder = await mkdtemp(join(tmpdir(), "qlp-copy-"));
    ({ directory: source, goOn } = await makeStoreToCopy(folder));
  });
  afterAll(async () => {
    await postgres.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it("holds the same in PostgreSQL and in a directory again, and the product goes on with both", async () => {
    const url = await postgres.newDatabase();
    const back = join(folder, "back");

    const there = await copy(directoryEnd(source), serverEnd(url));
    const again = await copy(serverEnd(url), directoryEnd(back));

    expect(again.tables).toEqual(there.tables);
    expect(again.checkpoints).toEqual(there.checkpoints);
    expect(there.checkpoints?.threads).toBe(2);
    expect(there.tables.find(({ name }) => name === "pieces")?.rows).toBe(3);
    expect(JSON.stringify([there, again])).not.toContain("word");
    await goOn({ databaseUrl: url });
    await goOn({ directory: back });
  });

  it("is refused where something is already, and changes nothing there", async () => {
    const url = await postgres.newDatabase();
    await copy(directoryEnd(source), serverEnd(url));
    const before = await postgres.run("select xmin::text, id from campaigns", url);

    const again = copy(directoryEnd(source), serverEnd(url));

    await expect(again).rejects.toMatchObject({
      code: "conflict",
      why: expect.stringContaining("campaigns, facts") as string,
    });
    expect(await postgres.run("select xmin::text, id from campaigns", url)).toEqual(before);
  });

  it("leaves nothing when it is broken off, and can be made again", async () => {
    const url = await postgres.newDatabase();
    let steps = 0;

    const broken = copy(directoryEnd(source), serverEnd(url), () => {
      steps += 1;
      if (steps === 5) throw new Error("enough");
    });

    await expect(broken).rejects.toThrow();
    expect(await postgres.run("select count(*)::int as count from campaigns", url)).toEqual([{ count: 0 }]);
    await expect(copy(directoryEnd(source), serverEnd(url))).resolves.toMatchObject({ to: { redis: null } });
  });

  it("is refused while somebody works on its source or its target", async () => {
    const [url, other] = [await postgres.newDatabase(), await postgres.newDatabase()];
    await copy(directoryEnd(source), serverEnd(url));

    await working({ databaseUrl: url }, async () => {
      await expect(copy(serverEnd(url), directoryEnd(join(folder, "busy")))).rejects.toMatchObject({
        code: "store-locked",
      });
    });
    await working({ databaseUrl: other }, async () => {
      await expect(copy(directoryEnd(source), serverEnd(other))).rejects.toMatchObject({ code: "store-locked" });
    });
    await working({ directory: source }, async () => {
      await expect(copy(directoryEnd(source), serverEnd(other))).rejects.toMatchObject({ code: "store-locked" });
    });
  });

  it("is refused without changing anything where the target is newer, or its password wrong", async () => {
    const url = await postgres.newDatabase();
    await copy(directoryEnd(source), serverEnd(url));
    await postgres.run(
      "truncate campaigns, threads, run_events, graph_checkpoints, graph_values, graph_writes cascade",
      url,
    );
    await postgres.run(
      "insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)",
      url,
    );
    const wrong = new URL(url);
    wrong.password = "s3cret-wrong";

    await expect(copy(directoryEnd(source), serverEnd(url))).rejects.toMatchObject({
      code: "store-failed",
      why: expect.stringContaining("newer version") as string,
    });
    const refused: unknown = await copy(directoryEnd(source), serverEnd(wrong.href)).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "credentials-missing", hint: expect.stringContaining("--end") as string });
    expect(String(refused)).not.toContain("s3cret");
  });

  it("finds nothing to copy in a place where nothing was kept, and makes nothing there", async () => {
    const url = await postgres.newDatabase();

    await expect(copy(directoryEnd(join(folder, "none")), serverEnd(url))).rejects.toMatchObject({ code: "not-found" });
    await expect(copy(serverEnd(url), directoryEnd(join(folder, "none")))).rejects.toMatchObject({ code: "not-found" });
    expect(await postgres.run("select tablename from pg_tables where schemaname = 'public'", url)).toEqual([]);
  });

  it("is not made to the source itself", async () => {
    await expect(copy(directoryEnd(source), directoryEnd(`${source}/.`))).rejects.toMatchObject({
      code: "invalid-usage",
    });
  });

  it("keeps every text as it was written, and clears what processes held", async () => {
    const [url, other] = [await postgres.newDatabase(), await postgres.newDatabase()];
    await copy(directoryEnd(source), serverEnd(url));
    const odd = String.raw`{"b" :1,  "a": "\u0000 \ud83d\ude80","a":1e400, "n": null}`;
    await postgres.run(`update campaigns set brief = '${odd}', name = 'NULL {"\\,}'`, url);
    await postgres.run("update runs set process_id = 'dead', ended_at = '2026-01-01T00:00:00.123+05'", url);

    await copy(serverEnd(url), serverEnd(other));

    expect(await postgres.run("select brief::text as brief, name from campaigns", other)).toEqual([
      { brief: odd, name: 'NULL {"\\,}' },
    ]);
    const ended = `to_char(ended_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') as ended`;
    expect(await postgres.run(`select distinct process_id, ${ended} from runs`, other)).toEqual([
      { process_id: null, ended: "2025-12-31 19:00:00.123" },
    ]);
  });
});
