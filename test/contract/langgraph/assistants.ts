import { expect } from "vitest";
import { AgentName } from "../../../domain/vocabulary.ts";
import { expectStatus, graph, send, type Check, type Session } from "./session.ts";

export function assistantChecks(check: Check, session: Session): void {
  const { client } = session;

  check("says that it is there and what it can do", async () => {
    const ok: unknown = await (await send(session, "GET", "/ok")).json();
    const info: unknown = await (await send(session, "GET", "/info")).json();

    expect(ok).toEqual({ ok: true });
    expect(info).toMatchObject({ version: expect.any(String), flags: { assistants: true, crons: false } });
  });

  check("finds the graph among the assistants by its name and by metadata", async () => {
    const byGraph = await client().assistants.search({ graphId: graph });
    const byMetadata = await client().assistants.search({ metadata: { created_by: "system" } });
    const others = await client().assistants.search({ graphId: "another" });

    expect(byGraph.map(({ graph_id, version }) => [graph_id, version])).toEqual([[graph, 1]]);
    // The development server has the graph `content` beside it.
    expect(byMetadata.filter(({ graph_id }) => graph_id === graph)).toEqual(byGraph);
    expect(others).toEqual([]);
  });

  check("counts the assistants", async () => {
    expect(await client().assistants.count({ graphId: graph })).toBe(1);
    expect(await client().assistants.count({ graphId: "another" })).toBe(0);
  });

  check("gives the assistant the same id on every server, and answers to the graph's name too", async () => {
    const byName = await client().assistants.get(graph);

    expect(byName.assistant_id).toBe("f98d419b-f77c-51b1-a134-ebfd5f5e19ee");
    expect(await client().assistants.get(byName.assistant_id)).toEqual(byName);
    expect((await client().assistants.getVersions(byName.assistant_id)).map(({ version }) => version)).toEqual([1]);
  });

  check("draws the supervisor and the eleven agents", async () => {
    const drawn = await client().assistants.getGraph(graph, { xray: true });

    expect(drawn.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(["supervisor", ...AgentName.options]));
    expect(drawn.edges.length).toBeGreaterThan(0);
  });

  check("knows the shape of the state", async () => {
    const schemas = await client().assistants.getSchemas(graph);

    expect(schemas.graph_id).toBe(graph);
    expect(Object.keys(schemas.input_schema?.properties ?? {})).toEqual(
      expect.arrayContaining(["request", "messages"]),
    );
    expect(schemas.state_schema).toBeTruthy();
  });

  check("has no graphs inside the graph", async () => {
    expect(await client().assistants.getSubgraphs(graph, { recurse: true })).toEqual({});
  });

  check("knows no other assistant, and begins no run of one", async () => {
    const { thread_id } = await client().threads.create();

    await expectStatus(client().assistants.get("another"), 404);
    await expectStatus(client().runs.create(thread_id, "another", { input: null }), 404);
  });
}
