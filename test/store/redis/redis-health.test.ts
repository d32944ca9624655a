import { afterEach, expect, it } from "vitest";
import { openRedisLink } from "../../../store/redis/redis-link.ts";
import { examineRedis } from "../../../store/redis/redis-health.ts";
import { describeWithRedis } from "../../support/describe-with-redis.ts";
import { startRedis, type RedisServer } from "../../support/start-redis.ts";

describeWithRedis("what an operator is told of Redis", () => {
  let server: RedisServer;

  afterEach(() => server.remove());

  async function warningsWith(...flags: string[]): Promise<string[]> {
    server = await startRedis({ flags });
    const link = await openRedisLink(server.url);
    const { place, warnings } = await examineRedis(link);
    await link.close();
    expect(place).toBe(`127.0.0.1:${server.port}/0`);
    return warnings;
  }

  it("is nothing where each change is written to a file and nothing is dropped", async () => {
    expect(await warningsWith("--appendonly", "yes", "--maxmemory", "100mb")).toEqual([]);
  });

  it("is nothing of a policy that never comes to act, since memory has no limit", async () => {
    expect(await warningsWith("--appendonly", "yes", "--maxmemory-policy", "allkeys-lru")).toEqual([]);
  });

  it("is that all is lost where nothing is kept on disk", async () => {
    expect(await warningsWith()).toEqual([
      "Redis keeps nothing on disk, and when it stops all checkpoints and the events of all runs are lost: set appendonly yes.",
    ]);
  });

  it("is that what came after the last snapshot is lost where there are snapshots alone", async () => {
    expect(await warningsWith("--save", "60 1")).toEqual([
      "Redis has no append-only file, and when it stops the checkpoints and events since its last snapshot are lost: set appendonly yes.",
    ]);
  });

  it("is that the last snapshot counts, if there is one, where it may not be asked for", async () => {
    expect(await warningsWith("--rename-command", "CONFIG", "")).toEqual([
      "Redis has no append-only file, and when it stops the checkpoints and events since its last snapshot, if it makes any, are lost: set appendonly yes.",
    ]);
  });

  it.each([
    ["allkeys-lru", "Redis may drop checkpoints and events when"],
    ["volatile-ttl", "Redis may drop the events of runs, and checkpoints that have a time (QLP_CHECKPOINT_TTL), when"],
  ])("is what the policy %s may drop", async (policy, words) => {
    const flags = ["--appendonly", "yes", "--maxmemory", "100mb", "--maxmemory-policy", policy];

    expect(await warningsWith(...flags)).toEqual([
      `${words} its memory is full (maxmemory-policy ${policy}): set maxmemory-policy noeviction.`,
    ]);
  });
});
