import type { Database } from "../database.ts";
import type { RunEventLog } from "../engine-port.ts";
import { eventsPerRun } from "../redis/run-streams.ts";
import { readQuery, type Row } from "./table-rows.ts";

/**
 * The condition for the rows of `run_events` that Redis can hold: the newest of each run, and of runs that are there.
 */
export const eventsForStreams = `exists (select from runs where runs.id = run_events.run_id) and seq > -${eventsPerRun} +
  (select max(newest.seq) from run_events newest where newest.run_id = run_events.run_id)`;

/** Events that are read at once. */
const pageSize = 200;

/** The events of the database's runs that are kept in Redis, as rows of `run_events` and in their order. Needs a transaction. */
export async function* readStreams(transaction: Database, events: RunEventLog): AsyncGenerator<Row[]> {
  for await (const batch of readQuery<{ id: string }>(transaction, 'select id from runs order by id collate "C"')) {
    for (const { id } of batch) yield* readStream(events, id);
  }
}

async function* readStream(events: RunEventLog, runId: string): AsyncGenerator<Row[]> {
  for (let after = 0; ;) {
    const page = await events.read(runId, { after, limit: pageSize });
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.seq;
    // As the schema's `words`: PostgreSQL's text can't hold NUL.
    yield page.map(({ seq, event, data }) => [runId, String(seq), event, data.replaceAll("\u0000", "\uFFFD")]);
  }
}

/** Keeps rows of `run_events` in Redis. */
export async function appendRows(events: RunEventLog, rows: readonly Row[]): Promise<void> {
  await events.append(
    rows.map(([runId, seq, event, data]) => ({
      runId: runId ?? "",
      seq: Number(seq),
      event: event ?? "",
      data: data ?? "",
    })),
  );
}
