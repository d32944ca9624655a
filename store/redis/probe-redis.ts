import type { PartHealth } from "../engine-port.ts";
import { requireOwnPrefix } from "./claim-prefix.ts";
import { examineRedis } from "./redis-health.ts";
import { openRedisLink } from "./redis-link.ts";
import type { RedisOptions } from "./redis-parts.ts";
import { readServerFacts } from "./server-facts.ts";
import { requireUsable } from "./usable-server.ts";

/**
 * How Redis is, asked over a connection of its own that writes nothing.
 * @throws MarketingError as `withRedis` would, before anything is used
 */
export async function probeRedis({ url, prefix }: Pick<RedisOptions, "url" | "prefix">): Promise<PartHealth> {
  const link = await openRedisLink(url);
  try {
    const facts = await readServerFacts(link);
    if (facts !== null) requireUsable(link.place, facts);
    await requireOwnPrefix(link, prefix);
    return await examineRedis(link);
  } finally {
    await link.close();
  }
}
