import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { START, StateGraph, StateSchema } from "@langchain/langgraph";
import {
  emptyCheckpoint,
  INTERRUPT,
  RESUME,
  uuid6,
  type Checkpoint,
  type CheckpointTuple,
} from "@langchain/langgraph-checkpoint";
import { validate } from "@langchain/langgraph-checkpoint-validation";
import * as vitest from "vitest";
import { z } from "zod";
import { unpack } from "../../store/archive.ts";
import { createCampaignStore } from "../../store/campaign-store.ts";
import { createCheckpointer } from "../../store/checkpointer.ts";
import { openPglite } from "../../store/pglite.ts";
import { prepareSchema } from "../../store/prepare-schema.ts";
import { templateFile } from "../../store/template-file.ts";
import { campaignRun, campaignSnapshot } from "../support/campaign-snapshot.ts";

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
/** A checkpoint whose one channel has this value. */
function checkpointOf(step: number, value: unknown): Checkpoint {
  const version = checkpointer.getNextVersion(step);
  return { ...emptyCheckpoint(), id: uuid6(step), channel_values: { value }, channel_versions: { value: version } };
}

async function put(threadId: string, checkpoint: Checkpoint, namespace = ""): Promise<CheckpointTuple["config"]> {
  return await checkpointer.put(
    { configurable: { thread_id: threadId, checkpoint_ns: namespace } },
    checkpoint,
    { source: "loop", step: 1, parents: {} },
    checkpoint.channel_versions,
  );
}

const newest = (threadId: string) => checkpointer.getTuple({ configurable: { thread_id: threadId } });

async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const collected: Value[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}

async function countRows(threadId: string): Promise<number> {
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

  it("come back whole, each in its thread", async () => {
    const threads = Array.from({ length: 20 }, (_, index) => `t${index}`);

    await Promise.all(
      threads.map(async (thread) => {
        const config = await put(thread, checkpointOf(1, { thread, words: "\u0000 ü \ud800" }));
        await checkpointer.putWrites(config, [["value", thread]], "task", "path");
      }),
    );

    for (const thread of threads) {
      expect(await newest(thread)).toMatchObject({
        checkpoint: { channel_values: { value: { thread, words: "\u0000 ü \ud800" } } },
        pendingWrites: [["task", "value", thread]],
      });
    }
  });

  it("are refused alone when one can't be written", async () => {
    const outcomes = await Promise.allSettled([
      put("a", checkpointOf(1, "a")),
      put("no \u0000 word", checkpointOf(1, "b")),
      put("c", checkpointOf(1, "c")),
    ]);

    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(outcomes[1]).toMatchObject({ reason: { code: "invalid-input" } });
    expect((await newest("a"))?.checkpoint.channel_values).toEqual({ value: "a" });
    expect((await newest("c"))?.checkpoint.channel_values).toEqual({ value: "c" });
  });

  it("take more writes than one statement can carry", async () => {
    const writes = Array.from({ length: 7500 }, (_, index): [string, number] => ["value", index]);
    const config = await put("t", checkpointOf(1, 0));

    await checkpointer.putWrites(config, writes, "task");

    expect((await newest("t"))?.pendingWrites?.map(([, , value]) => value)).toEqual(writes.map(([, value]) => value));
  });
});

describe("what a task wrote", () => {
  beforeEach(clear);

  it("keeps its first values, and its last answer to an interrupt", async () => {
    const config = await put("t", checkpointOf(1, 0));

    await Promise.all([
      checkpointer.putWrites(config, [["value", "first"]], "b", "2"),
      checkpointer.putWrites(config, [["value", "second"]], "b", "2"),
      checkpointer.putWrites(config, [[RESUME, "old"]], "a", "3"),
      checkpointer.putWrites(config, [[RESUME, "new"]], "a", "3"),
    ]);

    expect((await newest("t"))?.pendingWrites).toEqual([
      ["b", "value", "first"],
      ["a", RESUME, "new"],
    ]);
  });
});

