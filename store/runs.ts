import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { MarketingError } from "../domain/errors.ts";
import { RunRecord, type MultitaskStrategy } from "../domain/run.ts";
import { asking, readRow, type Database } from "./database.ts";
import type { CampaignStore, RunChange, RunFilter } from "./port.ts";
import { removeEvents } from "./run-events.ts";
import { runs, threads } from "./schema.ts";
import { changedColumns } from "./threads.ts";

type RunQueries = Pick<
  CampaignStore,
  "submitRun" | "reviveRun" | "claimThread" | "finishRun" | "changeRun" | "getRun" | "listRuns" | "deleteRun"
>;

/** The runs of the graph. */
export function runQueries(database: Database): RunQueries {
  return {
    submitRun: (run, strategy) =>
      asking(`take on run ${run.id}`, async () =>
        (await insertOnFreeThread(database, run))
          ? { accepted: true, before: [] }
          : await database.transaction((transaction) => insertInLine(transaction, run, strategy)),
      ),

    reviveRun: ({ id, threadId }, attempt) =>
      asking(`begin run ${id} again`, async () => {
        const gate = database.$with("gate").as(claiming(database, threadId));
        const revived = await database
          .with(gate)
          .update(runs)
          .set({ status: "pending", attempt, endedAt: null, error: null })
          .where(and(eq(runs.id, id), eq(runs.threadId, sql`(select id from gate)`)))
          .returning({ id: runs.id });
        return revived.length > 0;
      }),

    claimThread: (id) => asking(`claim thread ${id}`, async () => (await claiming(database, id)).length > 0),

    finishRun: ({ id, threadId }, change, thread) =>
      asking(`change run ${id}`, async () => {
        const threadChanged = database.$with("thread_changed").as(
          database
            .update(threads)
            .set({ ...changedColumns(thread, id), id: threadId })
            .where(eq(threads.id, threadId))
            .returning({ id: threads.id }),
        );
        const changed = await database
          .with(threadChanged)
          .update(runs)
          .set({ ...runColumns(change), id })
          .where(eq(runs.id, id))
          .returning({ id: runs.id });
        if (changed.length === 0) throw new MarketingError("not-found", `run "${id}" not found`);
      }),

    changeRun: (id, change) =>
      asking(`change run ${id}`, async () => {
        const changed = await database
          .update(runs)
          // The id stays what it is; it keeps the statement whole when nothing else changes.
          .set({ ...runColumns(change), id })
          .where(eq(runs.id, id))
          .returning({ id: runs.id });
        if (changed.length === 0) throw new MarketingError("not-found", `run "${id}" not found`);
      }),

    getRun: (id) =>
      asking(`read run ${id}`, async () => {
        const [row] = await database.select().from(runs).where(eq(runs.id, id));
        return row === undefined ? null : runOf(row);
      }),

    listRuns: (filter) =>
      asking("list the runs", async () => {
        const query = database
          .select()
          .from(runs)
          .where(isAmong(filter))
          .orderBy(desc(runs.startedAt), desc(runs.id))
          .offset(filter.offset ?? 0);
        const rows = await (filter.limit === undefined ? query : query.limit(filter.limit));
        return rows.map(runOf);
      }),

    deleteRun: (id) =>
      asking(`remove run ${id}`, () =>
        database.transaction(async (transaction) => {
          const removed = await transaction.delete(runs).where(eq(runs.id, id)).returning({ id: runs.id });
          await removeEvents(transaction, removed);
          return removed.length > 0;
        }),
      ),
  };
}

/**
 * Inserts the run and marks its thread as busy when it is free, in one statement: the row of the thread is the gate through
 * which one run passes at a time. @returns false, with nothing done, when the thread is busy or not there
 */
async function insertOnFreeThread(database: Database, run: RunRecord): Promise<boolean> {
  const { id, threadId, campaignId, kind, status, approve, order, metadata, attempt, startedAt, endedAt } = run;
  const inserted = await database
    .with(database.$with("gate").as(claiming(database, threadId)))
    .insert(runs)
    .select(
      sql`select ${id}, gate.id, ${campaignId}, ${kind}, ${status}, ${approve}::boolean, ${JSON.stringify(order)}::json,
        ${JSON.stringify(metadata)}::json, ${attempt}::integer, ${startedAt}::timestamptz, ${endedAt}::timestamptz, null
        from gate`,
    )
    .returning({ id: runs.id });
  return inserted.length > 0;
}

/** Makes a thread busy that is not; one at a time gets its row. */
function claiming(database: Database, threadId: string) {
  return database
    .update(threads)
    .set({ status: "busy" })
    .where(and(eq(threads.id, threadId), ne(threads.status, "busy")))
    .returning({ id: threads.id });
}

/** The slower way, for a thread on which something goes on, or did when its process died. */
async function insertInLine(transaction: Database, run: RunRecord, strategy: MultitaskStrategy) {
  await lockThread(transaction, run.threadId);
  const before = await readBusy(transaction, run.threadId);
  if (strategy === "reject" && before.length > 0) return { accepted: false, before };
  const waiting = before.length > 0 ? { status: "pending", attempt: 0 } : {};
  await transaction.insert(runs).values({ ...runRow(run), ...waiting });
  await transaction.update(threads).set({ status: "busy" }).where(eq(threads.id, run.threadId));
  return { accepted: true, before };
}

/** Whoever else takes a run on for this thread waits here until the transaction is over. */
async function lockThread(transaction: Database, id: string): Promise<void> {
  const locked = await transaction.select({ id: threads.id }).from(threads).where(eq(threads.id, id)).for("update");
  if (locked.length === 0) throw new MarketingError("not-found", `thread "${id}" not found`);
}

/** The runs of the thread that are not over, oldest first. */
async function readBusy(transaction: Database, threadId: string): Promise<RunRecord[]> {
  const rows = await transaction
    .select()
    .from(runs)
    .where(isAmong({ threadId, status: ["pending", "running"] }))
    .orderBy(asc(runs.startedAt), asc(runs.id));
  return rows.map(runOf);
}

function isAmong({ campaignId, threadId, status, isEnded }: RunFilter) {
  return and(
    campaignId === undefined ? undefined : eq(runs.campaignId, campaignId),
    threadId === undefined ? undefined : eq(runs.threadId, threadId),
    status === undefined ? undefined : inArray(runs.status, status),
    isEnded === undefined ? undefined : isEnded ? isNotNull(runs.endedAt) : isNull(runs.endedAt),
  );
}

function runColumns({ endedAt, ...change }: RunChange) {
  return { ...change, ...(endedAt === undefined ? {} : { endedAt: endedAt === null ? null : new Date(endedAt) }) };
}

export function runRow(run: RunRecord): typeof runs.$inferInsert {
  return { ...run, startedAt: new Date(run.startedAt), endedAt: run.endedAt === null ? null : new Date(run.endedAt) };
}

function runOf(row: typeof runs.$inferSelect): RunRecord {
  const run = { ...row, startedAt: row.startedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null };
  return readRow(RunRecord, run, `run "${row.id}"`);
}
