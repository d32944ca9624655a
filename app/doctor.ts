import { access, mkdtemp, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { MarketingError } from "../domain/errors.ts";
import type { PartHealth } from "../store/engine-port.ts";
import { readLock, type LockHolder } from "../store/lock.ts";
import type { Config, Secrets } from "./config.ts";

export interface DoctorCheck {
  name: string;
  status: "ok" | "warning" | "error";
  detail: string;
  hint: string | null;
}

/** Looks at everything a campaign needs, without opening anything for work or leaving anything behind. */
export async function examine(
  config: Pick<Config, "dataDirectory" | "model" | "scale">,
  secrets: Pick<Secrets, "openaiApiKey" | "databaseUrl" | "redisUrl">,
): Promise<DoctorCheck[]> {
  return [
    nodeVersion(process.versions.node),
    ...(await Promise.all([store(config, secrets), redis(config, secrets)])).flat(),
    zone(),
    writer(config, secrets),
  ];
}

/** PostgreSQL where it is used, and nothing of the data directory then. */
async function store(
  config: Pick<Config, "dataDirectory">,
  { databaseUrl }: Pick<Secrets, "databaseUrl">,
): Promise<DoctorCheck[]> {
  if (databaseUrl === null) return await Promise.all([dataDirectory(config), lock(config)]);
  return await program("database", "DATABASE_URL", async () => {
    const { probePostgres } = await import("../store/postgres/probe-postgres.ts");
    const { pendingMigrations, ...health } = await probePostgres(databaseUrl);
    const isBehind = pendingMigrations > 0;
    return { ...health, remark: isBehind ? "; its tables are made or brought up to date on first use" : "" };
  });
}

async function redis(
  { scale: { redisPrefix: prefix } }: Pick<Config, "scale">,
  { redisUrl: url }: Pick<Secrets, "redisUrl">,
): Promise<DoctorCheck[]> {
  if (url === null) return [];
  return await program("redis", "REDIS_URL", async () => {
    const { probeRedis } = await import("../store/redis/probe-redis.ts");
    return { ...(await probeRedis({ url, prefix })), remark: "" };
  });
}

/** What an engine would be told by a program of its own, each warning beside it; `remark` follows where it was found. */
async function program(
  name: PartHealth["name"],
  variable: string,
  probe: () => Promise<PartHealth & { remark: string }>,
): Promise<DoctorCheck[]> {
  try {
    const { place, isReached, warnings, remark } = await probe();
    return [
      { name, status: isReached ? "ok" : "error", detail: `${place} (${variable})${remark}`, hint: null },
      ...warnings.map((detail): DoctorCheck => ({ name, status: "warning", detail, hint: null })),
    ];
  } catch (error) {
    if (!(error instanceof MarketingError)) throw error;
    const detail = error.why === undefined ? error.message : `${error.message}: ${error.why}`;
    return [{ name, status: "error", detail, hint: error.hint ?? null }];
  }
}

function nodeVersion(version: string): DoctorCheck {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isSupported = major > 20 || (major === 20 && minor >= 19);
  return {
    name: "node",
    status: isSupported ? "ok" : "error",
    detail: `Node ${version}`,
    hint: isSupported ? null : "install Node 20.19 or newer",
  };
}

/** Only trying tells: special file systems claim that one may write. What is tried is removed again. */
async function dataDirectory({ dataDirectory: path }: Pick<Config, "dataDirectory">): Promise<DoctorCheck> {
  const name = "data directory";
  try {
    const place = await nearestPlace(path);
    await rmdir(await mkdtemp(join(place, ".qlp-doctor-")));
    return { name, status: "ok", detail: place === path ? path : `${path} (made on first use)`, hint: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      name,
      status: "error",
      detail: `${path}: ${reason}`,
      hint: "set QLP_DATA_DIR to a directory you may write",
    };
  }
}

/** The path itself, or the nearest above it that is there. */
async function nearestPlace(path: string): Promise<string> {
  try {
    await access(path);
    return path;
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!isMissing || dirname(path) === path) throw error;
    return await nearestPlace(dirname(path));
  }
}

async function lock({ dataDirectory: path }: Pick<Config, "dataDirectory">): Promise<DoctorCheck> {
  const name = "lock";
  try {
    const holder = await readLock(path);
    if (holder !== null) return held(holder);
    return { name, status: "ok", detail: "nobody holds the data directory", hint: null };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { name, status: "error", detail, hint: (error instanceof MarketingError ? error.hint : null) ?? null };
  }
}

function held({ processId, url }: LockHolder): DoctorCheck {
  if (url !== null) {
    return { name: "lock", status: "ok", detail: `the server at ${url} (process ${processId}) holds it`, hint: null };
  }
  return {
    name: "lock",
    status: "warning",
    detail: `process ${processId} holds the data directory`,
    hint: "wait until it ends; the lock of a dead process is taken over by itself",
  };
}

function zone(): DoctorCheck {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    name: "zone",
    status: "ok",
    detail: `this machine is in ${own}; campaigns use the audience's zone`,
    hint: null,
  };
}

/** Who writes campaigns that are made in this process; the key itself is neither shown nor tried. */
function writer({ model }: Pick<Config, "model">, { openaiApiKey }: Pick<Secrets, "openaiApiKey">): DoctorCheck {
  const detail =
    openaiApiKey === null
      ? "composer (built in, deterministic, no key needed)"
      : `chat model ${model.name} at ${model.baseUrl ?? "its own service"} (OPENAI_API_KEY is set)`;
  return { name: "writer", status: "ok", detail, hint: null };
}
