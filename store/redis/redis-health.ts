import { MarketingError } from "../../domain/errors.ts";
import type { PartHealth } from "../engine-port.ts";
import type { RedisLink } from "./redis-link.ts";
import { readServerFacts, type ServerFacts } from "./server-facts.ts";

/** How Redis is, asked anew: whether it answers, and what its operator should know. */
export async function examineRedis(link: RedisLink): Promise<PartHealth> {
  const health = { name: "redis", place: link.place } as const;
  try {
    return { ...health, isReached: true, warnings: warningsOf(await readServerFacts(link)) };
  } catch (error) {
    if (!(error instanceof MarketingError)) throw error;
    const { code, message, why } = error;
    // Whoever is refused stays refused until somebody acts; silence speaks for itself.
    const warnings = code === "store-unreachable" ? [] : [`${message}: ${why ?? "it doesn't say why"}.`];
    return { ...health, isReached: false, warnings };
  }
}

function warningsOf(facts: ServerFacts | null): string[] {
  if (facts === null) {
    return [
      "It can't be told whether Redis keeps checkpoints and events on disk and when it drops them, since the user of REDIS_URL may not ask INFO: allow +info, or see yourself that it has appendonly yes and maxmemory-policy noeviction.",
    ];
  }
  const warnings: string[] = [];
  if (!facts.hasAppendOnlyFile) warnings.push(`${lossOf(facts)}: set appendonly yes.`);
  if (facts.isAppendOnlyFileFailing) {
    warnings.push(
      "Redis can't write its append-only file, and what it has taken since is lost when it stops: look at its disk.",
    );
  }
  if (facts.droppingPolicy !== null) {
    const dropped = facts.droppingPolicy.startsWith("volatile-")
      ? "the events of runs, and checkpoints that have a time (QLP_CHECKPOINT_TTL),"
      : "checkpoints and events";
    warnings.push(
      `Redis may drop ${dropped} when its memory is full (maxmemory-policy ${facts.droppingPolicy}): set maxmemory-policy noeviction.`,
    );
  }
  if (facts.isReplica) warnings.push("Redis is a replica, and takes no writes: let REDIS_URL name the primary.");
  return warnings;
}

function lossOf({ makesSnapshots }: ServerFacts): string {
  if (makesSnapshots === false) {
    return "Redis keeps nothing on disk, and when it stops all checkpoints and the events of all runs are lost";
  }
  const snapshot = makesSnapshots === true ? "its last snapshot" : "its last snapshot, if it makes any,";
  return `Redis has no append-only file, and when it stops the checkpoints and events since ${snapshot} are lost`;
}
