import { describe, expect, it } from "vitest";
import { shownOf } from "../../app/run-stream.ts";

const shown = (event: string, value: unknown) => shownOf({ event, data: JSON.stringify(value) });

describe("shownOf", () => {
  it("gives the product's own events as they are, named by their type", () => {
    const value = { type: "agent-end", at: "2026-11-24T12:00:00.000Z", agent: "tone", note: "12 pieces" };

    expect(shown("custom", value)).toEqual({ event: "agent-end", data: JSON.stringify(value) });
  });

  it("makes tokens of what a model says, whole or in parts, with the agent that says it", () => {
    const metadata = { langgraph_node: "narrative" };
    const token = { event: "token", data: '{"type":"token","agent":"narrative","text":"Hello"}' };

    expect(shown("messages", [{ type: "AIMessageChunk", content: "Hello" }, metadata])).toEqual(token);
    expect(
      shown("messages", [
        {
          content: [
            { type: "text", text: "Hel" },
            { type: "text", text: "lo" },
          ],
        },
        metadata,
      ]),
    ).toEqual(token);
  });

  it("says of what piece a token is, where it is a piece's", () => {
    const metadata = { langgraph_node: "persona", writer_task: "piece", writer_piece: "email-01" };

    expect(shown("messages", [{ content: '{"par' }, metadata])?.data).toBe(
      '{"type":"token","agent":"persona","piece_id":"email-01","text":"{\\"par"}',
    );
  });

  it("says that a run failed, without more than its message", () => {
    expect(shown("error", { error: "internal", message: "the model is gone" })).toEqual({
      event: "error",
      data: '{"type":"error","code":"internal","message":"the model is gone"}',
    });
  });

  it.each([
    ["metadata", { run_id: "r1" }],
    ["values", { campaign_id: "c1" }],
    ["updates", {}],
    ["custom", "a text"],
    ["custom", { note: "no type" }],
    ["messages", [{ content: "" }, {}]],
    ["messages", {}],
  ])("leaves out %s %j", (event, value) => {
    expect(shown(event, value)).toBeNull();
  });
});
