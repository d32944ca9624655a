import { MarketingError } from "../../domain/errors.ts";
import { asking, type Database } from "../database.ts";
import { placeOf } from "../redis/redis-link.ts";
import type { RedisOptions } from "../redis/redis-parts.ts";
import { copiedCheckpointTables, copiedTables, holdsEvents } from "./copied-tables.ts";
import { copySide } from "./copy-side.ts";
import { copyParts, digestParts, requireSame, type CopiedParts, type CopyPlan, type CopyStep } from "./copy-parts.ts";
import { naming, type EndNames } from "./naming-ends.ts";
import {
  openSource,
  openTarget,
  requireEmpty,
  shownPlace,
  type DatabaseAddress,
  type OpenDatabase,
} from "./open-database.ts";
import { openRedisSource, openRedisTarget, type OpenRedis, type RedisTarget } from "./open-redis.ts";
import { requireCheckpoints } from "./require-checkpoints.ts";
import { holdSource, holdTarget } from "./holding.ts";

/** What is copied from or to. */
export interface CopyEnd {
  database: DatabaseAddress;
  /** holds checkpoints and events; null = the database does */
  redis: RedisOptions | null;
  /** what its reader called them by */
  names: EndNames;
}

export interface StoreCopyOptions {
  from: CopyEnd;
  to: CopyEnd;
  /** of the process that copies: the locks of data directories stand in its name */
  processId: number;
  /** only reads what would be copied; the target is not opened */
  isDryRun: boolean;
  /** a source whose checkpoints are elsewhere is copied without them, and not refused */
  mayLackCheckpoints: boolean;
  /** Called for every batch; what it throws breaks the copy off, and nothing of it stays. */
  onStep(step: CopyStep): void;
}

/** Places without passwords. */
export interface ShownEnd {
  database: string;
  redis: string | null;
}

/** What was copied, the same on both sides. */
export interface StoreCopy extends CopiedParts {
  from: ShownEnd;
  to: ShownEnd;
}

interface Source extends OpenDatabase {
  redis: OpenRedis | null;
}

interface Target extends OpenDatabase {
  redis: RedisTarget | null;
}

/**
 * Copies a store whole into an empty one: campaigns, runs, threads, keys, events and checkpoints. On the target it is one
 * transaction, which ends well only when both sides, read anew, hold the same. Runs without an end are copied as they are.
 * Where both ends name one Redis, checkpoints and events stay there and serve the copy.
 * @throws MarketingError "invalid-usage" for a copy to itself, "not-found" for a source where nothing is, "store-locked" when
 * somebody works on either side, "conflict" when the target is not empty, "store-failed" when the copy differs, and what opening
 * them throws
 */
export async function copyStore(options: StoreCopyOptions): Promise<StoreCopy> {
  const { from, to, processId } = options;
  requireTwo(from, to);
  const closers: (() => Promise<void>)[] = [];
  const opened = async <Open extends { close(): Promise<void> }>({ names }: CopyEnd, opening: () => Promise<Open>) => {
    const open = await naming(names, opening);
    closers.unshift(() => open.close());
    return open;
  };
  const { redis: fromRedis } = from;
  const { redis: toRedis } = to;
  const staysInRedis = fromRedis !== null && toRedis !== null && isSame(fromRedis, toRedis);
  try {
    const source: Source = {
      ...(await opened(from, () => openSource(from.database, processId))),
      redis: fromRedis === null ? null : await opened(from, () => openRedisSource(fromRedis)),
    };
    if (options.isDryRun) return await lookAt(source, options, staysInRedis);
    const target: Target = {
      ...(await opened(to, () => openTarget(to.database, processId))),
      redis: toRedis === null || staysInRedis ? null : await opened(to, () => openRedisTarget(toRedis)),
    };
    return await copyOpen(source, target, options, staysInRedis);
  } finally {
    for (const close of closers) await close();
  }
}

