import { productName } from "../domain/brief.ts";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { CampaignRecord } from "../domain/campaign.ts";
import { MarketingError } from "../domain/errors.ts";
import { Fact } from "../domain/fact.ts";
import type { RunRecord } from "../domain/run.ts";
import { newThread } from "../domain/thread.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { asking, inBatches, readRow, type Database } from "./database.ts";
import { readPieces } from "./pieces.ts";
import type { CampaignStore } from "./port.ts";
import { productKey } from "./product-key.ts";
import { removeEvents } from "./run-events.ts";
import { runRow } from "./runs.ts";
import { campaigns, facts, runs, slots, tests, threads } from "./schema.ts";
import { readSlots, readTests } from "./schedule.ts";
import { mergedMetadata, threadRow } from "./threads.ts";

type CampaignQueries = Pick<
  CampaignStore,
  | "createCampaign"
  | "getCampaign"
  | "getSnapshot"
  | "changeCampaign"
  | "replaceBrief"
  | "deleteCampaign"
  | "listCampaigns"
>;

/** Campaigns and their facts. */
export function campaignQueries(database: Database): CampaignQueries {
  return {
    createCampaign: (campaign, ledger, run) =>
      asking(`create campaign ${campaign.id}`, () =>
        database.transaction(async (transaction) => {
          await transaction.insert(campaigns).values(campaignRow(campaign)).onConflictDoNothing();
          const rows = factRows(campaign.id, ledger);
          for (const batch of inBatches(rows)) await transaction.insert(facts).values(batch).onConflictDoNothing();
          await joinThread(transaction, campaign, run);
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

    changeCampaign: (id, change, expectedVersion) =>
      asking(`change campaign ${id}`, async () => {
        const key = change.brief === undefined ? {} : { productKey: productKey(productName(change.brief)) };
        const isExpected = expectedVersion === undefined ? undefined : eq(campaigns.version, expectedVersion);
        const changed = await database
          .update(campaigns)
          .set({ ...change, ...key, version: sql`${campaigns.version} + 1` })
          .where(and(eq(campaigns.id, id), isExpected))
          .returning({ id: campaigns.id });
        if (changed.length === 0) throw await whyUnchanged(database, id);
      }),

    replaceBrief: (id, { facts: ledger, ...words }, expectedVersion) =>
      asking(`replace the brief of campaign ${id}`, () =>
        database.transaction(async (transaction) => {
          const changed = await transaction
            .update(campaigns)
            .set({
              ...words,
              productKey: productKey(productName(words.brief)),
              status: "draft",
              classification: null,
              strategy: null,
              plan: null,
              version: expectedVersion + 1,
            })
            .where(and(eq(campaigns.id, id), eq(campaigns.version, expectedVersion)))
            .returning({ id: campaigns.id });
          if (changed.length === 0) throw await whyUnchanged(transaction, id);
          for (const table of [facts, tests, slots]) await transaction.delete(table).where(eq(table.campaignId, id));
          for (const batch of inBatches(factRows(id, ledger))) await transaction.insert(facts).values(batch);
        }),
      ),

    deleteCampaign: (id) =>
      asking(`remove campaign ${id}`, () =>
        database.transaction(async (transaction) => {
          const itsRuns = await transaction.delete(runs).where(eq(runs.campaignId, id)).returning({ id: runs.id });
          await removeEvents(transaction, itsRuns);
          await transaction.delete(campaigns).where(eq(campaigns.id, id));
        }),
      ),

    listCampaigns: ({ limit, cursor, tenant }) =>
      asking("list the campaigns", async () => {
        const last = cursor === null ? null : readCursor(cursor);
        const rows = await database
          .select()
          .from(campaigns)
          .where(
            and(
              tenant === undefined ? undefined : eq(campaigns.tenant, tenant),
              last === null
                ? undefined
                : sql`(${campaigns.createdAt}, ${campaigns.id}) < (${last.at}::timestamptz, ${last.id})`,
            ),
          )
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

function factRows(campaignId: string, ledger: Fact[]): (typeof facts.$inferInsert)[] {
  return ledger.map((fact, position) => ({ campaignId, id: fact.id, position, content: fact }));
}

/** The campaign's run, and the thread that it goes on in; those that are there already learn of the campaign. */
async function joinThread(transaction: Database, campaign: CampaignRecord, run: RunRecord): Promise<void> {
  const { tenant } = campaign;
  const thread = newThread(run.threadId, run.startedAt, { metadata: { campaign_id: campaign.id }, tenant });
  await transaction
    .insert(threads)
    .values(threadRow(thread))
    .onConflictDoUpdate({ target: threads.id, set: { metadata: mergedMetadata({ campaign_id: campaign.id }) } });
  await transaction
    .insert(runs)
    .values({ ...runRow(run), campaignId: campaign.id })
    .onConflictDoUpdate({ target: runs.id, set: { campaignId: campaign.id } });
}

async function whyUnchanged(database: Database, id: string): Promise<MarketingError> {
  const [row] = await database.select({ version: campaigns.version }).from(campaigns).where(eq(campaigns.id, id));
  if (row === undefined) {
    return new MarketingError("not-found", `campaign "${id}" not found`, {
      hint: 'run "qlp-marketing campaigns list" to see what there is',
    });
  }
  return new MarketingError("precondition-failed", `campaign "${id}" has changed since it was read`, {
    why: `it is of version ${row.version} now`,
    hint: "read it again and repeat the change",
  });
}

function campaignRow(campaign: CampaignRecord): typeof campaigns.$inferInsert {
  return {
    ...campaign,
    createdAt: new Date(campaign.createdAt),
    productKey: productKey(productName(campaign.brief)),
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
