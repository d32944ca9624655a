import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { afterAll, describe, expect, it } from "vitest";
import { plainOrder } from "../../domain/run.ts";
import { unpack } from "../../store/archive.ts";
import { createCampaignStore } from "../../store/campaign-store.ts";
import { openPglite } from "../../store/pglite.ts";
import { prepareSchema } from "../../store/prepare-schema.ts";
import { templateFile } from "../../store/template-file.ts";
import { campaignRun, campaignSnapshot } from "../support/campaign-snapshot.ts";

const directory = await mkdtemp(join(tmpdir(), "qlp-migration-"));
afterAll(() => rm(directory, { recursive: true }));

/** The migrations of the first release alone, in a folder of their own. */
async function firstMigration(): Promise<string> {
  const folder = join(directory, "migrations");
  await mkdir(join(folder, "meta"), { recursive: true });
  await cp("store/migrations/0000_campaigns.sql", join(folder, "0000_campaigns.sql"));
  const journal = JSON.parse(await readFile("store/migrations/meta/_journal.json", "utf8")) as { entries: unknown[] };
  const first = { ...journal, entries: journal.entries.slice(0, 1) };
  await writeFile(join(folder, "meta", "_journal.json"), JSON.stringify(first));
  return folder;
}

describe("a database of the first release", () => {
  it("keeps its campaigns and runs, and gets their threads", async () => {
    await unpack(await readFile(templateFile), join(directory, "database"));
    const pglite = await openPglite(join(directory, "database"));
    await pglite.exec("drop schema public cascade; drop schema drizzle cascade; create schema public");
    await migrate(drizzle(pglite), { migrationsFolder: await firstMigration() });
    const { campaign } = campaignSnapshot();
    await pglite.query(
      `insert into campaigns (id, name, status, created_at, thread_id, seed, product_key, writer, brief, classification,
         strategy, plan, findings) values ($1, $2, $3, $4, $5, $6, 'northwind sync', $7, $8, $9, $10, $11, $12)`,
      [
        campaign.id,
        campaign.name,
        campaign.status,
        campaign.createdAt,
        campaign.threadId,
        campaign.seed,
        JSON.stringify(campaign.writer),
        JSON.stringify(campaign.brief),
        JSON.stringify(campaign.classification),
        JSON.stringify(campaign.strategy),
        JSON.stringify(campaign.plan),
        JSON.stringify(campaign.findings),
      ],
    );
    const run = campaignRun();
    const chat = { ...run, id: "r-2", kind: "chat", status: "success", startedAt: "2026-11-25T00:00:00.000Z" } as const;
    for (const { id, kind, status, startedAt } of [run, chat]) {
      await pglite.query(
        `insert into runs (id, campaign_id, thread_id, kind, status, approve, started_at, ended_at)
           values ($1, $2, $3, $4, $5, false, $6, $7)`,
        [id, campaign.id, campaign.threadId, kind, status, startedAt, run.endedAt],
      );
    }

    const store = createCampaignStore(await prepareSchema(pglite));

    expect(await store.getCampaign(campaign.id)).toEqual(campaign);
    expect(await store.listRuns({})).toEqual([
      { ...chat, order: plainOrder },
      { ...run, order: plainOrder },
    ]);
    expect(await store.getThread(campaign.threadId)).toEqual({
      id: campaign.threadId,
      createdAt: campaign.createdAt,
      updatedAt: chat.startedAt,
      metadata: { graph_id: "campaign", campaign_id: campaign.id },
      status: "idle",
      values: null,
      interrupts: {},
      error: null,
      tenant: null,
    });
    await pglite.close();
  });
});
