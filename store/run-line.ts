import { and, asc, eq, inArray, ne, sql, type SQL } from "drizzle-orm";
import { MarketingError } from "../domain/errors.ts";
import type { MultitaskStrategy, RunRecord } from "../domain/run.ts";
import { asking, type Database } from "./database.ts";
import type { CampaignStore } from "./port.ts";
import { isDead } from "./process-registry.ts";
import { runOf, runRow } from "./runs.ts";
import { runs, threads } from "./schema.ts";
import { changedColumns } from "./threads.ts";

type Submitted = Awaited<ReturnType<CampaignStore["submitRun"]>>;
type LineQueries = Pick<CampaignStore, "submitRun" | "beginNext" | "reviveRun" | "claimThread" | "releaseThread">;

/** Who may work on a thread, and in which order: its row is the gate through which one passes at a time, of any process. */
export function runLineQueries(database: Database): LineQueries {
  return {
    submitRun: (run, strategy) =>
      asking(
        `take on run ${run.id}`,
        async () =>
          (await insertOnFreeThread(database, run)) ??
          (await database.transaction((transaction) => insertInLine(transaction, run, strategy))),
      ),

    beginNext: (threadId, processId, now) =>
      asking(`begin the next run of thread ${threadId}`, () =>
        database.transaction(async (transaction) => {
          const thread = await lookAtThread(transaction, threadId);
          if (thread === null || thread.isHeld) return null;
          const [next, ...others] = await readBusy(transaction, threadId);
          if (next === undefined || others.some(({ status }) => status === "running")) return null;
          const isDue = next.order.notBefore === null || Date.parse(next.order.notBefore) <= now.getTime();
          if (next.status === "running" || next.processId !== processId || !isDue) return null;
          const begun = { status: "running", attempt: next.attempt + 1 } as const;
          await transaction.update(runs).set(begun).where(eq(runs.id, next.id));
          return { ...next, ...begun };
        }),
      ),

    reviveRun: ({ id, threadId }, { attempt, processId }) =>
      asking(`begin run ${id} again`, async () => {
        const isThere = sql`exists (select from ${runs} where ${runs.id} = ${id} and ${runs.threadId} = ${threadId})`;
        const gate = database.$with("gate").as(closing(database, threadId, { where: isThere }));
        const revived = await database
          .with(gate)
          .update(runs)
          .set({ status: "pending", attempt, processId, stop: null, endedAt: null, error: null })
          .where(and(eq(runs.id, id), eq(runs.threadId, sql`(select id from gate)`)))
          .returning({ id: runs.id });
        return revived.length > 0;
      }),

    claimThread: (id, processId) =>
      asking(`claim thread ${id}`, async () => (await closing(database, id, { heldBy: processId })).length > 0),

    releaseThread: (id, processId, change) =>
      asking(`let go of thread ${id}`, () =>
        database.transaction(async (transaction) => {
          const released = await transaction
            .update(threads)
            .set({ heldBy: null })
            .where(and(eq(threads.id, id), eq(threads.heldBy, processId)))
            .returning({ id: threads.id });
          if (released.length === 0) return;
          await transaction
            .update(threads)
            .set({ ...changedColumns(change), id })
            .where(eq(threads.id, id));
        }),
      ),
  };
}

/**
 * Inserts the run and marks its thread as busy when it is free, in one statement.
 * @returns null, with nothing done, when the thread is busy or not there
 */
async function insertOnFreeThread(database: Database, run: RunRecord): Promise<Submitted | null> {
  const [inserted] = await database
    .with(database.$with("gate").as(closing(database, run.threadId)))
    .insert(runs)
    .select(
      sql`select ${run.id}, gate.id, ${run.campaignId}, ${run.kind}, ${run.status}, ${run.approve}::boolean,
        ${JSON.stringify(run.order)}::json, ${JSON.stringify(run.metadata)}::json, ${run.attempt}::integer,
        ${run.startedAt}::timestamptz, ${run.endedAt}::timestamptz, ${run.error}::text, gate.tenant,
        ${run.processId}::text, ${run.stop}::text, ${run.begunAt}::text
        from gate`,
    )
    .returning({ tenant: runs.tenant });
  return inserted === undefined ? null : { accepted: true, before: [], isHeld: false, tenant: inserted.tenant };
}

/** Makes a thread busy that is not; one at a time gets its row. @param options `heldBy`: by the process that holds it, where no run does */
function closing(database: Database, threadId: string, { heldBy, where }: { heldBy?: string; where?: SQL } = {}) {
  return database
    .update(threads)
    .set({ status: "busy", ...(heldBy === undefined ? {} : { heldBy }) })
    .where(and(eq(threads.id, threadId), ne(threads.status, "busy"), where))
    .returning({ id: threads.id, tenant: threads.tenant });
}

/** The slower way, for a thread on which something goes on, or did when its process died. */
async function insertInLine(transaction: Database, run: RunRecord, strategy: MultitaskStrategy): Promise<Submitted> {
  const thread = await lookAtThread(transaction, run.threadId);
  if (thread === null) throw new MarketingError("not-found", `thread "${run.threadId}" not found`);
  const { isHeld, tenant } = thread;
  const before = await readBusy(transaction, run.threadId);
  const mustWait = isHeld || before.length > 0;
  if (strategy === "reject" && mustWait) return { accepted: false, before, isHeld, tenant };
  const waiting = mustWait ? { status: "pending", attempt: 0 } : {};
  await transaction.insert(runs).values({ ...runRow(run), ...waiting, tenant });
  await transaction.update(threads).set({ status: "busy" }).where(eq(threads.id, run.threadId));
  return { accepted: true, before, isHeld, tenant };
}

/** Whoever else comes to this thread waits here until the transaction is over. @returns null when there is none */
async function lookAtThread(
  transaction: Database,
  id: string,
): Promise<{ isHeld: boolean; tenant: string | null } | null> {
  const [locked] = await transaction
    .select({
      tenant: threads.tenant,
      isHeld: sql<boolean>`${threads.heldBy} is not null and not ${isDead(threads.heldBy)}`,
    })
    .from(threads)
    .where(eq(threads.id, id))
    .for("update");
  return locked ?? null;
}

/** The runs of the thread that are not over, oldest first. */
async function readBusy(transaction: Database, threadId: string): Promise<RunRecord[]> {
  const rows = await transaction
    .select()
    .from(runs)
    .where(and(eq(runs.threadId, threadId), inArray(runs.status, ["pending", "running"])))
    .orderBy(asc(runs.startedAt), asc(runs.id));
  return rows.map(runOf);
}