function requireTwo(from: CopyEnd, to: CopyEnd): void {
  if (shownPlace(from.database) !== shownPlace(to.database)) return;
  throw new MarketingError("invalid-usage", "a store can't be copied to itself", {
    why: `${from.names.database} and ${to.names.database} name the same place: ${shownPlace(to.database)}`,
    hint: "name another database or directory with --to",
  });
}

function isSame(one: RedisOptions, other: RedisOptions): boolean {
  return one.prefix === other.prefix && placeOf(one.url) === placeOf(other.url);
}

function planOf(options: StoreCopyOptions, staysInRedis: boolean): CopyPlan {
  const isAllSql = options.from.redis === null && options.to.redis === null;
  return {
    tables: [
      ...copiedTables.filter((table) => !staysInRedis || !holdsEvents(table)),
      ...(isAllSql ? copiedCheckpointTables : []),
    ],
    hasCheckpoints: !staysInRedis,
    movesCheckpoints: !staysInRedis && !isAllSql,
    onStep: (step) => options.onStep(step),
  };
}

/** Work on a state of the source that doesn't change meanwhile. */
async function reading<Value>(
  { place, database }: Source,
  { from, mayLackCheckpoints }: StoreCopyOptions,
  work: (transaction: Database) => Promise<Value>,
): Promise<Value> {
  return await naming(from.names, () =>
    asking(`read ${place}`, () =>
      database.transaction(
        async (transaction) => {
          await holdSource(transaction, { place, isShared: "url" in from.database });
          if (from.redis === null && !mayLackCheckpoints) await requireCheckpoints(transaction, place);
          return await work(transaction);
        },
        { isolationLevel: "repeatable read", accessMode: "read only" },
      ),
    ),
  );
}

async function lookAt(source: Source, options: StoreCopyOptions, staysInRedis: boolean): Promise<StoreCopy> {
  const isForStreams = options.to.redis !== null;
  const parts = await reading(source, options, (transaction) =>
    digestParts(copySide(transaction, { ...source, isForStreams }), planOf(options, staysInRedis)),
  );
  return { ...shownEnds(options), ...parts };
}

async function copyOpen(
  source: Source,
  target: Target,
  options: StoreCopyOptions,
  staysInRedis: boolean,
): Promise<StoreCopy> {
  const plan = planOf(options, staysInRedis);
  const isForStreams = options.to.redis !== null;
  const parts = await reading(source, options, async (reader) =>
    naming(options.to.names, () =>
      writing(target, options, async (writer) => {
        const from = copySide(reader, { ...source, isForStreams });
        const to = copySide(writer, { ...target, isForStreams: false });
        await copyParts(from, to, plan);
        const [copied, written] = [await digestParts(from, plan), await digestParts(to, plan)];
        requireSame(copied, written);
        return copied;
      }),
    ),
  );
  return { ...shownEnds(options), ...parts };
}

/** All that `work` writes, or nothing; in Redis too, unless the process dies: then the next copy clears it away. */
async function writing<Value>(
  { place, database, redis }: Target,
  { to }: StoreCopyOptions,
  work: (transaction: Database) => Promise<Value>,
): Promise<Value> {
  let isBegun = false;
  // From then on the database may have been told to keep it, whatever its answer.
  let isDone = false;
  try {
    const value = await asking(`write to ${place}`, () =>
      database.transaction(async (transaction) => {
        await holdTarget(transaction, { place, isShared: "url" in to.database });
        await requireEmpty(transaction, place);
        await redis?.begin(place);
        isBegun = true;
        const made = await work(transaction);
        isDone = true;
        return made;
      }),
    );
    await redis?.keep();
    return value;
  } catch (error) {
    // Where Redis is away too, the next copy finds what is left.
    if (isBegun && !isDone) await redis?.abandon().catch(() => undefined);
    throw error;
  }
}

function shownEnds({ from, to }: StoreCopyOptions): { from: ShownEnd; to: ShownEnd } {
  const shown = ({ database, redis }: CopyEnd): ShownEnd => ({
    database: shownPlace(database),
    redis: redis === null ? null : placeOf(redis.url),
  });
  return { from: shown(from), to: shown(to) };
}
