import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { rememberedWriter, type Memory } from "../../app/remembered-writer.ts";
import { createComposer } from "../../tools/model/composer/composer.ts";
import type { Writer } from "../../tools/model/port.ts";
import { pieceTask, strategyTask, variantTask } from "../tools/model/chat-model/tasks.ts";

let answers: Map<string, unknown>;
let memory: Memory;
let asked: string[];
beforeEach(() => {
  answers = new Map();
  asked = [];
  memory = {
    store: {
      getAnswer: (hash) => Promise.resolve(answers.get(hash) ?? null),
      saveAnswer: (hash, answer) => Promise.resolve(void answers.set(hash, answer)),
    },
    hash: (text) => createHash("sha256").update(text).digest("hex"),
    now: () => new Date("2026-11-24T12:00:00Z"),
  };
});

/** The composer, with a tally of what it was asked and a stamp of its own. */
function tallied(promptVersion = "1"): Writer {
  const composer = createComposer();
  return {
    stamp: { ...composer.stamp, promptVersion },
    write(kind, task, options) {
      asked.push(kind);
      return composer.write(kind, task, options);
    },
  };
}

describe("a writer with a memory", () => {
  it("is asked once for the same task of each kind, also by another process", async () => {
    const piece = await pieceTask();
    const first = rememberedWriter(tallied(), memory);
    const given = [
      await first.write("strategy", strategyTask),
      await first.write("piece", piece),
      await first.write("variants", variantTask()),
    ];

    const second = rememberedWriter(tallied(), memory);

    expect([
      await second.write("strategy", strategyTask),
      await second.write("piece", structuredClone(piece)),
      await second.write("variants", variantTask()),
    ]).toEqual(given);
    expect(asked).toEqual(["strategy", "piece", "variants"]);
  });

  it("knows a task again whose fields come in another order", async () => {
    const writer = rememberedWriter(tallied(), memory);
    const turned = Object.fromEntries(Object.entries(strategyTask).toReversed()) as typeof strategyTask;

    await writer.write("strategy", strategyTask);
    await writer.write("strategy", turned);

    expect(asked).toEqual(["strategy"]);
  });

  it("asks again for another task, and when the prompts or the model are others", async () => {
    await rememberedWriter(tallied("1"), memory).write("strategy", strategyTask);
    await rememberedWriter(tallied("1"), memory).write("strategy", { ...strategyTask, learnings: [] });
    await rememberedWriter(tallied("2"), memory).write("strategy", strategyTask);

    expect(asked).toHaveLength(3);
  });

  it("asks again when what is stored no longer has the shape of an answer", async () => {
    const writer = rememberedWriter(tallied(), memory);
    const answer = await writer.write("strategy", strategyTask);
    for (const key of answers.keys()) answers.set(key, { narrative: {} });

    expect(await writer.write("strategy", strategyTask)).toEqual(answer);
    expect(asked).toHaveLength(2);
    expect([...answers.values()]).toEqual([answer]);
  });

  it("remembers no failure", async () => {
    const broken: Writer = { stamp: tallied().stamp, write: () => Promise.reject(new Error("gone")) };
    await expect(rememberedWriter(broken, memory).write("strategy", strategyTask)).rejects.toThrow("gone");

    expect(answers.size).toBe(0);
  });
});
