import { asc, eq } from "drizzle-orm";
import { Test } from "../domain/experiment.ts";
import { Slot } from "../domain/slot.ts";
import { asking, inBatches, readRow, type Database } from "./database.ts";
import type { CampaignStore } from "./port.ts";
import { campaigns, slots, tests } from "./schema.ts";

type ScheduleQueries = Pick<CampaignStore, "saveTests" | "saveSlots">;

/** The tests and the calendar of campaigns: both are planned as a whole and replaced as a whole. */
export function scheduleQueries(database: Database): ScheduleQueries {
  return {
    saveTests: (campaignId, all) =>
      asking(`save the tests of campaign ${campaignId}`, () =>
        database.transaction(async (transaction) => {
          const rows = all.map((test, position) => testRow(campaignId, test, position));
          await lockCampaign(transaction, campaignId);
          await transaction.delete(tests).where(eq(tests.campaignId, campaignId));
          for (const batch of inBatches(rows)) await transaction.insert(tests).values(batch);
        }),
      ),

    saveSlots: (campaignId, all) =>
      asking(`save the calendar of campaign ${campaignId}`, () =>
        database.transaction(async (transaction) => {
          const rows = all.map((slot, position) => ({ ...slot, campaignId, position, at: new Date(slot.at) }));
          await lockCampaign(transaction, campaignId);
          await transaction.delete(slots).where(eq(slots.campaignId, campaignId));
          for (const batch of inBatches(rows)) await transaction.insert(slots).values(batch);
        }),
      ),
  };
}

/** Two who replace at the same time do so one after the other: else neither sees the rows of the other, and both would stay. */
async function lockCampaign(transaction: Database, id: string): Promise<void> {
  await transaction.select({ id: campaigns.id }).from(campaigns).where(eq(campaigns.id, id)).for("update");
}

/** The campaign's tests in the order of the plan. */
export async function readTests(database: Database, campaignId: string): Promise<Test[]> {
  const rows = await database.select().from(tests).where(eq(tests.campaignId, campaignId)).orderBy(asc(tests.position));
  return rows.map(({ id, channel, content }) =>
    readRow(Test, { ...content, id, channel }, `test "${id}" of campaign "${campaignId}"`),
  );
}

/** The campaign's slots in the order of time; those of the same moment as they were saved. */
export async function readSlots(database: Database, campaignId: string): Promise<Slot[]> {
  const rows = await database
    .select()
    .from(slots)
    .where(eq(slots.campaignId, campaignId))
    .orderBy(asc(slots.at), asc(slots.position));
  return rows.map((row) =>
    readRow(Slot, { ...row, at: toWholeSecond(row.at) }, `slot "${row.slotId}" of campaign "${campaignId}"`),
  );
}

function testRow(campaignId: string, { id, channel, ...content }: Test, position: number) {
  return { campaignId, id, position, channel, content };
}

/** As the calendar writes an instant: ISO 8601 UTC without milliseconds. */
function toWholeSecond(instant: Date): string {
  return instant.toISOString().replace(/\.\d{3}Z$/, "Z");
}
