import { createServer } from "node:net";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createClient } from "@redis/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { defaultScale } from "../../app/config.ts";
import { examine } from "../../app/doctor.ts";
import { openPostgres } from "../../store/postgres/open-postgres.ts";
import { describeWithRedis } from "../support/describe-with-redis.ts";
import { noSecrets } from "../support/open-campaigns.ts";
import { describeWithPostgres, startPostgres, type PostgresServer } from "../support/start-postgres.ts";
import { startRedis, type RedisServer } from "../support/start-redis.ts";

const config = { dataDirectory: "/nowhere/at/all", model: { name: "none", baseUrl: null }, scale: defaultScale };

const databaseChecks = async (databaseUrl: string) =>
  (await examine(config, { ...noSecrets, databaseUrl })).filter(({ name }) => name === "database");

const redisChecks = async (redisUrl: string) =>
  (await examine(config, { ...noSecrets, redisUrl })).filter(({ name }) => name === "redis");

/** A port of loopback at which nothing listens. */
async function emptyPort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** The address with another password. */
function withPassword(address: string, password: string): string {
  const url = new URL(address);
  url.password = encodeURIComponent(password);
  return url.href;
}

describeWithPostgres("doctor on PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres({ isDurable: true });
  }, 60_000);
  afterAll(() => server.remove());

  it("finds an empty database fit, changes nothing in it, and leaves the data directory alone", async () => {
    const url = await server.newDatabase();
    const checks = await examine(config, { ...noSecrets, databaseUrl: url });
    const tables = await server.run(
      "select 1 from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
      url,
    );

    expect(checks.map(({ name, status }) => [name, status])).toEqual([
      ["node", "ok"],
      ["database", "ok"],
      ["zone", "ok"],
      ["writer", "ok"],
    ]);
    expect(checks[1]?.detail).toMatch(/^127\.0\.0\.1:\d+\/test-\d+ \(DATABASE_URL\); its tables are made/);
    expect(tables).toEqual([]);
    expect(existsSync(config.dataDirectory)).toBe(false);
  });

  it("finds one whose tables are up to date fit, and one of a newer version not", async () => {
    const url = await server.newDatabase();
    await (await openPostgres({ url, poolSize: 2 })).close();
    const [current] = await databaseChecks(url);
    await server.run(
      "insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)",
      url,
    );
    const [newer] = await databaseChecks(url);

    expect(current).toMatchObject({ status: "ok", detail: expect.stringMatching(/\(DATABASE_URL\)$/) });
    expect(newer).toMatchObject({ status: "error", hint: expect.stringContaining("DATABASE_URL") });
    expect(newer?.detail).toContain("a newer version");
  });

  it("finds out a wrong password, a database that isn't there and another program's, and names the variable", async () => {
    const url = await server.newDatabase();
    const foreign = await server.newDatabase();
    await server.run("create table campaigns (x int)", foreign);
    const password = "odd@pass/word:9";
    const missing = new URL(url);
    missing.pathname = "/not-there";

    for (const address of [withPassword(url, password), missing.href, foreign]) {
      const checks = await databaseChecks(address);

      expect(checks).toEqual([
        {
          name: "database",
          status: "error",
          detail: expect.any(String),
          hint: expect.stringContaining("DATABASE_URL"),
        },
      ]);
      expect(JSON.stringify(checks)).not.toMatch(/pass\/word|pass%2Fword/);
    }
  });

  it("says that a replica can only be read", async () => {
    const { url } = await server.startReplica();
    const [check] = await databaseChecks(url);

    expect(check).toMatchObject({ status: "error", hint: expect.stringContaining("primary") });
  }, 60_000);

  it("says that nobody answers", async () => {
    const [check] = await databaseChecks(`postgres://qlp:odd%40word@127.0.0.1:${await emptyPort()}/qlp`);

    expect(check).toMatchObject({ status: "error", hint: expect.stringContaining("DATABASE_URL") });
    expect(JSON.stringify(check)).not.toContain("odd");
  });

  it("warns of settings that lose what was saved", async () => {
    const url = await server.newDatabase();
    await server.run(`alter database "${new URL(url).pathname.slice(1)}" set synchronous_commit = off`);

    expect(await databaseChecks(url)).toEqual([
      expect.objectContaining({ status: "ok" }),
      expect.objectContaining({ status: "warning", detail: expect.stringContaining("synchronous_commit") }),
    ]);
  });
});

/** How many keys there are. */
async function keysOf(url: string): Promise<number> {
  const client = createClient({ url });
  await client.connect();
  try {
    return await client.dbSize();
  } finally {
    client.destroy();
  }
}

describeWithRedis("doctor on Redis", () => {
  const password = "odd@pass/word:9";
  let safe: RedisServer;
  let loose: RedisServer;
  beforeAll(async () => {
    safe = await startRedis({ flags: ["--appendonly", "yes", "--requirepass", password] });
    loose = await startRedis({ flags: ["--maxmemory", "50mb", "--maxmemory-policy", "allkeys-lru"] });
  });
  afterAll(async () => {
    await safe.remove();
    await loose.remove();
  });
  const safeUrl = () => `redis://:${encodeURIComponent(password)}@127.0.0.1:${safe.port}`;

  it("finds one fit that keeps what it is given, and writes nothing", async () => {
    expect(await redisChecks(safeUrl())).toEqual([
      { name: "redis", status: "ok", detail: `127.0.0.1:${safe.port}/0 (REDIS_URL)`, hint: null },
    ]);
    expect(await keysOf(safeUrl())).toBe(0);
  });

  it("looks at the data directory too, where campaigns are kept there", async () => {
    const checks = await examine(config, { ...noSecrets, redisUrl: safeUrl() });

    expect(checks.map(({ name }) => name)).toEqual(["node", "data directory", "lock", "redis", "zone", "writer"]);
  });

  it("warns of one without an append-only file that drops keys", async () => {
    const checks = await redisChecks(loose.url);

    expect(checks.map(({ status }) => status)).toEqual(["ok", "warning", "warning"]);
    expect(checks[1]?.detail).toContain("appendonly yes");
    expect(checks[2]?.detail).toContain("maxmemory-policy noeviction");
  });

  it("finds out a wrong password, a missing one and a wrong port, names the variable and shows no password", async () => {
    for (const address of [
      `redis://:${encodeURIComponent("wrong@pass/word")}@127.0.0.1:${safe.port}`,
      safe.url,
      `redis://:${encodeURIComponent(password)}@127.0.0.1:${await emptyPort()}`,
    ]) {
      const checks = await redisChecks(address);

      expect(checks).toEqual([
        { name: "redis", status: "error", detail: expect.any(String), hint: expect.stringContaining("REDIS_URL") },
      ]);
      expect(JSON.stringify(checks)).not.toMatch(/pass\/word|pass%2Fword/);
    }
  });

  it("finds out another program's keys under the prefix", async () => {
    const client = createClient({ url: loose.url });
    await client.connect();
    await client.set("qlp:theirs", "1");
    client.destroy();

    const [check] = await redisChecks(loose.url);

    expect(check).toMatchObject({ status: "error", hint: expect.stringContaining("QLP_REDIS_PREFIX") });
  });
});
