import { validate } from "@langchain/langgraph-checkpoint-validation";
import * as vitest from "vitest";
import { PlainRedisSaver } from "../../../store/redis-saver/redis-saver.ts";
import { checkpointerContract } from "../../contract/checkpointer.ts";
import { describeWithRedis } from "../../support/describe-with-redis.ts";
import { openClient, type OpenClient } from "../../support/redis-client.ts";
import { startRedis, type RedisServer } from "../../support/start-redis.ts";

// LangGraph's own suite for savers expects vitest's functions to be global, and each saver to be empty.
Object.assign(globalThis, vitest);

describeWithRedis("the saver on Redis", () => {
  let server: RedisServer;
  let client: OpenClient;

  vitest.beforeAll(async () => {
    server = await startRedis();
    client = await openClient(server.url);
  });
  vitest.afterAll(async () => {
    client.destroy();
    await server.remove();
  });

  validate({
    checkpointerName: "PlainRedisSaver",
    async createCheckpointer() {
      await client.flushDb();
      return new PlainRedisSaver({ client, prefix: "test", ttlSeconds: null });
    },
  });

  checkpointerContract(() => ({
    checkpointer: new PlainRedisSaver({ client, prefix: "test", ttlSeconds: null }),
    clear: () => client.flushDb(),
    async countKept(threadId) {
      const names = await client.hKeys(`test:{${threadId}}:data`);
      return names.filter((name) => /^[cvw]/.test(name)).length;
    },
  }));
});
