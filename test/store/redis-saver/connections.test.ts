import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCluster } from "@redis/client";
import { expect, it, onTestFinished, vi } from "vitest";
import type { SaverClient } from "../../../store/redis-saver/redis-connection.ts";
import { PlainRedisSaver } from "../../../store/redis-saver/redis-saver.ts";
import { describeWithRedis } from "../../support/describe-with-redis.ts";
import { openClient, type OpenClient } from "../../support/redis-client.ts";
import { checkpointOf, collect, newestOf, putCheckpoint } from "../../support/sample-checkpoints.ts";
import { startRedis, type RedisServer, type RedisServerOptions } from "../../support/start-redis.ts";

const certificateProgram = "openssl";

/** Every kind of call that the saver makes. */
async function useAll(client: SaverClient): Promise<void> {
  const saver = new PlainRedisSaver({ client, prefix: "app", ttlSeconds: 60 });
  const [first, second] = [checkpointOf(saver, 1, "first"), checkpointOf(saver, 2, "second")];
  for (const thread of ["a", "b", "c", "}{"]) {
    const config = await putCheckpoint(saver, thread, first);
    await saver.putWrites(config, [["value", 1]], "task");
    await putCheckpoint(saver, thread, second, { parentId: first.id });
    await saver.deleteAfter(thread, first.id);
  }
  await new PlainRedisSaver({ client, prefix: "app", ttlSeconds: null }).importPart({
    threadId: "d",
    checkpointNs: "",
    checkpointId: "1",
    parentId: null,
    document: '{"v":4,"channel_versions":{}}',
    metadata: '{"source":"loop"}',
    values: [],
    writes: [],
  });
  await saver.deleteThread("b");

  expect((await newestOf(saver, "a"))?.checkpoint).toEqual(first);
  const filtered = await collect(saver.list({}, { filter: { source: "loop" } }));
  expect(filtered.map(({ config }) => String(config.configurable?.["thread_id"])).toSorted()).toEqual([..."acd", "}{"]);
  expect(await collect(saver.exportAll())).toHaveLength(4);
}

async function startForTest(options: RedisServerOptions): Promise<RedisServer> {
  const server = await startRedis(options);
  onTestFinished(() => server.remove());
  return server;
}

async function openForTest(...parts: Parameters<typeof openClient>): Promise<OpenClient> {
  const client = await openClient(...parts);
  onTestFinished(() => {
    client.destroy();
  });
  return client;
}

describeWithRedis("the saver's connection", () => {
  it("may be a user's who can touch keys of the prefix alone, with the commands that the module names", async () => {
    const named = await readFile("store/redis-saver/README.md", "utf8");
    const rules = /^user saver on (.+)$/m.exec(named)?.[1]?.split(" ") ?? [];
    const server = await startForTest({ flags: ["--requirepass", "owner", "--user", "saver", "on", ...rules] });
    const client = await openForTest(server.url.replace("//", "//saver:password@"));

    await useAll(client);

    await expect(client.sendCommand(["GET", "other"])).rejects.toThrow("NOPERM");
    await expect(client.sendCommand(["HGET", "apple:{a}:data", "x"])).rejects.toThrow("NOPERM");
  });

  it("may need a password", async () => {
    const server = await startForTest({ flags: ["--requirepass", "secret"] });
    const client = await openForTest(server.url.replace("//", "//:secret@"));

    await useAll(client);
  });

  it("may be encrypted", async () => {
    const directory = await mkdtemp(join(tmpdir(), "qlp-tls-"));
    onTestFinished(() => rm(directory, { recursive: true }));
    const [certificateFile, keyFile] = [join(directory, "certificate.pem"), join(directory, "key.pem")];
    const options = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
    const name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
    execFileSync(certificateProgram, ["req", ...options, ...name, "-keyout", keyFile, "-out", certificateFile], {
      stdio: "ignore",
    });
    const server = await startForTest({ tls: { certificateFile, keyFile } });
    const client = await openForTest(server.url, { socket: { tls: true, ca: await readFile(certificateFile) } });

    await useAll(client);
  });

  it("may be a cluster's: both keys of a thread are on one node, whatever its name", async () => {
    const server = await startForTest({ flags: ["--cluster-enabled", "yes"] });
    const owner = await openForTest(server.url);
    await owner.sendCommand(["CLUSTER", "ADDSLOTSRANGE", "0", "16383"]);
    // A node that has just started takes nothing for two seconds.
    await vi.waitFor(
      async () => {
        expect(await owner.sendCommand<string>(["CLUSTER", "INFO"])).toContain("cluster_state:ok");
      },
      { timeout: 20_000 },
    );
    const cluster = createCluster({ rootNodes: [{ url: server.url }] });
    await cluster.connect();
    onTestFinished(() => cluster.destroy());

    await useAll(cluster);

    const saver = new PlainRedisSaver({ client: cluster, prefix: "slots", ttlSeconds: null });
    for (const thread of ["", "{", "}", "{}", "{a}b", "plain", "\u0000", "ü"]) {
      await putCheckpoint(saver, thread, checkpointOf(saver, 1, thread));
    }
    const keys = (await collect(owner.scanIterator({ MATCH: "slots:*", COUNT: 1000 }))).flat();
    const slotOf = async (key: string) => await owner.sendCommand<number>(["CLUSTER", "KEYSLOT", key]);
    const slots = await Promise.all(keys.toSorted().map(slotOf));
    expect(keys).toHaveLength(16);
    expect(slots.filter((_, place) => place % 2 === 0)).toEqual(slots.filter((_, place) => place % 2 === 1));
  });

  it("may break off and come back: what was acknowledged before is there, and the saver goes on", async () => {
    const server = await startForTest({ flags: ["--appendonly", "yes", "--appendfsync", "always"] });
    const client = await openForTest(server.url);
    const saver = new PlainRedisSaver({ client, prefix: "app", ttlSeconds: null });
    const [first, second] = [checkpointOf(saver, 1, "first"), checkpointOf(saver, 2, "second")];
    await putCheckpoint(saver, "t", first);

    await server.kill9();
    await server.restart();
    const found = await newestOf(saver, "t");
    await putCheckpoint(saver, "t", second, { parentId: first.id });

    expect(found?.checkpoint).toEqual(first);
    expect((await newestOf(saver, "t"))?.checkpoint).toEqual(second);
  });
});
