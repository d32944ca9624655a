import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyCheckpoint, type Checkpoint } from "@langchain/langgraph-checkpoint";
import { validate } from "@langchain/langgraph-checkpoint-validation";
import * as vitest from "vitest";
import { unpack } from "../../store/archive.ts";
import { createCampaignStore } from "../../store/campaign-store.ts";
import { createCheckpointer } from "../../store/checkpointer.ts";
import { openPglite } from "../../store/pglite.ts";
import { prepareSchema } from "../../store/prepare-schema.ts";
import { templateFile } from "../../store/template-file.ts";
import { checkpointerContract } from "../contract/checkpointer.ts";
import { campaignRun, campaignSnapshot } from "../support/campaign-snapshot.ts";
import { checkpointOf, newestOf, putCheckpoint } from "../support/sample-checkpoints.ts";

const { afterAll, beforeEach, describe, expect, it } = vitest;

const directory = await mkdtemp(join(tmpdir(), "qlp-checkpoints-"));
await unpack(await readFile(templateFile), join(directory, "database"));
const pglite = await openPglite(join(directory, "database"));
const database = await prepareSchema(pglite);
const checkpointer = createCheckpointer(database);
const store = createCampaignStore(database);
const clear = () => pglite.exec("delete from graph_checkpoints; delete from graph_values; delete from graph_writes");

afterAll(async () => {
  await pglite.close();
  await rm(directory, { recursive: true });
});

// LangGraph's own suite for savers; it expects vitest's functions to be global, and each saver to be empty.
Object.assign(globalThis, vitest);
validate({
  checkpointerName: "the saver on the store's database",
  async createCheckpointer() {
    await clear();
    return checkpointer;
  },
});

checkpointerContract(() => ({ checkpointer, clear, countKept }));

async function countKept(threadId: string): Promise<number> {
  const { rows } = await pglite.query<{ count: number }>(
    `select (select count(*) from graph_checkpoints where thread_id = $1) +
      (select count(*) from graph_values where thread_id = $1) +
      (select count(*) from graph_writes where thread_id = $1) as count`,
    [threadId],
  );
  return rows[0]?.count ?? 0;
}

describe("checkpoints of many threads at once", () => {
  beforeEach(clear);

  it("are refused alone when one can't be written", async () => {
    const outcomes = await Promise.allSettled([
      putCheckpoint(checkpointer, "a", checkpointOf(checkpointer, 1, "a")),
      putCheckpoint(checkpointer, "no \u0000 word", checkpointOf(checkpointer, 1, "b")),
      putCheckpoint(checkpointer, "c", checkpointOf(checkpointer, 1, "c")),
    ]);

    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(outcomes[1]).toMatchObject({ reason: { code: "invalid-input" } });
    expect((await newestOf(checkpointer, "a"))?.checkpoint.channel_values).toEqual({ value: "a" });
    expect((await newestOf(checkpointer, "c"))?.checkpoint.channel_values).toEqual({ value: "c" });
  });
});

describe("checkpoints and campaigns on one connection", () => {
  it("never mix their transactions, however they are interleaved", async () => {
    const { campaign, facts, pieces, slots } = campaignSnapshot();
    await store.createCampaign(campaign, facts, campaignRun());
    const bytes = new Uint8Array(50_000).map((_, index) => index % 251);
    const checkpoints = Array.from({ length: 20 }, (_, index): Checkpoint => {
      const id = `1ef4f797-8335-6428-8001-0000000000${String(index).padStart(2, "0")}`;
      return { ...emptyCheckpoint(), id, channel_values: { index, bytes }, channel_versions: { index, bytes: index } };
    });

    await Promise.all(
      checkpoints.flatMap((checkpoint, index) => [
        checkpointer.put(
          { configurable: { thread_id: "t", checkpoint_ns: "" } },
          checkpoint,
          { source: "loop", step: index, parents: {} },
          checkpoint.channel_versions,
        ),
        store.saveSlots(campaign.id, slots),
        // Fails in the middle of its transaction and must take nothing else back with it.
        store
          .changePieces(campaign.id, [{ ...(pieces[0] as (typeof pieces)[number]), id: "unknown" }])
          .catch(() => null),
        store.savePiece(
          campaign.id,
          { ...(pieces[0] as (typeof pieces)[number]), id: `p${index}` },
          {
            inputHash: "h",
            position: index,
          },
        ),
      ]),
    );

    expect(await store.getPieces(campaign.id)).toHaveLength(20);
    expect((await store.getSnapshot(campaign.id))?.slots).toHaveLength(slots.length);
    const stored: unknown[] = [];
    for await (const tuple of checkpointer.list({ configurable: { thread_id: "t" } })) stored.push(tuple.checkpoint);
    expect(stored).toHaveLength(20);
    expect(stored[0]).toMatchObject({ channel_values: { index: 19 } });
  });
});
