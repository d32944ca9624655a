import { asking, type Database } from "../database.ts";
import type { StoredCheckpoint } from "../redis-saver/stored-checkpoint.ts";
import { holdsEvents, type CopiedTable } from "./copied-tables.ts";
import { appendRows, eventsForStreams, readStreams } from "./event-streams.ts";
import type { OpenRedis } from "./open-redis.ts";
import { exportCheckpoints, importCheckpoint } from "./sql-checkpoints.ts";
import { countRows, insertRows, readRows, type Row } from "./table-rows.ts";

/** One side of a copy, whatever keeps its parts. */
export interface CopySide {
  count(table: CopiedTable): Promise<number>;
  /** The rows of a table by their primary key. */
  read(table: CopiedTable): AsyncGenerator<Row[]>;
  write(table: CopiedTable, rows: Row[]): Promise<void>;
  /** Thread by thread, each checkpoint after those before it. */
  checkpoints(): AsyncGenerator<StoredCheckpoint>;
  writeCheckpoint(part: StoredCheckpoint): Promise<void>;
}

/**
 * The side of an open transaction.
 * @param options `redis` holds events and checkpoints, null = the database does; `place` names the database in errors;
 * `isForStreams`: only events that Redis can hold count
 */
export function copySide(
  transaction: Database,
  { place, redis, isForStreams }: { place: string; redis: OpenRedis | null; isForStreams: boolean },
): CopySide {
  const conditionOf = (table: CopiedTable): string => (holdsEvents(table) && isForStreams ? eventsForStreams : "true");
  return {
    async count(table) {
      return redis !== null && holdsEvents(table) ? 0 : await countRows(transaction, table, conditionOf(table));
    },
    read: (table) =>
      naming(
        place,
        redis !== null && holdsEvents(table)
          ? readStreams(transaction, redis.events)
          : readRows(transaction, table, conditionOf(table)),
      ),
    async write(table, rows) {
      if (redis !== null && holdsEvents(table)) await appendRows(redis.events, rows);
      else await insertRows(transaction, table, rows);
    },
    checkpoints: () => naming(place, redis === null ? exportCheckpoints(transaction) : redis.saver.exportAll()),
    async writeCheckpoint(part) {
      if (redis === null) await importCheckpoint(transaction, part);
      else await redis.saver.importPart(part);
    },
  };
}

/** What is read, and failures of it by the name of where; what goes wrong with whoever reads is not among them. */
async function* naming<Item>(place: string, items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    await asking(`read ${place}`, () => Promise.reject(error));
  }
}
