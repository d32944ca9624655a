import { readFileSync } from "node:fs";
import { Client } from "@langchain/langgraph-sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AgentName } from "../../domain/vocabulary.ts";
import { startStudio, type Studio } from "../support/studio.ts";

const request: unknown = JSON.parse(readFileSync(new URL("../../examples/quantumlayer.json", import.meta.url), "utf8"));

describe("Studio's server", () => {
  let studio: Studio | undefined;
  let client: Client;
  beforeAll(async () => {
    studio = await startStudio();
    client = new Client({ apiUrl: studio.url });
  }, 150_000);
  afterAll(() => studio?.stop());

  /** The id under which the server keeps the graph "campaign". */
  async function campaignAssistant(): Promise<string> {
    const found = await client.assistants.search({ graphId: "campaign" });
    expect(found.map(({ graph_id }) => graph_id)).toEqual(["campaign"]);
    return found[0]?.assistant_id ?? "";
  }

  it("draws the supervisor and the eleven agents", async () => {
    const graph = await client.assistants.getGraph(await campaignAssistant());

    expect(graph.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(["supervisor", ...AgentName.options]));
  });

  it("knows the shape of the state, from which Studio makes its form", async () => {
    const schemas = await client.assistants.getSchemas(await campaignAssistant());

    expect(Object.keys(schemas.input_schema?.properties ?? {})).toEqual(
      expect.arrayContaining(["request", "messages"]),
    );
    expect(schemas.state_schema).toBeTruthy();
  });

  it("makes a campaign from a request, stops for approval, and ends when it is given", async () => {
    const { thread_id } = await client.threads.create();
    await client.runs.wait(thread_id, "campaign", { input: { request } });
    const waiting = await client.threads.getState(thread_id);
    const questions = waiting.tasks.flatMap(({ interrupts }) => interrupts.map(({ value }) => value));

    expect(questions).toEqual([
      expect.objectContaining({ action_requests: expect.any(Array), review_configs: expect.any(Array) }),
    ]);

    const decisions = [{ type: "approve" }];
    await client.runs.wait(thread_id, "campaign", { command: { resume: { decisions } } });
    const done = await client.threads.getState<{ plan: { pieces: unknown[] }; outcome: unknown }>(thread_id);

    expect(done.next).toEqual([]);
    expect(done.values.plan.pieces).toHaveLength(50);
    expect(done.values.outcome).not.toBeNull();
  }, 300_000);
});
