import { resolve } from "node:path";
import { MarketingError } from "../domain/errors.ts";

/** What a person sets from outside; nothing in it is secret. */
export interface Config {
  /** absolute path */
  dataDirectory: string;
  /** the server that the command line talks to; null = the one that holds the data directory, else none */
  url: string | null;
  /** where a server listens */
  listen: { host: string; port: number };
  /** where others reach the server, when that is another address than the one it listens at: behind a proxy */
  publicUrl: string | null;
  /** the chat model that writes, when there is a key for it; base URL null = OpenAI's own */
  model: { name: string; baseUrl: string | null };
  /** how the programs behind the store are used, where there are some */
  scale: ScaleConfig;
  /** requests a minute that a caller may send; null = the server's own default, 0 = no limit */
  rateLimit: number | null;
  /** proxies between callers and the server, each of which adds an address to X-Forwarded-For; 0 = the header says nothing */
  proxies: number;
  /** a SearXNG that research may ask; null = it works on brief and sources alone */
  searxngUrl: string | null;
}

export interface ScaleConfig {
  /** connections to PostgreSQL that one process holds at most */
  databasePool: number;
  /** what every key in Redis begins with */
  redisPrefix: string;
  /** seconds after its last change that a thread's checkpoints are kept in Redis; null = for ever */
  checkpointTtlSeconds: number | null;
  /** seconds of silence after which a process is taken for dead and its runs are taken over */
  leaseSeconds: number;
}

/** What must never be logged, stored, exported or shown. */
export interface Secrets {
  /** keys that open the server to callers */
  apiKeys: string[];
  /** null = no chat model; the composer writes */
  openaiApiKey: string | null;
  /** address of PostgreSQL with its password; null = the embedded database of the data directory */
  databaseUrl: string | null;
  /** address of Redis with its password; null = checkpoints and events are kept with the campaigns */
  redisUrl: string | null;
}

type Environment = Record<string, string | undefined>;

/** The model that writes when a key is set and `QLP_MODEL` is not. */
const defaultModel = "gpt-6.2-sol";

export const defaultScale: ScaleConfig = {
  databasePool: 10,
  redisPrefix: "qlp",
  checkpointTtlSeconds: null,
  leaseSeconds: 10,
};

/**
 * The configuration from the environment: `QLP_DATA_DIR` (default `.qlp` in the working directory), `QLP_URL`, `HOST`
 * (127.0.0.1), `PORT` (2024), `QLP_PUBLIC_URL`, `QLP_MODEL`, `OPENAI_BASE_URL`, `QLP_RATE_LIMIT`, `QLP_PROXIES`, `SEARXNG_URL` and, beside `DATABASE_URL` and
 * `REDIS_URL`, `QLP_DATABASE_POOL`, `QLP_REDIS_PREFIX`, `QLP_CHECKPOINT_TTL`, `QLP_LEASE_SECONDS`. With `readSecrets` the only
 * place that reads the environment.
 * @throws MarketingError "invalid-usage" that names every faulty variable
 */
export function readConfig(env: Environment = process.env): Config {
  const faults = ["QLP_URL", "QLP_PUBLIC_URL", "OPENAI_BASE_URL", "SEARXNG_URL"].flatMap((name) =>
    webAddressFault(name, given(env, name)),
  );
  const whole = <Default>(name: string, bounds: { least: number; most: number; unit: string }, byDefault: Default) => {
    const words = given(env, name);
    if (words === null) return byDefault;
    const value = Number(words);
    if (/^\d+$/.test(words) && value >= bounds.least && value <= bounds.most) return value;
    faults.push(`${name} is no ${bounds.unit}, ${bounds.least} to ${bounds.most}`);
    return byDefault;
  };
  const config: Config = {
    dataDirectory: resolve(given(env, "QLP_DATA_DIR") ?? ".qlp"),
    url: given(env, "QLP_URL"),
    listen: {
      host: given(env, "HOST") ?? "127.0.0.1",
      port: whole("PORT", { least: 0, most: 65_535, unit: "port" }, 2024),
    },
    publicUrl: given(env, "QLP_PUBLIC_URL"),
    model: { name: given(env, "QLP_MODEL") ?? defaultModel, baseUrl: given(env, "OPENAI_BASE_URL") },
    scale: {
      databasePool: whole(
        "QLP_DATABASE_POOL",
        { least: 2, most: 500, unit: "number of connections" },
        defaultScale.databasePool,
      ),
      redisPrefix: given(env, "QLP_REDIS_PREFIX") ?? defaultScale.redisPrefix,
      checkpointTtlSeconds: lifetime(given(env, "QLP_CHECKPOINT_TTL"), faults),
      leaseSeconds: whole(
        "QLP_LEASE_SECONDS",
        { least: 1, most: 15, unit: "number of seconds" },
        defaultScale.leaseSeconds,
      ),
    },
    rateLimit: whole("QLP_RATE_LIMIT", { least: 0, most: 1_000_000, unit: "number of requests a minute" }, null),
    proxies: whole("QLP_PROXIES", { least: 0, most: 10, unit: "number of proxies" }, 0),
    searxngUrl: given(env, "SEARXNG_URL"),
  };
  if (!/^[\w.:-]{1,64}$/.test(config.scale.redisPrefix)) {
    faults.push("QLP_REDIS_PREFIX has other characters than letters, digits and . : _ -, or more than 64 of them");
  }
  if (faults.length === 0) return config;
  throw new MarketingError("invalid-usage", `the environment can't be used: ${faults.join("; ")}`, {
    hint: "correct these variables, or unset them",
  });
}

