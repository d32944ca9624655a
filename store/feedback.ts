import { createHash } from "node:crypto";
import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import { Measurement, ReaderComment } from "../domain/measurement.ts";
import { asking, inBatches, readRow, type Database } from "./database.ts";
import type { CampaignStore } from "./port.ts";
import { productKey } from "./product-key.ts";
import { campaigns, comments, measurements } from "./schema.ts";

type FeedbackQueries = Pick<CampaignStore, "saveMeasurements" | "saveComments" | "listFeedback">;

/** What channels and readers said about published pieces. */
export function feedbackQueries(database: Database): FeedbackQueries {
  return {
    saveMeasurements: (all) =>
      asking("save measurements", () =>
        database.transaction(async (transaction) => {
          for (const batch of inBatches(lastOfEach(all).map(measurementRow))) {
            await transaction
              .insert(measurements)
              .values(batch)
              .onConflictDoUpdate({
                target: [measurements.campaignId, measurements.pieceId, measurements.channel, measurements.at],
                set: { metrics: sql`excluded.metrics` },
              });
          }
        }),
      ),

    saveComments: (all) =>
      asking("save comments", () =>
        database.transaction(async (transaction) => {
          for (const batch of inBatches(all.map(commentRow))) {
            await transaction.insert(comments).values(batch).onConflictDoNothing();
          }
        }),
      ),

    listFeedback: (productName, tenant) =>
      asking(`read the feedback about ${productName}`, async () => {
        const ofProduct = and(
          eq(campaigns.productKey, productKey(productName)),
          tenant === undefined ? undefined : eq(campaigns.tenant, tenant),
        );
        const measured = await database
          .select(getTableColumns(measurements))
          .from(measurements)
          .innerJoin(campaigns, eq(campaigns.id, measurements.campaignId))
          .where(ofProduct)
          .orderBy(asc(measurements.at), asc(measurements.pieceId), asc(measurements.channel));
        const said = await database
          .select(getTableColumns(comments))
          .from(comments)
          .innerJoin(campaigns, eq(campaigns.id, comments.campaignId))
          .where(ofProduct)
          .orderBy(asc(comments.at), asc(comments.id));
        return {
          measurements: measured.map((row) =>
            readRow(Measurement, { ...row, at: row.at.toISOString() }, `a measurement of piece "${row.pieceId}"`),
          ),
          comments: said.map((row) =>
            readRow(ReaderComment, { ...row, at: row.at.toISOString() }, `a comment on piece "${row.pieceId}"`),
          ),
        };
      }),
  };
}

/** One measurement for each piece, channel and moment, the last one given: a statement may not touch a row twice. */
function lastOfEach(all: readonly Measurement[]): Measurement[] {
  const byRow = new Map(
    all.map((one) => [JSON.stringify([one.campaignId, one.pieceId, one.channel, new Date(one.at)]), one]),
  );
  return [...byRow.values()];
}

function measurementRow(measurement: Measurement): typeof measurements.$inferInsert {
  return { ...measurement, at: new Date(measurement.at) };
}

function commentRow({ campaignId, pieceId, channel, at, text }: ReaderComment): typeof comments.$inferInsert {
  const moment = new Date(at);
  const identity = JSON.stringify([campaignId, pieceId, channel, moment, text]);
  const id = createHash("sha256").update(identity).digest("hex");
  return { id, campaignId, pieceId, channel, at: moment, text };
}
