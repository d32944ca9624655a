import type { MarketingError } from "../../domain/errors.ts";
import { unusable } from "./redis-failures.ts";
import type { ServerFacts } from "./server-facts.ts";

/** @throws MarketingError "store-failed" for a server that can't keep what we write, whatever its user may do */
export function requireUsable(place: string, { version, isReplica, isPartOfCluster }: ServerFacts): void {
  if (isReplica) throw replica(place);
  if (isPartOfCluster) {
    throw unusable(
      place,
      "it is one node of a cluster and holds a part of the keys only",
      "let REDIS_URL name a single server, or a proxy in front of the cluster",
    );
  }
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < 6 || (major === 6 && minor < 2)) {
    throw unusable(place, `its version ${version} is too old`, "let REDIS_URL name Redis 6.2 or later, or Valkey");
  }
}

/** The error of a server that takes no writes. */
export function replica(place: string): MarketingError {
  return unusable(place, "it is a read-only replica", "let REDIS_URL name the primary");
}
