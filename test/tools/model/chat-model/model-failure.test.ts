import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MarketingError } from "../../../../domain/errors.ts";
import { createOpenAiWriter } from "../../../../tools/model/chat-model/openai-writer.ts";
import type { Writer } from "../../../../tools/model/port.ts";
import { startFakeOpenAi, type FakeOpenAi, type FakeReply } from "../../../support/fake-openai.ts";
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
