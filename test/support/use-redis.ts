import { afterAll, beforeAll, beforeEach } from "vitest";
import { openClient, type OpenClient } from "./redis-client.ts";
import { startRedis, type RedisServer } from "./start-redis.ts";

/** A server for the tests around it, empty before each, with a client; both are there once a test runs. */
export function useRedis(): { server(): RedisServer; client(): OpenClient } {
  let server: RedisServer;
  let client: OpenClient;

  beforeAll(async () => {
    server = await startRedis();
    client = await openClient(server.url);
  });
  afterAll(async () => {
    client.destroy();
    await server.remove();
  });
  beforeEach(async () => {
    await client.flushAll();
  });

  return { server: () => server, client: () => client };
}
