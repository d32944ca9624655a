import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import { MarketingError } from "../domain/errors.ts";
import { ThreadRecord, type ThreadStatus } from "../domain/thread.ts";
import { asking, readRow, type Database } from "./database.ts";
import { jsonbText } from "./jsonb-text.ts";
import type { CampaignStore, ThreadChange, ThreadFilter, ThreadSearch } from "./port.ts";
import { removeEvents } from "./run-events.ts";
import { runs, threads } from "./schema.ts";

type ThreadQueries = Pick<
  CampaignStore,
  "createThread" | "getThread" | "changeThread" | "searchThreads" | "deleteThread"
>;

/** The conversations that runs go on in. */
export function threadQueries(database: Database): ThreadQueries {
  return {
    createThread: (thread) =>
      asking(`create thread ${thread.id}`, async () => {
        const created = await database
          .insert(threads)
          .values(threadRow(thread))
          .onConflictDoNothing()
          .returning({ id: threads.id });
        return created.length > 0;
      }),

    getThread: (id) =>
      asking(`read thread ${id}`, async () => {
        const [row] = await database.select().from(threads).where(eq(threads.id, id));
        return row === undefined ? null : threadOf(row);
      }),

    changeThread: (id, change) =>
      asking(`change thread ${id}`, async () => {
        const changed = await database
          .update(threads)
          // The id stays what it is; it keeps the statement whole when nothing else changes.
          .set({ ...changedColumns(change), id })
          .where(eq(threads.id, id))
          .returning({ id: threads.id });
        if (changed.length === 0) throw new MarketingError("not-found", `thread "${id}" not found`);
      }),

    searchThreads: (search) =>
      asking("search the threads", async () => {
        const fits = isAmong(search);
        const rows = await database
          .select()
          .from(threads)
          .where(fits)
          .orderBy(...inOrder(search))
          .limit(search.limit)
          .offset(search.offset);
        const [all] = await database.select({ total: count() }).from(threads).where(fits);
        return { threads: rows.map(threadOf), total: all?.total ?? 0 };
      }),

    deleteThread: (id) =>
      asking(`remove thread ${id}`, () =>
        database.transaction(async (transaction) => {
          await lockThread(transaction, id);
          const itsRuns = await transaction.delete(runs).where(eq(runs.threadId, id)).returning({ id: runs.id });
          await removeEvents(transaction, itsRuns);
          const removed = await transaction.delete(threads).where(eq(threads.id, id)).returning({ id: threads.id });
          return removed.length > 0;
        }),
      ),
  };
}

/** Lets nobody else change the thread, or take a run on for it, until the transaction is over. */
async function lockThread(transaction: Database, id: string): Promise<void> {
  await transaction.select({ id: threads.id }).from(threads).where(eq(threads.id, id)).for("update");
}

const sortColumns = {
  thread_id: threads.id,
  status: threads.status,
  created_at: threads.createdAt,
  updated_at: threads.updatedAt,
} as const;

function inOrder({ sortBy, sortOrder }: ThreadSearch) {
  const order = sortOrder === "asc" ? asc : desc;
  return [order(sortColumns[sortBy]), order(threads.id)];
}

function isAmong({ tenant, ids, status, metadata, values }: ThreadFilter) {
  return and(
    tenant === undefined ? undefined : eq(threads.tenant, tenant),
    // No id that is stored holds the character NUL, and PostgreSQL would refuse the whole question.
    ids === undefined
      ? undefined
      : inArray(
          threads.id,
          ids.filter((id) => !id.includes("\u0000")),
        ),
    status === undefined ? undefined : eq(threads.status, status),
    metadata === undefined ? undefined : sql`${threads.metadata} @> ${jsonbText(metadata)}::jsonb`,
    values === undefined ? undefined : sql`${searchedValues} @> ${jsonbText(values)}::jsonb`,
  );
}

/** An escape that `jsonb` refuses; an even number of backslashes before it is text. */
const refusedEscape = String.raw`(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})`;

/** `values` are kept as `json`, which takes characters that `jsonb` refuses; here they are replaced as in jsonbText(). */
const searchedValues = sql`regexp_replace(${threads.values}::text, ${refusedEscape}::text, ${"\\1\uFFFD"}::text, 'g')::jsonb`;

/** The row to insert for a thread. */
export function threadRow(thread: ThreadRecord) {
  return {
    ...thread,
    createdAt: new Date(thread.createdAt),
    updatedAt: new Date(thread.updatedAt),
    metadata: sql`${jsonbText(thread.metadata)}::jsonb`,
  };
}

/** A thread's metadata with these keys put over it. */
export function mergedMetadata(metadata: Record<string, unknown>) {
  return sql`${threads.metadata} || ${jsonbText(metadata)}::jsonb`;
}

/**
 * Busy while somebody holds the thread or a run of it waits or goes on, beside the one that is just ending; else as it is said.
 * A function looks for the runs (migration 0003): a statement that had to wait for the thread's row asks it again, and it sees what
 * has come meanwhile, which a subquery, bound to the statement's first look, does not.
 */
function busyOr(status: ThreadStatus, endingRun: string | null) {
  return sql`case when ${threads.heldBy} is not null or thread_has_runs(${threads.id}, ${endingRun}::text)
    then 'busy' else ${status}::text end`;
}

/** The columns that a change of a thread sets. @param endingRun the run that is over with this very change */
export function changedColumns(
  { updatedAt, metadata, status, ...change }: ThreadChange,
  endingRun: string | null = null,
) {
  return {
    ...change,
    ...(status === undefined ? {} : { status: busyOr(status, endingRun) }),
    ...(updatedAt === undefined ? {} : { updatedAt: new Date(updatedAt) }),
    ...(metadata === undefined ? {} : { metadata: mergedMetadata(metadata) }),
  };
}

function threadOf(row: typeof threads.$inferSelect): ThreadRecord {
  const thread = { ...row, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() };
  return readRow(ThreadRecord, thread, `thread "${row.id}"`);
}
