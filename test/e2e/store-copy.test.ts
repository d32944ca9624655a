import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@redis/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../../cli/run.ts";
import { describeWithRedis } from "../support/describe-with-redis.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";
import type { ProgramResult } from "../support/run-program.ts";
import { describeWithPostgres, startPostgres, type PostgresServer } from "../support/start-postgres.ts";
import { startRedis } from "../support/start-redis.ts";

const folder = await mkdtemp(join(tmpdir(), "qlp-store-copy-"));
const source = join(folder, "source");
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(argv: string[], env: Record<string, string> = {}): Promise<ProgramResult> {
  const terminal = { ...fakeTerminal({ input: "" }), env: { QLP_DATA_DIR: source, ...env } };
  return { exitCode: await runCommandLine(argv, terminal), out: terminal.out(), err: terminal.err() };
}

beforeAll(async () => {
  const small = ["--product", "Northwind Sync", "--audience", "developers", "--channels", "twitter"];
  await run(["create", ...small, "--duration", "7d", "--pieces", "3", "--seed", "7", "--start", "2030-03-04"]);
});

describe("store copy", () => {
  it.each([
    [
      "an address of another program",
      ["--to", "mysql://root:s3cret@host/name"],
      2,
      "neither PostgreSQL nor a directory",
    ],
    ["no address", ["--to", ""], 2, "neither PostgreSQL nor a directory"],
    ["no target", [], 2, "--to"],
    ["a variable that is not set", ["--to", "env:NOWHERE"], 2, 'the variable "NOWHERE"'],
    ["a Redis that is none", ["--to", join(folder, "x"), "--redis-to", "http://host"], 2, "--redis-to names no Redis"],
    ["the source itself", ["--to", source], 2, "can't be copied to itself"],
    ["a source where nothing is", ["--from", join(folder, "none"), "--to", join(folder, "x")], 3, "nothing to copy"],
    ["a folder of other files", ["--to", process.cwd()], 1, "not empty"],
    ["a server", ["--to", join(folder, "x"), "--url", "http://127.0.0.1:2024"], 2, "through a server"],
    ["nobody who answers", ["--to", "postgresql://u:s3cret@127.0.0.1:1/n"], 1, "can't be opened"],
  ])("refuses %s", async (_, flags, exitCode, words) => {
    const result = await run(["store", "copy", ...flags]);

    expect(result).toMatchObject({ exitCode, out: "" });
    expect(result.err).toContain(words);
    expect(result.err).not.toContain("s3cret");
  });

  it("copies a directory, says what it copied, and the copy shows the same campaigns", async () => {
    const target = join(folder, "copy");

    const looked = await run(["store", "copy", "--to", target, "--dry-run", "--json"]);
    const copied = await run(["store", "copy", "--to", target, "--json"]);
    const [here, there] = [
      await run(["campaigns", "list", "--json"]),
      await run(["campaigns", "list", "--json"], { QLP_DATA_DIR: target }),
    ];

    expect(copied.exitCode).toBe(0);
    // Both are documents of the command's own.
    const [before, after] = [looked, copied].map(({ out }) => JSON.parse(out) as Record<string, unknown>);
    expect(after).toEqual({ ...before, dry_run: false });
    expect(after).toMatchObject({ from: { database: source, redis: null }, to: { database: target, redis: null } });
    expect(there.out).toBe(here.out);
  });
});

describeWithPostgres("store copy to PostgreSQL", () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.remove());

  it("takes the address from a variable, shows no password, and goes back from what is in use now", async () => {
    const address = await postgres.newDatabase();

    const there = await run(["store", "copy", "--to", "env:NEW_DATABASE"], { NEW_DATABASE: address });
    const back = await run(["store", "copy", "--to", join(folder, "back")], { DATABASE_URL: address });

    expect(there.exitCode).toBe(0);
    expect(back.exitCode).toBe(0);
    expect(`${there.out}${there.err}${back.out}${back.err}`).not.toMatch(/p@ss|p%40ss/);
    const hashes = ({ out }: ProgramResult) => out.match(/[0-9a-f]{64}/g);
    expect(hashes(back)).toEqual(hashes(there));
  });

  it("warns of a password in an argument", async () => {
    const { err } = await run(["store", "copy", "--to", await postgres.newDatabase()]);

    expect(err).toContain("note: a password in an argument");
  });

  describeWithRedis("and Redis", () => {
    it("leaves an empty database when it is killed, and the next copy clears away what it left in Redis", async () => {
      const redis = await startRedis();
      const client = await createClient({ url: redis.url }).connect();
      const flags = ["--to", "env:NEW_DATABASE", "--redis-to", redis.url];
      const env = { NEW_DATABASE: await postgres.newDatabase(), QLP_DATA_DIR: source };
      const words = ["--import", "tsx", "cli/main.ts", "store", "copy", ...flags];
      const child = spawn(process.execPath, words, { env: { ...process.env, ...env }, stdio: "ignore" });
      const ended = once(child, "exit");
      const isThere = async () => (await client.sendCommand<string[]>(["KEYS", "qlp:{*}:*"])).length > 0;
      while (child.exitCode === null && !(await isThere()));

      child.kill("SIGKILL");
      await ended;

      const { rows } = { rows: await postgres.run("select count(*)::int as count from campaigns", env.NEW_DATABASE) };
      expect(rows).toEqual([{ count: 0 }]);
      expect(await client.sendCommand<string[]>(["KEYS", "qlp:copying"])).toHaveLength(1);
      expect(await run(["store", "copy", ...flags], env)).toMatchObject({ exitCode: 0 });
      expect(await client.sendCommand<string[]>(["KEYS", "qlp:copying"])).toHaveLength(0);
      client.destroy();
      await redis.remove();
    });
  });
});
