import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MarketingError } from "../../../domain/errors.ts";
import { warningsOf } from "../../../store/postgres/examine-server.ts";
import { openPostgres } from "../../../store/postgres/open-postgres.ts";
import { describeWithPostgres, startPostgres, type PostgresServer } from "../../support/start-postgres.ts";

/** Every schema and relation that is not PostgreSQL's own. */
const contents = `select n.nspname, c.relname, c.relkind::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') union all
  select 'schema', nspname, '' from pg_namespace where nspname !~ '^pg_' order by 1, 2`;

/** How it is refused; whatever was said, the password was not, and nothing was changed. */
async function refusal(url: string): Promise<MarketingError> {
  const error: unknown = await openPostgres({ url, poolSize: 3 }).then(
    (engine) => engine.close(),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(MarketingError);
  // Just looked at.
  const { message, why, hint, code } = error as MarketingError;
  const words = `${message} ${why} ${hint}`;
  expect(words).toContain("DATABASE_URL");
  expect(words).toContain(new URL(url).host);
  for (const secret of ["p@ss", "p%40ss", "s3cret"]) expect(words).not.toContain(secret);
  return Object.assign(error as MarketingError, { words, code });
}

describeWithPostgres("opening a database of PostgreSQL", () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());

  async function refusedUntouched(url: string): Promise<MarketingError> {
    const before = await server.run(contents, superuserOn(url));
    const error = await refusal(url);
    expect(await server.run(contents, superuserOn(url))).toEqual(before);
    return error;
  }

  const superuserOn = (url: string) => Object.assign(new URL(server.url), { pathname: new URL(url).pathname }).href;
  const changed = (url: string, change: Partial<URL>) => Object.assign(new URL(url), change).href;

  it("makes its tables once when five processes come at once, and finds them made later", async () => {
    const url = await server.newDatabase();

    const engines = await Promise.all(Array.from({ length: 5 }, () => openPostgres({ url, poolSize: 3 })));
    const later = await openPostgres({ url, poolSize: 3 });

    const rows = await server.run("select created_at from drizzle.__drizzle_migrations", url);
    expect(rows).toHaveLength(new Set(rows.map((row) => row["created_at"])).size);
    expect(rows.length).toBeGreaterThanOrEqual(4);
    for (const engine of [...engines, later]) await engine.close();
  });

  it("brings tables of an older version up to date and keeps what is in them", async () => {
    const url = await server.newDatabase();
    await (await openPostgres({ url, poolSize: 3 })).close();
    await server.run(
      `delete from drizzle.__drizzle_migrations where id > 3; drop function thread_has_runs;
       drop table api_keys, processes; create sequence graph_epochs;
       alter table campaigns drop column tenant; alter table threads drop column tenant, drop column held_by;
       alter table runs drop column tenant, drop column process_id, drop column stop, drop column begun_at;
       alter table idempotency_keys drop column if exists process_id;
       insert into threads (id, created_at, updated_at, metadata, status, interrupts)
         values ('old', now(), now(), '{}', 'idle', '{}')`,
      url,
    );

    const engine = await openPostgres({ url, poolSize: 3 });

    expect(await engine.store.getThread("old")).toMatchObject({ id: "old", tenant: null });
    await engine.close();
  });

  it("works for a role that may use the tables and not change them", async () => {
    const url = await server.newDatabase();
    await (await openPostgres({ url, poolSize: 3 })).close();
    await server.run(
      `create role worker login password 's3cret'; grant usage on schema public, drizzle to worker;
       grant select on all tables in schema drizzle to worker;
       grant select, insert, update, delete on all tables in schema public to worker`,
      url,
    );

    const engine = await openPostgres({ url: changed(url, { username: "worker", password: "s3cret" }), poolSize: 3 });

    expect(await engine.store.listRuns({})).toEqual([]);
    await engine.close();
  });

  it("refuses a schema of a newer version and leaves it alone", async () => {
    const url = await server.newDatabase();
    await (await openPostgres({ url, poolSize: 3 })).close();
    await server.run("insert into drizzle.__drizzle_migrations (hash, created_at) values ('new', 9999999999999)", url);

    const error = await refusedUntouched(url);

    expect(error).toMatchObject({ code: "store-failed", why: expect.stringContaining("newer version") });
  });

  it("refuses another program's tables and leaves them alone", async () => {
    const url = await server.newDatabase();
    await server.run("create table campaigns (id serial primary key, budget numeric)", url);

    const error = await refusedUntouched(url);

    expect(error).toMatchObject({
      code: "store-failed",
      why: expect.stringContaining("another program's tables are there: campaigns"),
    });
  });

  it("refuses a database in which another program keeps its migrations", async () => {
    const url = await server.newDatabase();
    await server.run(
      `create schema drizzle; create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint);
       insert into drizzle.__drizzle_migrations (hash, created_at) values ('theirs', 1600000000000)`,
      url,
    );

    const error = await refusedUntouched(url);

    expect(error).toMatchObject({ code: "store-failed", why: expect.stringContaining("drizzle.__drizzle_migrations") });
  });

  it("refuses tables that the search path doesn't reach", async () => {
    const url = await server.newDatabase();
    await (await openPostgres({ url, poolSize: 3 })).close();

    const error = await refusedUntouched(`${url}?options=-c%20search_path%3Ddrizzle`);

    expect(error).toMatchObject({ code: "store-failed", hint: expect.stringContaining("search path") });
  });

  it("refuses a replica", async () => {
    const url = await server.newDatabase();
    const replica = await server.startReplica();

    const error = await refusal(changed(replica.url, { pathname: new URL(url).pathname }));

    expect(error).toMatchObject({
      code: "store-failed",
      why: "its server is a replica",
      hint: expect.stringContaining("primary"),
    });
  });

  it("refuses a database that is set to read only", async () => {
    const url = await server.newDatabase();
    await server.run(`alter database "${new URL(url).pathname.slice(1)}" set default_transaction_read_only = on`);

    const error = await refusedUntouched(url);

    expect(error).toMatchObject({ code: "store-failed", why: expect.stringContaining("read only") });
  });

  it("refuses an encoding that lacks characters", async () => {
    await server.run(`create database latin encoding 'LATIN1' template template0 locale 'C' locale_provider libc`);

    const error = await refusedUntouched(changed(server.url, { pathname: "/latin" }));

    expect(error).toMatchObject({
      code: "store-failed",
      why: "its encoding is LATIN1",
      hint: expect.stringContaining("UTF8"),
    });
  });

  it("refuses a role without the right to make tables", async () => {
    const url = await server.newDatabase();
    await server.run("create role guest login password 's3cret'");

    const error = await refusedUntouched(changed(url, { username: "guest", password: "s3cret" }));

    expect(error).toMatchObject({
      code: "store-failed",
      why: expect.stringContaining("permission denied"),
      hint: expect.stringContaining("right"),
    });
  });

  it("refuses a role that may make a schema and no tables in it, with nothing half made", async () => {
    const url = await server.newDatabase();
    await server.run(
      `create role half login password 's3cret'; grant create on database "${new URL(url).pathname.slice(1)}" to half`,
    );

    const error = await refusedUntouched(changed(url, { username: "half", password: "s3cret" }));

    expect(error).toMatchObject({ code: "store-failed", why: expect.stringContaining("permission denied") });
  });

  it.each([
    ["a wrong password", { password: "s3cret" }, "credentials-missing"],
    ["no password", { password: "" }, "credentials-missing"],
    ["an unknown user", { username: "stranger" }, "credentials-missing"],
    ["an unknown database", { pathname: "/nowhere" }, "store-failed"],
    ["a wrong port", { port: "1" }, "store-unreachable"],
    ["an unknown host", { hostname: "nowhere.invalid" }, "store-unreachable"],
    ["a server without TLS that should have it", { search: "?sslmode=verify-full" }, "store-failed"],
  ] satisfies [string, Partial<URL>, string][])("says %s", async (_title, change, code) => {
    expect(await refusal(changed(server.url, change))).toMatchObject({ code });
  });

  it("says that the server has no connection to spare", async () => {
    const small = await startPostgres({ flags: ["-c", "max_connections=4", "-c", "superuser_reserved_connections=1"] });
    await small.run("create role worker login password 's3cret'");
    const first = await openPostgres({ url: await small.newDatabase(), poolSize: 4 });
    const busy = Array.from({ length: 3 }, () => first.store.listRuns({}));
    const holders = await Promise.all(busy).then(() => first.examine());
    expect(holders).toMatchObject([{ isReached: true }]);

    const error = await refusal(changed(small.url, { username: "worker", password: "s3cret" }));

    expect(error).toMatchObject({ code: "store-unreachable", hint: expect.stringContaining("QLP_DATABASE_POOL") });
    await first.close();
    await small.remove();
  });

  it("says of a server how safe it is", async () => {
    const engine = await openPostgres({ url: await server.newDatabase(), poolSize: 3 });

    const [part] = await engine.examine();

    const place = expect.stringMatching(/^127\.0\.0\.1:\d+\/test-\d+$/);
    expect(part).toMatchObject({ name: "database", isReached: true, place });
    expect(part?.warnings).toEqual([
      expect.stringContaining("fsync=off"),
      expect.stringContaining("full_page_writes=off"),
    ]);
    await engine.close();
  });
});

describe("the warnings about a server", () => {
  it("are none for one that keeps what it has acknowledged", () => {
    const safe = { fsync: "on", full_page_writes: "on", synchronous_commit: "on", transaction_read_only: "off" };

    expect(warningsOf({ ...safe, server_encoding: "UTF8", is_replica: false })).toEqual([]);
  });
});