describe("removing checkpoints", () => {
  beforeEach(clear);

  it("takes what was asked before along and leaves what is asked after, though all is asked at once", async () => {
    const [before, after] = [checkpointOf(1, "before"), checkpointOf(2, "after")];

    await Promise.all([
      put("t", before),
      put("other", before),
      checkpointer.deleteThread("t"),
      put("t", after),
      checkpointer.putWrites(
        { configurable: { thread_id: "gone", checkpoint_ns: "", checkpoint_id: "x" } },
        [["value", 1]],
        "task",
      ),
      checkpointer.deleteThread("gone"),
    ]);

    expect(await collect(checkpointer.list({ configurable: { thread_id: "t" } }))).toHaveLength(1);
    expect((await newest("t"))?.checkpoint).toEqual(after);
    expect(await countRows("t")).toBe(2);
    expect(await countRows("other")).toBe(2);
    expect(await countRows("gone")).toBe(0);
  });

  it("takes back what is newer than a checkpoint, in every namespace, and what only that held", async () => {
    const kept = checkpointOf(1, "kept");
    await put("t", kept);
    await put("t", { ...checkpointOf(2, "kept"), channel_versions: kept.channel_versions });
    const newer = checkpointOf(3, "newer");
    await put("t", newer);
    await put("t", checkpointOf(4, "newer"), "child");
    await checkpointer.putWrites(
      { configurable: { thread_id: "t", checkpoint_ns: "", checkpoint_id: newer.id } },
      [["value", 1]],
      "task",
    );

    await checkpointer.deleteAfter("t", kept.id);

    expect((await newest("t"))?.checkpoint).toEqual(kept);
    expect(await countRows("t")).toBe(2);
  });

  it("opens an interrupt again that was answered on the checkpoint itself", async () => {
    const config = await put("t", checkpointOf(1, "asked"));
    await checkpointer.putWrites(config, [[INTERRUPT, "go on?"]], "asking");
    await checkpointer.putWrites(config, [["value", "done"]], "beside");
    await checkpointer.putWrites(config, [[RESUME, "yes"]], "00000000-0000-0000-0000-000000000000");
    await checkpointer.putWrites(config, [["value", "went on"]], "asking");

    await checkpointer.deleteAfter("t", String(config.configurable?.["checkpoint_id"]));

    expect((await newest("t"))?.pendingWrites).toEqual([
      ["asking", INTERRUPT, "go on?"],
      ["beside", "value", "done"],
    ]);
  });
});

describe("a graph on the saver", () => {
  const graph = new StateGraph(new StateSchema({ word: z.string() }))
    .addNode("echo", ({ word }: { word: string }) => ({ word: `${word}!` }))
    .addEdge(START, "echo")
    .compile({ checkpointer });
  const thread = { configurable: { thread_id: "forked" } };

  it("keeps the values of two branches of one checkpoint apart", async () => {
    await graph.invoke({ word: "root" }, thread);
    const root = await graph.getState(thread);

    const one = await graph.updateState(root.config, { word: "one" });
    const other = await graph.updateState(root.config, { word: "other" });

    expect((await graph.getState(one)).values).toEqual({ word: "one" });
    expect((await graph.getState(other)).values).toEqual({ word: "other" });
  });

  it("finds in a history by metadata and goes back before a checkpoint", async () => {
    await clear();
    await graph.invoke({ word: "a" }, thread);
    await graph.invoke({ word: "b" }, thread);
    const all = await collect(graph.getStateHistory(thread));

    const inputs = await collect(graph.getStateHistory(thread, { filter: { source: "input" }, limit: 2 }));
    const early = await collect(graph.getStateHistory(thread, { before: all[3]?.config ?? {} }));

    expect(all.map(({ values }) => values as unknown)).toContainEqual({ word: "b!" });
    expect(inputs.map(({ metadata }) => metadata?.source)).toEqual(["input", "input"]);
    expect(early).toEqual(all.slice(4));
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
