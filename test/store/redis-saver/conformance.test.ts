import { createClient } from "@redis/client";
import { validate } from "@langchain/langgraph-checkpoint-validation";
import * as vitest from "vitest";
import { PlainRedisSaver } from "../../../store/redis-saver/redis-saver.ts";
import { describeWithRedis } from "../../support/describe-with-redis.ts";
import { startRedis, type RedisServer } from "../../support/start-redis.ts";

// LangGraph's own suite for savers expects vitest's functions to be global, and each saver to be empty.
Object.assign(globalThis, vitest);

describeWithRedis("LangGraph's suite for savers", () => {
  let server: RedisServer;
  let client: ReturnType<typeof createClient>;

  vitest.beforeAll(async () => {
    server = await startRedis();
    client = createClient({ url: server.url });
    await client.connect();
  });
  vitest.afterAll(async () => {
    client.destroy();
    await server.remove();
  });

  validate({
    checkpointerName: "the saver on Redis",
    async createCheckpointer() {
      await client.flushDb();
      return new PlainRedisSaver({ client, prefix: "test", ttlSeconds: null });
    },
  });
});