/**
 * The secrets from the environment: `QLP_API_KEYS` (a comma list), `OPENAI_API_KEY`, `DATABASE_URL` and `REDIS_URL`.
 * @throws MarketingError "invalid-usage" for an address that can't be used; it is not repeated, since a password is in it
 */
export function readSecrets(env: Environment = process.env): Secrets {
  const keys = (given(env, "QLP_API_KEYS") ?? "").split(",").map((key) => key.trim());
  return {
    apiKeys: keys.filter((key) => key !== ""),
    openaiApiKey: given(env, "OPENAI_API_KEY"),
    databaseUrl: serviceAddress(env, "DATABASE_URL", isDatabaseAddress, "postgresql://user@host:5432/name"),
    redisUrl: serviceAddress(env, "REDIS_URL", isRedisAddress, "redis://host:6379/0"),
  };
}

/** What a variable that a flag names is set to, null = nothing: so a password needn't stand on the command line. */
export function readVariable(name: string, env: Environment = process.env): string | null {
  return given(env, name);
}

export function isDatabaseAddress(address: string): boolean {
  return isServiceAddress(address, ["postgres:", "postgresql:"]);
}

export function isRedisAddress(address: string): boolean {
  return isServiceAddress(address, ["redis:", "rediss:"]);
}

function serviceAddress(
  env: Environment,
  name: string,
  isUsable: (address: string) => boolean,
  example: string,
): string | null {
  const address = given(env, name);
  if (address === null || isUsable(address)) return address;
  throw new MarketingError("invalid-usage", `the environment can't be used: ${name} is no address such as ${example}`, {
    hint: "correct this variable, or unset it; of a user or a password @ : / ? # % are written %40 %3A %2F %3F %23 %25",
  });
}

/** Clients decode user and password: a percent sign that stands for nothing would stop them later. */
function isServiceAddress(address: string, protocols: string[]): boolean {
  if (!/^\w+:\/\//.test(address) || !URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocols.includes(protocol) && [username, password].every(isDecodable);
}

function isDecodable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

const secondsIn: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Seconds from "3600", "90s", "15m", "12h" or "30d". */
function lifetime(words: string | null, faults: string[]): number | null {
  if (words === null) return null;
  const [, count = "", unit = "s"] = /^(\d{1,9})([smhd])?$/.exec(words) ?? [];
  const seconds = Number(count) * (secondsIn[unit] ?? 1);
  if (count !== "" && seconds >= 60) return seconds;
  faults.push("QLP_CHECKPOINT_TTL is no time of a minute or more such as 3600, 12h or 30d");
  return null;
}

/** A variable that is set to something; the empty text is as good as unset. */
function given(env: Environment, name: string): string | null {
  const value = env[name]?.trim();
  return value === undefined || value === "" ? null : value;
}

function webAddressFault(name: string, value: string | null): string[] {
  if (value === null || (/^https?:\/\//i.test(value) && URL.canParse(value))) return [];
  return [`${name} is no web address such as http://127.0.0.1:2024`];
}
