import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@redis/client";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { MarketingError } from "../../../domain/errors.ts";
import type { RedisOptions } from "../../../store/redis/redis-parts.ts";
import { describeWithRedis } from "../../support/describe-with-redis.ts";
import { openRedisEngines, type RedisEngines } from "../../support/open-redis-engine.ts";
import { startRedis, type RedisServer, type RedisServerOptions } from "../../support/start-redis.ts";

const password = "pass%40w/rd";
const withPassword = (url: string, user = "", secret = password): string =>
  url.replace("//", `//${user}:${encodeURIComponent(secret)}@`);

let engines: RedisEngines;
let started: RedisServer[];

async function start(options: RedisServerOptions = {}): Promise<RedisServer> {
  const server = await startRedis(options);
  started.push(server);
  return server;
}

async function asked(server: RedisServer, ...commands: string[][]): Promise<unknown[]> {
  const client = createClient({ url: server.url });
  client.on("error", () => undefined);
  await client.connect();
  const answers = [];
  for (const command of commands) answers.push(await client.sendCommand(command));
  client.destroy();
  return answers;
}

/** All that a reader is told of why it can't be opened; it names the variable, and none of its secrets. */
async function refusalOf(redis: Partial<RedisOptions> & { url: string }): Promise<MarketingError> {
  const error = await engines.connect(redis).catch((failure: unknown) => failure);
  if (!(error instanceof MarketingError)) throw new Error("it was opened", { cause: error });
  const words = `${error.message}; ${error.why}; ${error.hint}`;
  expect(words).toContain("REDIS_URL");
  for (const secret of [password, encodeURIComponent(password), "somebody", redis.url]) {
    expect(words).not.toContain(secret);
  }
  return error;
}

