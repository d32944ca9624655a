import { AIMessage, AIMessageChunk } from "@langchain/core/messages";
import { describe, expect, it } from "vitest";
import { frameMaker, graphModes } from "../../../app/runs/stream-frames.ts";
import type { StreamMode } from "../../../domain/run.ts";

const now = () => new Date("2026-11-24T12:00:00Z");

function framesOf(asked: StreamMode[], mode: string, chunk: unknown, namespace: string[] = []) {
  return frameMaker(asked, now)(namespace, mode, chunk).map(({ event, data }) => ({
    event,
    data: JSON.parse(data) as unknown,
  }));
}

describe("the events of a run", () => {
  it("carry the product's own events in the words of the wire, with their time", () => {
    const told = { type: "agent-end", agent: "narrative", note: "12 themes" };

    expect(framesOf(["custom"], "custom", told)).toEqual([
      { event: "custom", data: { ...told, at: "2026-11-24T12:00:00.000Z" } },
    ]);
  });

  it("name the subgraph that they come from", () => {
    expect(framesOf(["values"], "values", { n: 1 }, ["writer:1", "inner:2"])).toEqual([
      { event: "values|writer:1|inner:2", data: { n: 1 } },
    ]);
  });

  it("give messages as pairs, and whole so far in the older form", () => {
    const make = frameMaker(["messages", "messages-tuple"], now);
    const metadata = { langgraph_node: "supervisor" };
    const first = make([], "messages", [new AIMessageChunk({ id: "m1", content: "Good " }), metadata]);
    const second = make([], "messages", [new AIMessageChunk({ id: "m1", content: "morning" }), metadata]);
    const whole = make([], "messages", [new AIMessage({ id: "m2", content: "Done." }), metadata]);

    expect(first.map(({ event }) => event)).toEqual(["messages", "messages/metadata", "messages/partial"]);
    expect(JSON.parse(second[1]?.data ?? "")).toMatchObject([{ id: "m1", content: "Good morning" }]);
    expect(whole.map(({ event }) => event)).toEqual(["messages", "messages/metadata", "messages/complete"]);
  });

  it("mark a writer's raw answer so that a chat page does not show it, and no other message", () => {
    const said = new AIMessageChunk({ id: "m1", content: "{" });
    const raw = { langgraph_node: "persona", writer_task: "piece" };

    expect(framesOf(["messages-tuple"], "messages", [said, raw])).toMatchObject([
      { event: "messages", data: [{ id: "do-not-render-m1", content: "{" }, raw] },
    ]);
    expect(framesOf(["messages-tuple"], "messages", [said, {}])).toMatchObject([{ data: [{ id: "m1" }, {}] }]);
  });

  it("name checkpoints without what belongs to the process", () => {
    const config = { callbacks: [{}], configurable: { thread_id: "t", checkpoint_id: "c", __inner: 1 } };
    const chunk = { type: "checkpoint", payload: { config, parentConfig: undefined, values: {}, tasks: [] } };

    expect(framesOf(["debug"], "debug", chunk)).toMatchObject([
      {
        event: "debug",
        data: {
          payload: {
            checkpoint: { thread_id: "t", checkpoint_id: "c", checkpoint_ns: "" },
            parent_checkpoint: null,
            config: { configurable: { thread_id: "t", checkpoint_id: "c" } },
          },
        },
      },
    ]);
    expect(JSON.stringify(framesOf(["debug"], "debug", chunk))).not.toMatch(/callbacks|__inner/);
  });
});

describe("the modes that the graph is asked for", () => {
  it("always hold the product's own events, and each mode once", () => {
    expect(graphModes(["messages-tuple", "messages", "events", "values"])).toEqual(["messages", "values", "custom"]);
  });
});
