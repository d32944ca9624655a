import { desc, eq } from "drizzle-orm";
import { RunRecord } from "../domain/campaign.ts";
import { MarketingError } from "../domain/errors.ts";
import { asking, readRow, type Database } from "./database.ts";
import type { CampaignStore } from "./port.ts";
import { runs } from "./schema.ts";

type RunQueries = Pick<CampaignStore, "createRun" | "changeRun" | "getRun" | "listRuns">;

/** The runs of the graph. */
export function runQueries(database: Database): RunQueries {
  return {
    createRun: (run) =>
      asking(`create run ${run.id}`, async () => {
        await database.insert(runs).values(runRow(run)).onConflictDoNothing();
      }),

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

    listRuns: (campaignId) =>
      asking("list the runs", async () => {
        const rows = await database
          .select()
          .from(runs)
          .where(campaignId === null ? undefined : eq(runs.campaignId, campaignId))
          .orderBy(desc(runs.startedAt), desc(runs.id));
        return rows.map(runOf);
      }),
  };
}

export function runRow(run: RunRecord): typeof runs.$inferInsert {
  return { ...run, startedAt: new Date(run.startedAt), endedAt: run.endedAt === null ? null : new Date(run.endedAt) };
}

function runOf(row: typeof runs.$inferSelect): RunRecord {
  const run = { ...row, startedAt: row.startedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null };
  return readRow(RunRecord, run, `run "${row.id}"`);
}