describeWithRedis("a Redis that can't be used", () => {
  beforeAll(async () => {
    engines = await openRedisEngines();
  });
  afterAll(() => engines.remove());
  beforeEach(() => {
    started = [];
  });
  afterEach(() => Promise.all(started.map((server) => server.remove())));

  it("is refused when the password is wrong, or missing", async () => {
    const { url } = await start({ flags: ["--requirepass", password] });

    const refused = { code: "credentials-missing" };
    expect(await refusalOf({ url: withPassword(url, "", "wrong") })).toMatchObject(refused);
    expect(await refusalOf({ url: withPassword(url, "somebody") })).toMatchObject(refused);
    expect(await refusalOf({ url })).toMatchObject({ ...refused, why: "it asks for a password" });
    await (await engines.connect({ url: withPassword(url) })).close();
  });

  it("is unreachable at a wrong port, and at a host that nobody knows", async () => {
    const server = await start();
    await server.stop();

    expect(await refusalOf({ url: withPassword(server.url, "somebody") })).toMatchObject({
      code: "store-unreachable",
      message: `Redis at 127.0.0.1:${server.port}/0 can't be reached`,
      why: "nothing listens there",
    });
    expect(await refusalOf({ url: "redis://host.invalid:6379" })).toMatchObject({
      code: "store-unreachable",
      why: "nobody knows a host of this name",
    });
  });

  it("is refused when its database doesn't exist, or has no number", async () => {
    const { url } = await start();

    expect(await refusalOf({ url: `${url}/99` })).toMatchObject({ code: "store-failed" });
    expect(await refusalOf({ url: `${url}/name` })).toMatchObject({ code: "invalid-usage" });
    await (await engines.connect({ url: `${url}/3` })).close();
  });

  it("is refused as a replica that takes no writes", async () => {
    const primary = await start();
    const replica = await start({ flags: ["--replicaof", "127.0.0.1", String(primary.port)] });

    const readOnly = { code: "store-failed", why: "it is a read-only replica" };
    expect(await refusalOf({ url: replica.url })).toMatchObject(readOnly);
    await asked(replica, ["ACL", "SETUSER", "somebody", "on", `>${password}`, "~*", "&*", "+@all", "-info"]);
    expect(await refusalOf({ url: withPassword(replica.url, "somebody") })).toMatchObject(readOnly);
  });

  it("is refused as one node of a cluster, whether it says so by itself or sends us away", async () => {
    const [one, other] = [await start({ flags: clusterFlags }), await start({ flags: clusterFlags })];
    await asked(one, ["CLUSTER", "ADDSLOTSRANGE", "0", "8191"], ["CLUSTER", "MEET", "127.0.0.1", String(other.port)]);
    await asked(other, ["CLUSTER", "ADDSLOTSRANGE", "8192", "16383"]);
    for (const server of [one, other]) {
      await vi.waitFor(
        async () => expect(String(await asked(server, ["CLUSTER", "INFO"]))).toMatch(/cluster_state:ok[^]*size:2/),
        { timeout: 20_000, interval: 100 },
      );
      await asked(server, ["ACL", "SETUSER", "somebody", "on", `>${password}`, "~*", "&*", "+@all", "-info"]);
    }

    expect(await refusalOf({ url: one.url })).toMatchObject({ code: "store-failed", why: /cluster/ });
    const urls = [one, other].map(({ url }) => withPassword(url, "somebody"));
    const outcomes = await Promise.allSettled(urls.map((url) => engines.connect({ url })));
    const [away] = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(away).toMatchObject({ code: "store-failed", why: expect.stringContaining("sends us to another") });
  });

  it("is refused, and nothing is written, where another program keeps keys under the prefix", async () => {
    const server = await start();
    await asked(server, ["SET", "unrelated", "1"], ["SET", "test:jobs", "1"]);

    const error = await refusalOf({ url: server.url });

    expect(error).toMatchObject({
      code: "store-failed",
      why: 'another program keeps keys under the prefix "test"',
      hint: expect.stringContaining("QLP_REDIS_PREFIX"),
    });
    expect(await asked(server, ["DBSIZE"])).toEqual([2]);
    await (await engines.connect({ url: server.url, prefix: "free" })).close();
  });

  it("is refused, and nothing is written, when its keys are of a newer version, or its mark of another program", async () => {
    const server = await start();

    for (const [mark, why] of [
      ["qlp-marketing redis 2", 'a newer version of this program keeps its keys under the prefix "test"'],
      ["something else", 'another program keeps keys under the prefix "test"'],
    ] as const) {
      await asked(server, ["SET", "test:about", mark]);
      expect(await refusalOf({ url: server.url })).toMatchObject({ code: "store-failed", why });
      expect(await asked(server, ["GET", "test:about"])).toEqual([mark]);
    }
  });

  it("is refused while a store is being copied there, and after a copy that was killed", async () => {
    const server = await start();
    await asked(server, ["SET", "test:copying", "localhost:5432/qlp"]);

    const error = await refusalOf({ url: server.url });

    expect(error).toMatchObject({ code: "store-failed", why: expect.stringContaining("copied") });
    await asked(server, ["DEL", "test:copying"]);
    await (await engines.connect({ url: server.url })).close();
  });

  it("is opened again when a server that drops keys has dropped the mark", async () => {
    const server = await start();
    const engine = await engines.connect({ url: server.url });
    await engine.events.append([{ runId: "r", seq: 1, event: "custom", data: "{}" }]);
    await engine.requests.count("caller", { points: 1, windowMs: 60_000 });
    await asked(server, ["DEL", "test:about"]);

    const again = await engines.connect({ url: server.url });

    expect(await again.events.lastSeq("r")).toBe(1);
  });

  it("is waited for while it loads its data", async () => {
    const server = await start({ flags: ["--appendonly", "yes", "--key-load-delay", "1000"] });
    const client = createClient({ url: server.url });
    await client.connect();
    const entries = Array.from({ length: 1000 }, (_, index) => [`key${index}`, "1"]).flat();
    await client.sendCommand(["MSET", ...entries]);
    await client.sendCommand(["BGREWRITEAOF"]);
    await vi.waitFor(async () => expect(await client.info("persistence")).toContain("aof_rewrite_in_progress:0"));
    client.destroy();

    const restarted = server.restart();
    const engine = await vi.waitFor(() => engines.connect({ url: server.url }), { timeout: 20_000, interval: 20 });

    await restarted;
    expect(await engine.examine()).toMatchObject([{ isReached: true }]);
  });

  it("is asked with TLS, and says what is wrong with it", async () => {
    const directory = await mkdtemp(join(tmpdir(), "qlp-certificate-"));
    const tls = { certificateFile: join(directory, "certificate.pem"), keyFile: join(directory, "key.pem") };
    makeCertificate(tls);
    const [safe, plain] = [await start({ tls }), await start()];

    expect(await refusalOf({ url: withPassword(safe.url, "somebody") })).toMatchObject({
      code: "store-unreachable",
      why: expect.stringContaining("its certificate isn't trusted"),
      hint: expect.stringContaining("NODE_EXTRA_CA_CERTS"),
    });
    expect(await refusalOf({ url: plain.url.replace("redis:", "rediss:"), timeoutMs: 1000 })).toMatchObject({
      code: "store-unreachable",
      why: expect.stringContaining("TLS"),
    });
    expect(await refusalOf({ url: safe.url.replace("rediss:", "redis:"), timeoutMs: 1000 })).toMatchObject({
      code: "store-unreachable",
      why: expect.stringContaining("rediss://"),
    });
    await rm(directory, { recursive: true });
  });

  it("is used by a user who may do only what is needed", async () => {
    const server = await start();
    const rights = ["~test:*", "&test:*", "-@all", "+@read", "+@write", "+@scripting", "+@pubsub", "+@connection"];
    await asked(server, ["ACL", "SETUSER", "somebody", "on", `>${password}`, ...rights]);

    const engine = await engines.connect({ url: withPassword(server.url, "somebody") });
    await engine.events.append([{ runId: "r", seq: 1, event: "custom", data: "{}" }]);
    await engine.checkpointer.deleteThread("t");
    await engine.requests.count("caller", { points: 1, windowMs: 60_000 });
    await engine.store.deleteRun("r");

    expect(await engine.events.lastSeq("r")).toBe(0);
    expect((await engine.examine())[0]?.warnings).toEqual([expect.stringContaining("may not ask INFO")]);
    expect(await refusalOf({ url: withPassword(server.url, "somebody"), prefix: "other" })).toMatchObject({
      code: "store-failed",
      hint: expect.stringContaining("docs/redis.md"),
    });
  });
});

const clusterFlags = ["--cluster-enabled", "yes", "--cluster-config-file", "nodes.conf"];

function makeCertificate({ certificateFile, keyFile }: { certificateFile: string; keyFile: string }): void {
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  execFileSync("openssl", ["req", ...kind, ...subject, "-keyout", keyFile, "-out", certificateFile], {
    stdio: "ignore",
  });
}
