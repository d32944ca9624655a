import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { MarketingError } from "../domain/errors.ts";
import { RunRecord } from "../domain/run.ts";
import { asking, readRow, type Database } from "./database.ts";
import type { CampaignStore, RunFilter } from "./port.ts";
import { removeEvents } from "./run-events.ts";
import { runs, threads } from "./schema.ts";

type RunQueries = Pick<CampaignStore, "submitRun" | "changeRun" | "getRun" | "listRuns" | "deleteRun">;

/** The runs of the graph. */
export function runQueries(database: Database): RunQueries {
  return {
    submitRun: (run, strategy) =>
      asking(`take on run ${run.id}`, () =>
        database.transaction(async (transaction) => {
          await lockThread(transaction, run.threadId);
          const before = await readBusy(transaction, run.threadId);
          if (strategy === "reject" && before.length > 0) return { accepted: false, before };
          const stored = await transaction
            .insert(runs)
            .values(runRow(run))
            .onConflictDoNothing()
            .returning({ id: runs.id });
          if (stored.length === 0) throw new MarketingError("conflict", `there is a run "${run.id}" already`);
          return { accepted: true, before };
        }),
      ),

    changeRun: (id, { endedAt, ...change }) =>
      asking(`change run ${id}`, async () => {
        const end = endedAt === undefined ? {} : { endedAt: endedAt === null ? null : new Date(endedAt) };
        const changed = await database
          .update(runs)
          // The id stays what it is; it keeps the statement whole when nothing else changes.
          .set({ ...change, ...end, id })
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

function isAmong({ campaignId, threadId, status }: RunFilter) {
  return and(
    campaignId === undefined ? undefined : eq(runs.campaignId, campaignId),
    threadId === undefined ? undefined : eq(runs.threadId, threadId),
    status === undefined ? undefined : inArray(runs.status, status),
  );
}

export function runRow(run: RunRecord): typeof runs.$inferInsert {
  return { ...run, startedAt: new Date(run.startedAt), endedAt: run.endedAt === null ? null : new Date(run.endedAt) };
}

function runOf(row: typeof runs.$inferSelect): RunRecord {
  const run = { ...row, startedAt: row.startedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null };
  return readRow(RunRecord, run, `run "${row.id}"`);
}
