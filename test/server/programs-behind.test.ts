import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { describeWithRedis } from "../support/describe-with-redis.ts";
import { spawnServe, type ServeProcess } from "../support/spawn-serve.ts";
import { describeWithPostgres, startPostgres, type PostgresServer } from "../support/start-postgres.ts";
import { startRedis, type RedisServer } from "../support/start-redis.ts";

const patience = 120_000;
const redisPassword = "odd@pass/word:9";

/** Any of the passwords, as it is meant or as it is written in an address. */
const passwords = /p@ss\/word|p%40ss|odd@pass|odd%40pass|pass%2Fword/i;

let root = "";
const started: ServeProcess[] = [];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "qlp-behind-"));
});
afterEach(async () => {
  for (const { child } of started) child.kill("SIGKILL");
  await Promise.all(started.splice(0).map(({ ended }) => ended));
});
afterAll(() => rm(root, { recursive: true, force: true }));

function serve(env: Record<string, string>): ServeProcess {
  const server = spawnServe(join(root, "unused"), ["--log-level", "debug"], env);
  started.push(server);
  return server;
}

/** Status, `Retry-After` and body of what an address answers. */
async function ask(url: string): Promise<{ status: number; retryAfter: string | null; body: string }> {
  const answer = await fetch(url);
  return { status: answer.status, retryAfter: answer.headers.get("retry-after"), body: await answer.text() };
}

describeWithRedis("a server on PostgreSQL and Redis", () => {
  describeWithPostgres("of their own", () => {
    let postgres: PostgresServer;
    let redis: RedisServer;
    beforeAll(async () => {
      postgres = await startPostgres({ isDurable: true });
      redis = await startRedis({ flags: ["--requirepass", redisPassword] });
    }, patience);
    afterAll(async () => {
      await postgres.remove();
      await redis.remove();
    });
    const redisUrl = () => `redis://:${encodeURIComponent(redisPassword)}@127.0.0.1:${redis.port}/0`;

    it(
      "is ready and warns, says when one of them is away, and never shows a password",
      { timeout: patience },
      async () => {
        const server = serve({ DATABASE_URL: await postgres.newDatabase(), REDIS_URL: redisUrl() });
        const url = await server.url;
        const atFirst = await ask(`${url}/readyz`);
        await redis.stop();
        await postgres.stop();
        const campaigns = await ask(`${url}/api/v2/marketing/campaigns`);
        // What was found holds for two seconds.
        let after = atFirst;
        while (after.status === 200) after = await ask(`${url}/readyz`);

        expect(JSON.parse(atFirst.body)).toMatchObject({
          status: "ready",
          parts: { database: { status: "ok" }, redis: { status: "ok", place: `127.0.0.1:${redis.port}/0` } },
          warnings: [expect.stringContaining("appendonly yes")],
        });
        expect(server.said()).toMatch(/"level":"warn".*"part":"redis".*appendonly yes/);
        expect(campaigns).toMatchObject({ status: 503, retryAfter: expect.stringMatching(/^[1-9]\d*$/) });
        expect(JSON.parse(campaigns.body)).toMatchObject({ code: "store-unreachable" });
        expect(JSON.parse(after.body)).toMatchObject({
          status: "unavailable",
          parts: { database: { status: "failed" }, redis: { status: "failed" } },
        });
        expect(`${atFirst.body}${campaigns.body}${after.body}${server.said()}`).not.toMatch(passwords);
        await redis.restart();
        await postgres.start();
      },
    );

    it(
      "says at start what is wrong, by the name of the variable, without a password",
      { timeout: patience },
      async () => {
        const right = await postgres.newDatabase();
        const wrong = new URL(right);
        wrong.password = encodeURIComponent("p@ss/wordy");
        const wrongRedis = `redis://:${encodeURIComponent("odd@pass/wrong")}@127.0.0.1:${redis.port}`;
        const cases: [string, Record<string, string>][] = [
          ["DATABASE_URL", { DATABASE_URL: wrong.href, REDIS_URL: redisUrl() }],
          ["REDIS_URL", { DATABASE_URL: right, REDIS_URL: wrongRedis }],
          ["DATABASE_URL", { DATABASE_URL: `${right}%zz`.replace("p%40ss", "p%40ss%zz") }],
        ];

        for (const [variable, env] of cases) {
          const server = serve(env);
          server.url.catch(() => undefined);

          expect(await server.ended).not.toBe(0);
          expect(server.said()).toContain(variable);
          expect(server.said()).not.toMatch(passwords);
        }
      },
    );
  });
});

describe("a limit of requests on a real server", () => {
  it("is taken from QLP_RATE_LIMIT, and counts by the address of the socket", { timeout: patience }, async () => {
    const server = serve({ QLP_RATE_LIMIT: "2", QLP_DATA_DIR: join(root, "limited") });
    const url = `${await server.url}/api/v2/marketing/campaigns`;

    const statuses = [await ask(url), await ask(url), await ask(url)].map(({ status }) => status);

    expect(statuses).toEqual([200, 200, 429]);
  });
});
