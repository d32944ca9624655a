import { DeltaValue, START, StateGraph, StateSchema } from "@langchain/langgraph";
import { INTERRUPT, RESUME } from "@langchain/langgraph-checkpoint";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Checkpointer } from "../../store/engine-port.ts";
import { checkpointOf, collect, newestOf, putCheckpoint } from "../support/sample-checkpoints.ts";

export interface CheckpointerUnderTest {
  checkpointer: Checkpointer;
  /** removes all checkpoints */
  clear(): Promise<unknown>;
  /** how many checkpoints, values and writes of a thread are kept */
  countKept(threadId: string): Promise<number>;
}

/** What every saver of an engine does beside what LangGraph's own suite asks of it. */
export function checkpointerContract(getParts: () => CheckpointerUnderTest): void {
  describe("a checkpointer of an engine", () => {
    let checkpointer: Checkpointer;
    let countKept: CheckpointerUnderTest["countKept"];

    beforeEach(async () => {
      const parts = getParts();
      ({ checkpointer, countKept } = parts);
      await parts.clear();
    });

    describe("checkpoints of many threads at once", () => {
      it("come back whole, each in its thread", async () => {
        const threads = Array.from({ length: 20 }, (_, index) => `t${index}`);

        await Promise.all(
          threads.map(async (thread) => {
            const config = await putCheckpoint(
              checkpointer,
              thread,
              checkpointOf(checkpointer, 1, { thread, words: "\u0000 ü \ud800" }),
            );
            await checkpointer.putWrites(config, [["value", thread]], "task", "path");
          }),
        );

        for (const thread of threads) {
          expect(await newestOf(checkpointer, thread)).toMatchObject({
            checkpoint: { channel_values: { value: { thread, words: "\u0000 ü \ud800" } } },
            pendingWrites: [["task", "value", thread]],
          });
        }
      });

      it("take more writes than one statement can carry", async () => {
        const writes = Array.from({ length: 7500 }, (_, index): [string, number] => ["value", index]);
        const config = await putCheckpoint(checkpointer, "t", checkpointOf(checkpointer, 1, 0));

        await checkpointer.putWrites(config, writes, "task");

        expect((await newestOf(checkpointer, "t"))?.pendingWrites?.map(([, , value]) => value)).toEqual(
          writes.map(([, value]) => value),
        );
      });
    });

    describe("what a task wrote", () => {
      it("keeps its first values, and its last answer to an interrupt", async () => {
        const config = await putCheckpoint(checkpointer, "t", checkpointOf(checkpointer, 1, 0));

        await Promise.all([
          checkpointer.putWrites(config, [["value", "first"]], "b", "2"),
          checkpointer.putWrites(config, [["value", "second"]], "b", "2"),
          checkpointer.putWrites(config, [[RESUME, "old"]], "a", "3"),
          checkpointer.putWrites(config, [[RESUME, "new"]], "a", "3"),
        ]);

        expect((await newestOf(checkpointer, "t"))?.pendingWrites).toEqual([
          ["b", "value", "first"],
          ["a", RESUME, "new"],
        ]);
      });
    });

    describe("removing checkpoints", () => {
      it("takes what was asked before along and leaves what is asked after, though all is asked at once", async () => {
        const [before, after] = [checkpointOf(checkpointer, 1, "before"), checkpointOf(checkpointer, 2, "after")];

        await Promise.all([
          putCheckpoint(checkpointer, "t", before),
          putCheckpoint(checkpointer, "other", before),
          checkpointer.deleteThread("t"),
          putCheckpoint(checkpointer, "t", after),
          checkpointer.putWrites(
            { configurable: { thread_id: "gone", checkpoint_ns: "", checkpoint_id: "x" } },
            [["value", 1]],
            "task",
          ),
          checkpointer.deleteThread("gone"),
        ]);

        expect(await collect(checkpointer.list({ configurable: { thread_id: "t" } }))).toHaveLength(1);
        expect((await newestOf(checkpointer, "t"))?.checkpoint).toEqual(after);
        expect(await countKept("t")).toBe(2);
        expect(await countKept("other")).toBe(2);
        expect(await countKept("gone")).toBe(0);
      });

      it("takes back what is newer than a checkpoint, in every namespace, and what only that held", async () => {
        const kept = checkpointOf(checkpointer, 1, "kept");
        await putCheckpoint(checkpointer, "t", kept);
        await putCheckpoint(checkpointer, "t", {
          ...checkpointOf(checkpointer, 2, "kept"),
          channel_versions: kept.channel_versions,
        });
        const newer = checkpointOf(checkpointer, 3, "newer");
        await putCheckpoint(checkpointer, "t", newer);
        await putCheckpoint(checkpointer, "t", checkpointOf(checkpointer, 4, "newer"), { namespace: "child" });
        await checkpointer.putWrites(
          { configurable: { thread_id: "t", checkpoint_ns: "", checkpoint_id: newer.id } },
          [["value", 1]],
          "task",
        );

        await checkpointer.deleteAfter("t", kept.id);

        expect((await newestOf(checkpointer, "t"))?.checkpoint).toEqual(kept);
        expect(await countKept("t")).toBe(2);
      });

      it("opens an interrupt again that was answered on the checkpoint itself", async () => {
        const config = await putCheckpoint(checkpointer, "t", checkpointOf(checkpointer, 1, "asked"));
        await checkpointer.putWrites(config, [[INTERRUPT, "go on?"]], "asking");
        await checkpointer.putWrites(config, [["value", "done"]], "beside");
        await checkpointer.putWrites(config, [[RESUME, "yes"]], "00000000-0000-0000-0000-000000000000");
        await checkpointer.putWrites(config, [["value", "went on"]], "asking");

        await checkpointer.deleteAfter("t", String(config.configurable?.["checkpoint_id"]));

        expect((await newestOf(checkpointer, "t"))?.pendingWrites).toEqual([
          ["asking", INTERRUPT, "go on?"],
          ["beside", "value", "done"],
        ]);
      });
    });

    describe("a graph on the saver", () => {
      const buildGraph = () =>
        new StateGraph(new StateSchema({ word: z.string() }))
          .addNode("echo", ({ word }: { word: string }) => ({ word: `${word}!` }))
          .addEdge(START, "echo")
          .compile({ checkpointer });
      const thread = { configurable: { thread_id: "forked" } };

      it("keeps the values of two branches of one checkpoint apart", async () => {
        const graph = buildGraph();
        await graph.invoke({ word: "root" }, thread);
        const root = await graph.getState(thread);

        const one = await graph.updateState(root.config, { word: "one" });
        const other = await graph.updateState(root.config, { word: "other" });

        expect((await graph.getState(one)).values).toEqual({ word: "one" });
        expect((await graph.getState(other)).values).toEqual({ word: "other" });
      });

      it("finds in a history by metadata and goes back before a checkpoint", async () => {
        const graph = buildGraph();
        await graph.invoke({ word: "a" }, thread);
        await graph.invoke({ word: "b" }, thread);
        const all = await collect(graph.getStateHistory(thread));

        const inputs = await collect(graph.getStateHistory(thread, { filter: { source: "input" }, limit: 2 }));
        const early = await collect(graph.getStateHistory(thread, { before: all[3]?.config ?? {} }));

        expect(all.map(({ values }) => values as unknown)).toContainEqual({ word: "b!" });
        expect(inputs.map(({ metadata }) => metadata?.source)).toEqual(["input", "input"]);
        expect(early).toEqual(all.slice(4));
      });

      it("keeps all that was added to a list, though the run saves only at its end", async () => {
        const list = new DeltaValue(z.array(z.string()).default([]), {
          inputSchema: z.string(),
          reducer: (current, added) => [...current, ...added],
        });
        const graph = new StateGraph(new StateSchema({ list }))
          .addNode("add", () => ({ list: "added" }))
          .addEdge(START, "add")
          .compile({ checkpointer });

        await graph.invoke({ list: "first" }, { ...thread, durability: "exit" });
        await graph.invoke({ list: "second" }, { ...thread, durability: "exit" });

        expect((await graph.getState(thread)).values).toEqual({ list: ["first", "added", "second", "added"] });
      });
    });
  });
}
