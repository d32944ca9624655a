import { StateGraph, START, MessagesValue, StateSchema } from "@langchain/langgraph";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createOpenAiWriter } from "../../../../tools/model/chat-model/openai-writer.ts";
import type { Writer } from "../../../../tools/model/port.ts";
import { answerFor } from "../../../support/fake-answers.ts";
import { startFakeOpenAi, type FakeOpenAi, type FakeReply } from "../../../support/fake-openai.ts";
import { loadedPackages } from "../../../support/loaded-packages.ts";
import { pieceTask, strategyTask, variantTask } from "./tasks.ts";

const apiKey = "sk-secret-0123456789";
let fake: FakeOpenAi;
let writer: Writer;
beforeEach(async () => {
  fake = await startFakeOpenAi();
  writer = createOpenAiWriter({ apiKey, baseUrl: fake.url, model: "example-model" });
});
afterEach(() => fake.close());

const replyWith = (reply: FakeReply): void => {
  fake.options.reply = () => reply;
};

describe("a task", () => {
  it("is one streamed call with our key, model and schema, and its answer comes back", async () => {
    const task = await pieceTask();

    const draft = await writer.write("piece", task);

    const [request] = fake.requests;
    if (request === undefined) throw new Error("nothing was asked");
    expect(draft).toEqual((await answerFor(request)).answer);
    expect(fake.counts.calls).toBe(1);
    expect(fake.strays).toEqual([]);
    expect(request).toMatchObject({ apiKey, model: "example-model", kind: "piece" });
    expect(request.body).toMatchObject({
      stream: true,
      response_format: { type: "json_schema", json_schema: { name: "piece", strict: true } },
    });
  });

  it("of each kind is understood", async () => {
    const strategy = await writer.write("strategy", strategyTask);
    const variants = await writer.write("variants", variantTask());

    expect(strategy.themes.length).toBeGreaterThanOrEqual(3);
    expect(variants.texts).toHaveLength(2);
    expect(fake.requests.map(({ kind }) => kind)).toEqual(["strategy", "variants"]);
  });

  it("may come back in a fence from a server that knows no schema", async () => {
    const { answer } = await answerFor({ kind: "strategy", blocks: { ...strategyTask } });
    replyWith({ text: `\`\`\`json\n${JSON.stringify(answer)}\n\`\`\`` });

    expect(await writer.write("strategy", strategyTask)).toEqual(answer);
  });

  it("says who wrote it, with the version of the prompts", () => {
    expect(writer.stamp).toEqual({
      name: "chat-model",
      model: "example-model",
      promptVersion: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
  });

  it("has no heading where the schema made the model write an empty one", async () => {
    const task = await pieceTask();
    fake.options.reply = async (request) => {
      const { answer } = await answerFor(request);
      const parts = [
        { role: "body", heading: "", text: "One.", media: [] },
        { role: "body", heading: "Two", text: "Two.", media: [] },
      ];
      return { answer: { ...answer, parts } };
    };

    expect((await writer.write("piece", task)).parts).toEqual([
      { role: "body", text: "One.", media: [] },
      { role: "body", heading: "Two", text: "Two.", media: [] },
    ]);
  });

  it("keeps a test's control as it stands in the piece, whatever the model makes of it", async () => {
    replyWith({ answer: { hypothesis: "B is better.", texts: ["something else", "another one"] } });
    const task = variantTask();

    expect((await writer.write("variants", task)).texts).toEqual([task.pieces[0]?.subject, "another one"]);
  });
});

describe("inside a node of a graph", () => {
  /** One node that asks for a strategy; it hands the writer neither configuration nor signal. */
  const narratorGraph = () =>
    new StateGraph(new StateSchema({ messages: MessagesValue }))
      .addNode("narrator", async () => {
        await writer.write("strategy", strategyTask);
        return {};
      })
      .addEdge(START, "narrator")
      .compile();

  it("shows its key in none of the events of the run", async () => {
    const seen: string[] = [];

    for await (const event of narratorGraph().streamEvents({ messages: [] }, { version: "v2" })) {
      seen.push(JSON.stringify(event));
    }

    expect(seen.some((event) => event.includes("on_chat_model_start"))).toBe(true);
    expect(seen.filter((event) => event.includes(apiKey))).toEqual([]);
  });

  it("sends its tokens to the stream of messages, though nobody hands it the configuration", async () => {
    fake.options.chunkLength = 50;
    const graph = narratorGraph();
    const texts: string[] = [];
    const nodes = new Set<unknown>();

    for await (const [message, metadata] of await graph.stream({ messages: [] }, { streamMode: "messages" })) {
      texts.push(message.text);
      nodes.add(`${String(metadata["langgraph_node"])} ${String(metadata["writer_task"])}`);
    }

    const said = texts.filter((text) => text !== "");
    expect(said.length).toBeGreaterThan(10);
    expect(JSON.parse(said.join(""))).toEqual(
      (await answerFor({ kind: "strategy", blocks: { ...strategyTask } })).answer,
    );
    expect([...nodes]).toEqual(["narrator strategy"]);
  });

  it("ends its call when the run is aborted, without a signal of its own", async () => {
    fake.options.holdAfter = 1;
    const graph = narratorGraph();
    const abort = new AbortController();
    const run = graph.invoke({ messages: [] }, { signal: abort.signal });
    const ended = expect(run).rejects.toThrow(/abort/iu);
    await fake.whenCalled(1);

    abort.abort();

    await ended;
    await fake.whenHungUp(1);
    expect(fake.counts.open).toBe(0);
  });
});

describe("an aborted write", () => {
  it("hangs up in the middle of the answer and throws what the signal says", async () => {
    fake.options.holdAfter = 2;
    const abort = new AbortController();
    const reason = new Error("the person has changed their mind");
    const ended = expect(writer.write("strategy", strategyTask, { signal: abort.signal })).rejects.toBe(reason);
    await fake.whenCalled(1);

    abort.abort(reason);

    await ended;
    await fake.whenHungUp(1);
    expect(fake.counts.open).toBe(0);
  });

  it("hangs up before the first token too", async () => {
    replyWith({ fault: "hang" });
    const abort = new AbortController();
    const ended = expect(writer.write("strategy", strategyTask, { signal: abort.signal })).rejects.toThrow();
    await fake.whenCalled(1);

    abort.abort();

    await ended;
    await fake.whenHungUp(1);
  });

  it("asks nothing when the signal has spoken already", async () => {
    await expect(
      writer.write("strategy", strategyTask, { signal: AbortSignal.abort(new Error("too late")) }),
    ).rejects.toThrow("too late");
    expect(fake.counts.calls).toBe(0);
  });
});

describe("the library", () => {
  it("takes neither an address from the environment nor a chance to print", async () => {
    const asked: string[] = [];
    vi.stubEnv("OPENAI_BASE_URL", fake.url);
    vi.stubEnv("OPENAI_LOG", "debug");
    vi.stubGlobal("fetch", (url: unknown) => {
      asked.push(String(url));
      return Promise.reject(new Error("no network here"));
    });
    const print = vi.spyOn(console, "debug");
    try {
      const unreached = createOpenAiWriter({ apiKey, baseUrl: null, model: "m" });
      await expect(unreached.write("strategy", strategyTask)).rejects.toThrow();
    } finally {
      vi.unstubAllEnvs();
      vi.unstubAllGlobals();
    }

    expect(asked).toEqual(["https://api.openai.com/v1/chat/completions"]);
    expect(print).not.toHaveBeenCalled();
  });

  it("is loaded at the first write, not before", async () => {
    const script = `
      const { createOpenAiWriter } = await import("./tools/model/chat-model/openai-writer.ts");
      createOpenAiWriter({ apiKey: "k", baseUrl: null, model: "m" });`;

    const loaded = await loadedPackages(["--import", "tsx", "--input-type=module", "--eval", script]);

    expect(loaded).not.toContain("@langchain/openai");
    expect(loaded).not.toContain("openai");
  });
});
