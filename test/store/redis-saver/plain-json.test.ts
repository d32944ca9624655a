import { HumanMessage } from "@langchain/core/messages";
import { JsonPlusSerializer } from "@langchain/langgraph-checkpoint";
import { Send } from "@langchain/langgraph";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPlainJsonSerializer } from "../../../store/redis-saver/plain-json.ts";

const ours = createPlainJsonSerializer();
const whole = new JsonPlusSerializer();
const textOf = async (value: unknown) => {
  const [type, bytes] = await ours.dumpsTyped(value);
  expect(type).toBe("json");
  return Buffer.from(bytes).toString();
};

describe("the short way for plain data", () => {
  it("writes what LangGraph's serialiser writes, and reads it back", async () => {
    const anything = fc.anything({ withMap: true, withSet: true, withDate: true, withSparseArray: true, maxDepth: 4 });
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        fc.pre(!(value instanceof Uint8Array));

        const text = await textOf(value);

        expect(text).toBe(Buffer.from((await whole.dumpsTyped(value))[1]).toString());
        expect(await ours.loadsTyped("json", text)).toEqual(await whole.loadsTyped("json", text));
      }),
    );
  });

  it.each([
    ["a message", { messages: [new HumanMessage("hi")] }],
    ["what is sent to a task", [new Send("writer", { piece: "p1" })]],
    ["nothing", { a: undefined }],
    ["a set inside", { seen: new Set(["a"]) }],
    ["words that look like a mark", { text: '"lc":2', key: "\u0000" }],
  ])("keeps %s", async (_, value) => {
    const text = await textOf(value);

    expect(await ours.loadsTyped("json", text)).toEqual(await whole.loadsTyped("json", text));
    expect(text).toBe(Buffer.from((await whole.dumpsTyped(value))[1]).toString());
  });

  it("writes a circle as LangGraph's serialiser does", async () => {
    const circle: Record<string, unknown> = { name: "c" };
    circle["self"] = circle;

    expect(await textOf(circle)).toBe('{"name":"c","self":"[Circular]"}');
  });
});
