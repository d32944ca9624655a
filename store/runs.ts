import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { MarketingError } from "../domain/errors.ts";
import { RunRecord } from "../domain/run.ts";
import { asking, readRow, type Database } from "./database.ts";
import type { CampaignStore, RunChange, RunFilter } from "./port.ts";
import { removeEvents } from "./run-events.ts";
import { runs, threads } from "./schema.ts";
import { changedColumns } from "./threads.ts";

type RunQueries = Pick<CampaignStore, "finishRun" | "changeRun" | "getRun" | "listRuns" | "deleteRun" | "requestStop">;

/** The runs of the graph. */
export function runQueries(database: Database): RunQueries {
  return {
    finishRun: ({ id, threadId, processId }, change, thread) =>
      asking(`change run ${id}`, async () => {
        const changed = database.$with("changed").as(
          database
            .update(runs)
            .set({ ...runColumns(change), id })
            .where(and(eq(runs.id, id), sql`${runs.processId} is not distinct from ${processId}::text`))
            .returning({ id: runs.id }),
        );
        const finished = await database
          .with(changed)
          .update(threads)
          .set({ ...changedColumns(thread, id), id: threadId })
          .where(and(eq(threads.id, threadId), sql`exists (select from ${changed})`))
          .returning({ id: threads.id });
        if (finished.length === 0) throw await whyUnfinished(database, id);
      }),

    requestStop: (id, action) =>
      asking(`stop run ${id}`, async () => {
        const asked = await database
          .update(runs)
          .set({ stop: sql`case when ${runs.stop} = 'rollback' then 'rollback' else ${action} end` })
          .where(and(eq(runs.id, id), inArray(runs.status, ["pending", "running"])))
          .returning({ id: runs.id });
        return asked.length > 0;
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

async function whyUnfinished(database: Database, id: string): Promise<MarketingError> {
  const [row] = await database.select({ id: runs.id }).from(runs).where(eq(runs.id, id));
  if (row === undefined) return new MarketingError("not-found", `run "${id}" not found`);
  return new MarketingError("run-taken", `run "${id}" goes on in another process`, {
    why: "this one was silent for longer than its lease",
  });
}

function isAmong({ tenant, campaignId, threadId, status, isEnded }: RunFilter) {
  return and(
    tenant === undefined ? undefined : eq(runs.tenant, tenant),
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

/** The run of a row. @throws MarketingError "store-failed" when it is damaged */
export function runOf(row: typeof runs.$inferSelect): RunRecord {
  const run = { ...row, startedAt: row.startedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null };
  return readRow(RunRecord, run, `run "${row.id}"`);
}
