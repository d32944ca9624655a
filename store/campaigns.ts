import { asc, desc, eq, sql } from "drizzle-orm";
import { CampaignRecord } from "../domain/campaign.ts";
import { MarketingError } from "../domain/errors.ts";
import { Fact } from "../domain/fact.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { asking, inBatches, readRow, type Database } from "./database.ts";
import { readPieces } from "./pieces.ts";
import type { CampaignStore } from "./port.ts";
import { productKey } from "./product-key.ts";
import { runRow } from "./runs.ts";
import { campaigns, facts, runs } from "./schema.ts";
import { readSlots, readTests } from "./schedule.ts";

type CampaignQueries = Pick<
  CampaignStore,
  "createCampaign" | "getCampaign" | "getSnapshot" | "changeCampaign" | "listCampaigns"
>;

/** Campaigns and their facts. */
export function campaignQueries(database: Database): CampaignQueries {
  return {
    createCampaign: (campaign, ledger, run) =>
      asking(`create campaign ${campaign.id}`, () =>
        database.transaction(async (transaction) => {
          await transaction.insert(campaigns).values(campaignRow(campaign)).onConflictDoNothing();
          const rows = ledger.map((fact, position) => ({
            campaignId: campaign.id,
            id: fact.id,
            position,
            content: fact,
          }));
          for (const batch of inBatches(rows)) await transaction.insert(facts).values(batch).onConflictDoNothing();
          await transaction.insert(runs).values(runRow(run)).onConflictDoNothing();
        }),
      ),

    getCampaign: (id) => asking(`read campaign ${id}`, () => readCampaign(database, id)),

    // One snapshot of the database, so that the parts fit together while others write.
    getSnapshot: (id) =>
      asking(`read campaign ${id}`, () =>
        database.transaction(
          async (transaction) => {
            const campaign = await readCampaign(transaction, id);
            if (campaign === null) return null;
            return {
              campaign,
              facts: await readFacts(transaction, id),
              pieces: await readPieces(transaction, id),
              tests: await readTests(transaction, id),
              slots: await readSlots(transaction, id),
            };
          },
          { isolationLevel: "repeatable read", accessMode: "read only" },
        ),
      ),

    changeCampaign: (id, change) =>
      asking(`change campaign ${id}`, async () => {
        const key = change.brief === undefined ? {} : { productKey: productKey(change.brief.product.name) };
        const changed = await database
          .update(campaigns)
          // The id stays what it is; it keeps the statement whole when nothing else changes.
          .set({ ...change, ...key, id })
          .where(eq(campaigns.id, id))
          .returning({ id: campaigns.id });
        if (changed.length === 0) {
          throw new MarketingError("not-found", `campaign "${id}" not found`, {
            hint: 'run "qlp-marketing campaigns list" to see what there is',
          });
        }
      }),

    listCampaigns: ({ limit, cursor }) =>
      asking("list the campaigns", async () => {
        const last = cursor === null ? null : readCursor(cursor);
        const rows = await database
          .select()
          .from(campaigns)
          .where(last === null ? undefined : sql`(${campaigns.createdAt}, ${campaigns.id}) < (${last.at}, ${last.id})`)
          .orderBy(desc(campaigns.createdAt), desc(campaigns.id))
          .limit(limit + 1);
        const page = rows.slice(0, limit).map(campaignOf);
        const end = rows.length > limit ? page.at(-1) : undefined;
        return {
          campaigns: page,
          nextCursor: end === undefined ? null : writeCursor({ at: end.createdAt, id: end.id }),
        };
      }),
  };
}

function campaignRow(campaign: CampaignRecord): typeof campaigns.$inferInsert {
  return {
    ...campaign,
    createdAt: new Date(campaign.createdAt),
    productKey: productKey(campaign.brief.product.name),
  };
}

function campaignOf(row: typeof campaigns.$inferSelect): CampaignRecord {
  return readRow(CampaignRecord, { ...row, createdAt: row.createdAt.toISOString() }, `campaign "${row.id}"`);
}

async function readCampaign(database: Database, id: string): Promise<CampaignRecord | null> {
  const [row] = await database.select().from(campaigns).where(eq(campaigns.id, id));
  return row === undefined ? null : campaignOf(row);
}

async function readFacts(database: Database, campaignId: string): Promise<Fact[]> {
  const rows = await database.select().from(facts).where(eq(facts.campaignId, campaignId)).orderBy(asc(facts.position));
  return rows.map((row) => readRow(Fact, row.content, `fact "${row.id}" of campaign "${campaignId}"`));
}
