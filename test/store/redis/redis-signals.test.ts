import { afterAll, beforeAll } from "vitest";
import { signalContract } from "../../contract/signals.ts";
import { describeWithRedis } from "../../support/describe-with-redis.ts";
import { openRedisEngines, type RedisEngines } from "../../support/open-redis-engine.ts";
import { startRedis, type RedisServer } from "../../support/start-redis.ts";

describeWithRedis("signals over Redis", () => {
  let server: RedisServer;
  let engines: RedisEngines;

  beforeAll(async () => {
    [server, engines] = await Promise.all([startRedis(), openRedisEngines()]);
  });
  afterAll(async () => {
    await engines.remove();
    await server.remove();
  });

  signalContract(async () => {
    const [one, other] = [await engines.connect({ url: server.url }), await engines.connect({ url: server.url })];
    return { one: one.signals, other: other.signals, stop: () => server.stop(), start: () => server.restart() };
  });
});
