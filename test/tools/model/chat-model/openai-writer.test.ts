import { StateGraph, START, MessagesValue, StateSchema } from "@langchain/langgraph";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MarketingError } from "../../../../domain/errors.ts";
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
const failureOf = async (write: Promise<unknown>): Promise<MarketingError> => {
  const error: unknown = await write.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof MarketingError) return error;
  throw new Error(`no MarketingError but ${String(error)}`);
};
/** Everything of an error that a person or a log could see. */
const allOf = (error: MarketingError): string =>
  JSON.stringify([error.message, error.why, error.hint, error.errors, String(error.cause), error.stack]);

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
  it("sends its tokens to the stream of messages, though nobody hands it the configuration", async () => {
    fake.options.chunkLength = 50;
    const State = new StateSchema({ messages: MessagesValue });
    const graph = new StateGraph(State)
      .addNode("narrator", async () => {
        await writer.write("strategy", strategyTask);
        return {};
      })
      .addEdge(START, "narrator")
      .compile();
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
    const graph = new StateGraph(new StateSchema({ messages: MessagesValue }))
      .addNode("narrator", async () => {
        await writer.write("strategy", strategyTask);
        return {};
      })
      .addEdge(START, "narrator")
      .compile();
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

describe("a failure", () => {
  const cases: [string, FakeReply, { code: string; why: RegExp }][] = [
    [
      "a refused key",
      { fault: "http", status: 401, message: `no such key: ${apiKey}` },
      { code: "credentials-missing", why: /key \(401\)/ },
    ],
    ["a forbidden model", { fault: "http", status: 403 }, { code: "credentials-missing", why: /key \(403\)/ }],
    ["an unknown model", { fault: "http", status: 404 }, { code: "writer-failed", why: /no such model/ }],
    [
      "too many calls",
      { fault: "http", status: 429, headers: { "retry-after": "1" } },
      { code: "writer-failed", why: /429/ },
    ],
    [
      "a refused request",
      { fault: "http", status: 400, message: `bad ${apiKey}` },
      { code: "writer-failed", why: /\(400\).*bad \[key\]/ },
    ],
    [
      "a broken server",
      { fault: "http", status: 503, message: "overloaded" },
      { code: "writer-failed", why: /failed \(503\).*overloaded/ },
    ],
    ["a refusal", { fault: "refusal", text: "I can't help." }, { code: "writer-failed", why: /refused/ }],
    ["a length limit", { fault: "length" }, { code: "writer-failed", why: /length limit/ }],
    ["a content filter", { fault: "content_filter" }, { code: "writer-failed", why: /filter/ }],
    ["half an answer", { fault: "malformed" }, { code: "writer-failed", why: /not JSON.*narrative/ }],
    ["a broken connection", { fault: "cut" }, { code: "writer-failed", why: /broke in the middle/ }],
    ["a stream that ends early", { fault: "ended" }, { code: "writer-failed", why: /ended in the middle/ }],
    [
      "an error inside the stream",
      { fault: "error_event", message: `gone ${apiKey}` },
      { code: "writer-failed", why: /in the middle.*gone \[key\]/ },
    ],
    [
      "prose",
      { text: "Sure! Here is your strategy." },
      { code: "writer-failed", why: /not JSON: it begins with "Sure!/ },
    ],
    ["another shape", { answer: { narrative: {} } }, { code: "writer-failed", why: /shape.*\/narrative\/hero/ }],
  ];
  it.each(cases)("by %s says which it was and what to do, and tries once", async (_, reply, { code, why }) => {
    replyWith(reply);

    const error = await failureOf(writer.write("strategy", strategyTask));

    expect(error).toMatchObject({
      code,
      why: expect.stringMatching(why),
      message: expect.stringMatching(/example-model.*the strategy/),
    });
    expect(error.hint).toBeTruthy();
    expect(allOf(error)).not.toContain(apiKey);
    expect(fake.counts.calls).toBe(1);
  });

  it("by a server that is not there says so", async () => {
    await fake.close();

    const error = await failureOf(writer.write("strategy", strategyTask));

    expect(error).toMatchObject({ code: "writer-failed", why: expect.stringContaining("could not be reached") });
    expect(error.hint).toContain("OPENAI_BASE_URL");
  });

  it("names the piece, and the variants that are missing", async () => {
    const task = await pieceTask();
    replyWith({ text: "no" });
    expect((await failureOf(writer.write("piece", task))).message).toContain(`piece ${task.plan.id}`);

    replyWith({ answer: { hypothesis: "One wins.", texts: ["one", "two", "three"] } });
    expect((await failureOf(writer.write("variants", variantTask()))).why).toContain("3 texts for the 2 variants");
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
      await failureOf(createOpenAiWriter({ apiKey, baseUrl: null, model: "m" }).write("strategy", strategyTask));
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
