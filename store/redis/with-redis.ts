import { MarketingError } from "../../domain/errors.ts";
import type { Engine } from "../engine-port.ts";
import type { RedisOptions } from "./redis-parts.ts";

/** The engine with checkpoints, events and counts of requests in Redis. */
export async function withRedis(_engine: Engine, _options: RedisOptions): Promise<Engine> {
  throw new MarketingError("store-unreachable", "Redis is not connected yet");
}
