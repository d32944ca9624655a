import { MarketingError } from "../domain/errors.ts";
import { copyStore, type CopyEnd, type StoreCopy } from "../store/copy/copy-store.ts";
import type { CopyStep } from "../store/copy/copy-parts.ts";
import { isDatabaseAddress, isRedisAddress, readVariable, type Config, type Secrets } from "./config.ts";

/** What is to be copied, in the words of the command line. An address may be "env:NAME": what that variable is set to. */
export interface StoreCopyRequest {
  /** address of PostgreSQL or a directory; null = what the product works on: DATABASE_URL, else the data directory */
  from: string | null;
  to: string;
  /** address of Redis, or "none"; null = REDIS_URL when `from` is null, else none */
  redisFrom: string | null;
  /** address of Redis, or "none"; null = none: checkpoints and events go into the database */
  redisTo: string | null;
  isDryRun: boolean;
}

export interface CopyWatch {
  onStep(step: CopyStep): void;
  /** breaks the copy off; nothing of it stays */
  signal: AbortSignal;
}

/** What was copied, or would be, with what its reader should know: whole sentences. */
export interface StoreCopyAnswer extends StoreCopy {
  isDryRun: boolean;
  notes: string[];
}

type Environment = Record<string, string | undefined> | undefined;

/**
 * Copies a store into an empty one and compares both.
 * @param env where variables are looked up that an address names; undefined = the process's own environment
 * @throws MarketingError "invalid-usage" for an address that can't be used, "interrupted", and what `copyStore` throws
 */
export async function copyStoreTo(
  place: {
    config: Pick<Config, "dataDirectory" | "scale">;
    secrets: Pick<Secrets, "databaseUrl" | "redisUrl">;
    env: Environment;
  },
  request: StoreCopyRequest,
  watch: CopyWatch,
): Promise<StoreCopyAnswer> {
  const { isDryRun } = request;
  const copy = await copyStore({
    from: sourceOf(place, request),
    to: endOf(place, { database: request.to, redis: request.redisTo ?? "none" }, "to"),
    processId: process.pid,
    isDryRun,
    mayLackCheckpoints: request.redisFrom === "none",
    onStep(step) {
      if (watch.signal.aborted) throw interrupted();
      watch.onStep(step);
    },
  });
  return { ...copy, isDryRun, notes: notesOn(place, request, copy) };
}

type Place = Parameters<typeof copyStoreTo>[0];

/** What the product works on now, unless the request names something else. */
function sourceOf(place: Place, { from, redisFrom }: StoreCopyRequest): CopyEnd {
  if (from !== null) return endOf(place, { database: from, redis: redisFrom ?? "none" }, "from");
  const { config, secrets } = place;
  const { databaseUrl, redisUrl } = secrets;
  return {
    database: databaseUrl === null ? { directory: config.dataDirectory } : { url: databaseUrl },
    redis:
      redisFrom === null
        ? redisUrl === null
          ? null
          : redisOptions(config, redisUrl)
        : redisOf(place, redisFrom, "--redis-from"),
    names: {
      database: databaseUrl === null ? "QLP_DATA_DIR" : "DATABASE_URL",
      redis: redisFrom === null ? "REDIS_URL" : "--redis-from",
    },
  };
}

function endOf(place: Place, words: { database: string; redis: string }, end: "from" | "to"): CopyEnd {
  const names = { database: `--${end}`, redis: `--redis-${end}` };
  return {
    database: databaseOf(meant(words.database, names.database, place.env), names.database),
    redis: redisOf(place, words.redis, names.redis),
    names,
  };
}

/** Anything that looks like an address must be one of PostgreSQL; all else is a directory. It may hold a password: it isn't repeated. */
function databaseOf(words: string, flag: string): CopyEnd["database"] {
  if (isDatabaseAddress(words)) return { url: words };
  if (words !== "" && !/^[a-z][\w+.-]+:/i.test(words)) return { directory: words };
  throw new MarketingError("invalid-usage", `${flag} names neither PostgreSQL nor a directory`, {
    hint: `write ${flag} postgresql://user@host:5432/name, ${flag} env:NAME for an address in a variable, or ${flag} ./directory; characters such as @, / and % in a password are written %40, %2F and %25`,
  });
}

function redisOf(place: Place, words: string, flag: string): CopyEnd["redis"] {
  if (words === "none") return null;
  const address = meant(words, flag, place.env);
  if (isRedisAddress(address)) return redisOptions(place.config, address);
  throw new MarketingError("invalid-usage", `${flag} names no Redis`, {
    hint: `write ${flag} redis://host:6379/0, ${flag} env:NAME for an address in a variable, or ${flag} none`,
  });
}

function redisOptions({ scale }: Place["config"], url: string): NonNullable<CopyEnd["redis"]> {
  return { url, prefix: scale.redisPrefix, checkpointTtlSeconds: scale.checkpointTtlSeconds };
}

function meant(words: string, flag: string, env: Environment): string {
  const [, name] = /^env:(.*)$/.exec(words) ?? [];
  if (name === undefined) return words;
  const value = readVariable(name, env);
  if (value !== null) return value;
  throw new MarketingError("invalid-usage", `${flag} names the variable "${name}", which is not set`, {
    hint: `set it, or write the address itself: ${flag} postgresql://user@host:5432/name`,
  });
}

function notesOn({ secrets }: Place, { from, to, redisFrom, redisTo }: StoreCopyRequest, copy: StoreCopy): string[] {
  const notes: string[] = [];
  if ([from, to, redisFrom, redisTo].some((words) => /^\w+:\/\/[^/@]*:[^/@]*@/.test(words ?? ""))) {
    notes.push(
      "a password in an argument can be read by other users of this machine: put it in a variable and write env:NAME",
    );
  }
  if (copy.to.redis === null && secrets.redisUrl !== null) {
    notes.push(
      "REDIS_URL is set, where checkpoints are looked for, but they were copied into the database: unset it for the copy, or copy with --redis-to",
    );
  }
  if (copy.checkpoints === null) {
    notes.push(
      "checkpoints and events stay in Redis, where the source and the copy share them: work with one of the two only",
    );
  }
  return notes;
}

function interrupted(): MarketingError {
  return new MarketingError("interrupted", "the copy was broken off", {
    why: "nothing of it was kept",
    hint: "run the command again",
  });
}

/** A copy as `--json` gives it. */
export function storeCopyWire({ from, to, isDryRun, tables, checkpoints }: StoreCopyAnswer) {
  return {
    from,
    to,
    dry_run: isDryRun,
    tables: tables.map(({ name, rows, sha256 }) => ({ name, rows, sha256 })),
    checkpoints,
  };
}
