import { MarketingError } from "../../domain/errors.ts";
import type { RedisLink } from "./redis-link.ts";

/** What the server says of itself. */
export interface ServerFacts {
  version: string;
  isReplica: boolean;
  /** it holds a part of the keys only, and sends clients elsewhere for the others */
  isPartOfCluster: boolean;
  /** whether every change is written to the append-only file */
  hasAppendOnlyFile: boolean;
  isAppendOnlyFileFailing: boolean;
  /** whether it saves snapshots by itself; null = it doesn't say */
  makesSnapshots: boolean | null;
  /** "noeviction", "allkeys-lru" …; null = its memory has no limit, or keys are never dropped */
  droppingPolicy: string | null;
}

/** The facts of the server that is connected; null when its user may not ask for them. */
export async function readServerFacts(link: RedisLink): Promise<ServerFacts | null> {
  const info = await permitted(link.sendCommand<string>(["INFO"]));
  if (info === null) return null;
  const fields = fieldsOf(info);
  const policy = fields.get("maxmemory_policy") ?? "noeviction";
  const hasAppendOnlyFile = fields.get("aof_enabled") === "1";
  return {
    version: fields.get("redis_version") ?? "",
    isReplica: fields.get("role") === "slave",
    isPartOfCluster: fields.get("cluster_enabled") === "1" && (await isOneOfMany(link)),
    hasAppendOnlyFile,
    isAppendOnlyFileFailing: hasAppendOnlyFile && fields.get("aof_last_write_status") === "err",
    makesSnapshots: hasAppendOnlyFile ? null : await readsSavePoints(link),
    droppingPolicy: policy === "noeviction" || fields.get("maxmemory") === "0" ? null : policy,
  };
}

async function isOneOfMany(link: RedisLink): Promise<boolean> {
  const cluster = await permitted(link.sendCommand<string>(["CLUSTER", "INFO"]));
  return cluster !== null && Number(fieldsOf(cluster).get("cluster_size")) > 1;
}

async function readsSavePoints(link: RedisLink): Promise<boolean | null> {
  const answer = await permitted(link.sendCommand<Record<string, string>>(["CONFIG", "GET", "save"]));
  const save = answer?.["save"];
  return save === undefined ? null : save !== "";
}

/** The answer; null when the user may not ask, or a service that runs Redis for others has taken the command away. */
async function permitted<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof MarketingError && error.code === "store-failed") return null;
    throw error;
  }
}

/** Lines such as "aof_enabled:0"; a later section doesn't repeat a name. */
function fieldsOf(lines: string): Map<string, string> {
  return new Map(
    lines.split("\r\n").flatMap((line): [string, string][] => {
      const colon = line.indexOf(":");
      return colon === -1 ? [] : [[line.slice(0, colon), line.slice(colon + 1)]];
    }),
  );
}
