import { and, asc, desc, eq, gt, notExists, sql } from "drizzle-orm";
import { MarketingError } from "../domain/errors.ts";
import type { KeptEvent } from "../domain/run.ts";
import { asking, uniqueViolation, type Database } from "./database.ts";
import { engineFault } from "./engine-fault.ts";
import type { RunEventLog } from "./engine-port.ts";
import { runEvents, runs } from "./schema.ts";

/** The log of what viewers of runs are told, on an open database whose schema is up to date. */
export function createRunEventLog(database: Database): RunEventLog {
  return {
    append: (events) =>
      asking("keep the events of runs", async () => {
        if (events.length === 0) return;
        for (let missing = events; missing.length > 0;) {
          try {
            await database.execute(insertion(missing));
            return;
          } catch (error) {
            if (engineFault(error).code !== uniqueViolation) throw error;
            const rest = await notYetKept(database, missing);
            // None of them is kept, so one of them was given twice.
            if (rest.length === missing.length) throw error;
            missing = rest;
          }
        }
      }),

    read: (runId, { after, limit }) =>
      asking(`read the events of run ${runId}`, () =>
        database
          .select()
          .from(runEvents)
          .where(and(eq(runEvents.runId, runId), gt(runEvents.seq, after)))
          .orderBy(asc(runEvents.seq))
          .limit(limit),
      ),

    lastSeq: (runId) =>
      asking(`read the events of run ${runId}`, async () => {
        const [last] = await database
          .select({ seq: runEvents.seq })
          .from(runEvents)
          .where(eq(runEvents.runId, runId))
          .orderBy(desc(runEvents.seq))
          .limit(1);
        return last?.seq ?? 0;
      }),

    // With them go the events of runs that are gone: written by whoever had not heard of it yet.
    trim: (endedBefore) =>
      asking("remove the events of old runs", async () => {
        const needsThem = database
          .select({ id: runs.id })
          .from(runs)
          .where(
            sql`${runs.id} = ${runEvents.runId} and (${runs.endedAt} is null or ${runs.endedAt} >= ${endedBefore.toISOString()})`,
          );
        await database.delete(runEvents).where(notExists(needsThem));
      }),
  };
}

/** Removes all events of these runs. */
export async function removeEvents(database: Database, removed: readonly { id: string }[]): Promise<void> {
  if (removed.length === 0) return;
  await database
    .delete(runEvents)
    .where(sql`${runEvents.runId} = any(${sql.param(removed.map(({ id }) => id))}::text[])`);
}

/**
 * Sent again after an answer that was lost, the events are there already.
 * @throws MarketingError "run-taken" when there is another one under one of their numbers: another process tells the run
 */
async function notYetKept(database: Database, events: readonly KeptEvent[]): Promise<KeptEvent[]> {
  const missing: KeptEvent[] = [];
  for (const told of events) {
    const { runId, seq, event, data } = told;
    const [kept] = await database
      .select()
      .from(runEvents)
      .where(and(eq(runEvents.runId, runId), eq(runEvents.seq, seq)));
    if (kept === undefined) missing.push(told);
    else if (kept.event !== event || kept.data !== data) {
      throw new MarketingError("run-taken", `run "${runId}" is told by another process`, {
        why: `it has kept another event of number ${seq}`,
      });
    }
  }
  return missing;
}

/**
 * One statement for any number of rows. Four arrays are read in half of the time of four placeholders a row (measured on
 * PGlite with 100 events), and never come near PostgreSQL's limit of 65,535 placeholders.
 */
function insertion(events: readonly KeptEvent[]) {
  const column = <Value>(read: (event: KeptEvent) => Value) => sql.param(events.map(read));
  return sql`
    insert into ${runEvents} (run_id, seq, event, data)
    select * from unnest(
      ${column(({ runId }) => runId)}::text[],
      ${column(({ seq }) => seq)}::bigint[],
      ${column(({ event }) => event)}::text[],
      ${column(({ data }) => data)}::text[]
    )`;
}
