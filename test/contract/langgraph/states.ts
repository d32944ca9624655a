import { randomUUID } from "node:crypto";
import type { Config } from "@langchain/langgraph-sdk";
import { expect } from "vitest";
import {
  expectStatus,
  graph,
  heldRun,
  restingThread,
  waitingThread,
  type Check,
  type Session,
  type Values,
} from "./session.ts";

export function stateChecks(check: Check, session: Session): void {
  const { client } = session;

  check("shows an empty state before the first run", async () => {
    const { thread_id } = await client().threads.create();

    const state = await client().threads.getState(thread_id);

    expect(state).toMatchObject({ values: {}, next: [], tasks: [], checkpoint: null, parent_checkpoint: null });
    expect(await client().threads.getHistory(thread_id)).toEqual([]);
  });

  check("shows what a waiting thread asks: in its state, in its row, and in the search for it", async () => {
    const threadId = await waitingThread(session);

    const state = await client().threads.getState<Values>(threadId);
    const row = await client().threads.get<Values>(threadId);
    const found = await client().threads.search({ status: "interrupted", metadata: { graph_id: graph }, limit: 100 });

    const [question] = state.tasks.flatMap(({ interrupts }) => interrupts);
    expect(question?.value).toMatchObject({
      action_requests: [expect.objectContaining({ name: "approve_pieces", args: expect.any(Object) })],
      review_configs: [{ action_name: "approve_pieces", allowed_decisions: ["approve", "edit", "reject"] }],
    });
    expect(state.next).toEqual(["approval"]);
    expect(row).toMatchObject({ status: "interrupted", values: { campaign_id: state.values.campaign_id } });
    expect(Object.values(row.interrupts).flat()).toEqual([question]);
    expect(found.map(({ thread_id }) => thread_id)).toContain(threadId);
  });

  check("names the campaign in the metadata of its thread", async () => {
    const threadId = await waitingThread(session);

    const { metadata, values } = await client().threads.get<Values>(threadId);

    expect(metadata).toMatchObject({ graph_id: graph, campaign_id: values.campaign_id });
    expect(await client().threads.search({ metadata: { campaign_id: values.campaign_id } })).toHaveLength(1);
  });

  check("tells the history newest first, and what was before a checkpoint", async () => {
    const threadId = await waitingThread(session);

    const all = await client().threads.getHistory<Values>(threadId, { limit: 100 });
    const two = await client().threads.getHistory<Values>(threadId, { limit: 2 });
    const second = all[1]?.checkpoint.checkpoint_id ?? "";
    // The SDK's type wants a config; servers take the id of the checkpoint.
    const before = second as Config;
    const older = await client().threads.getHistory<Values>(threadId, { limit: 100, before });

    const ids = all.map(({ checkpoint }) => checkpoint.checkpoint_id);
    expect(ids.length).toBeGreaterThan(3);
    expect(two.map(({ checkpoint }) => checkpoint.checkpoint_id)).toEqual(ids.slice(0, 2));
    expect(older.map(({ checkpoint }) => checkpoint.checkpoint_id)).toEqual(ids.slice(2));
    for (const [index, { parent_checkpoint }] of all.slice(0, -1).entries()) {
      expect(parent_checkpoint?.checkpoint_id).toBe(ids[index + 1]);
    }
  });

  check("gives the state at a checkpoint, by its id and by its place", async () => {
    const threadId = await waitingThread(session);
    const [, earlier] = await client().threads.getHistory<Values>(threadId, { limit: 2 });
    if (earlier === undefined) throw new Error("the thread has no history");

    const byId = await client().threads.getState<Values>(threadId, String(earlier.checkpoint.checkpoint_id));
    const byPlace = await client().threads.getState<Values>(threadId, earlier.checkpoint);

    expect(byId).toMatchObject({ next: earlier.next, values: earlier.values, checkpoint: earlier.checkpoint });
    expect(byPlace).toEqual(byId);
  });

  check("knows no state at a checkpoint that there is not", async () => {
    const threadId = await waitingThread(session);

    await expectStatus(client().threads.getState(threadId, randomUUID()), 404);
    await expectStatus(client().runs.create(threadId, graph, { input: null, checkpointId: randomUUID() }), 404);
  });

  check("writes values into the state as a node, and shows them in the thread", async () => {
    const { thread_id } = await client().threads.create({ graphId: graph });
    const message = { type: "human", content: [{ type: "text", text: "What is planned?" }] };

    const values = { messages: [message], seed: "mine" };
    const made: unknown = await client().threads.updateState(thread_id, { values, asNode: "supervisor" });

    const state = await client().threads.getState<Values>(thread_id);
    expect(made).toMatchObject({ checkpoint: { checkpoint_id: state.checkpoint.checkpoint_id } });
    expect(state.values["seed"]).toBe("mine");
    expect(state.values.messages).toEqual([expect.objectContaining(message)]);
    expect((await client().threads.get<Values>(thread_id)).values["seed"]).toBe("mine");
  });

  check("refuses values that the graph refuses", async () => {
    const { thread_id } = await client().threads.create({ graphId: graph });

    await expectStatus(client().threads.updateState(thread_id, { values: {}, asNode: "nobody" }), 422);
    const values = { messages: [{ type: "nothing" }] };
    await expectStatus(client().threads.updateState(thread_id, { values, asNode: "supervisor" }), 422);
  });

  check("forks from a checkpoint: a run goes on from there, and the way before stays", async () => {
    const threadId = await waitingThread(session);
    const before = await client().threads.getHistory<Values>(threadId, { limit: 100 });
    const earlier = before.find(({ next }) => next.includes("narrative"));
    if (earlier === undefined) throw new Error("no checkpoint stands before the narrative");

    await client().runs.wait(threadId, graph, { input: null, checkpoint: earlier.checkpoint });

    const after = await client().threads.getHistory<Values>(threadId, { limit: 100 });
    const parents = after.map(({ parent_checkpoint }) => parent_checkpoint?.checkpoint_id);
    expect(after[0]).toMatchObject({ next: ["approval"] });
    expect(after.slice(-before.length)).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
    expect(parents.filter((id) => id === earlier.checkpoint.checkpoint_id)).toHaveLength(2);
  });

  check("forks with other values: the state is changed at an old checkpoint, and that is the newest then", async () => {
    const threadId = await waitingThread(session);
    const [, , earlier] = await client().threads.getHistory<Values>(threadId, { limit: 3 });
    if (earlier === undefined) throw new Error("the thread has no history");

    await client().threads.updateState(threadId, {
      values: { seed: "another" },
      checkpoint: earlier.checkpoint,
      asNode: "supervisor",
    });

    const state = await client().threads.getState<Values>(threadId);
    expect(state.values["seed"]).toBe("another");
    expect(state.parent_checkpoint?.checkpoint_id).toBe(earlier.checkpoint.checkpoint_id);
  });

  check("ends a waiting thread that a command sends to __end__", async () => {
    const threadId = await waitingThread(session);

    await client().runs.wait(threadId, graph, { command: { goto: "__end__" } });

    const state = await client().threads.getState<Values>(threadId);
    expect(state.next).toEqual([]);
    expect((await restingThread(session, threadId)).status).toBe("idle");
  });

  check("ends a waiting thread that is given null values as __end__", async () => {
    const threadId = await waitingThread(session);

    await client().threads.updateState(threadId, { values: null, asNode: "__end__" });

    expect(await client().threads.getState(threadId)).toMatchObject({ next: [], tasks: [] });
  });

  check("lists a thread that was ended as idle, without a question", async () => {
    const threadId = await waitingThread(session);

    await client().threads.updateState(threadId, { values: null, asNode: "__end__" });

    expect(await client().threads.get(threadId)).toMatchObject({ status: "idle", interrupts: {} });
  });

  check("refuses to change the state under a run that goes on", async () => {
    const { thread_id } = await client().threads.create();
    await heldRun(session, thread_id);

    await expectStatus(client().threads.updateState(thread_id, { values: { seed: "x" }, asNode: "supervisor" }), 409);

    expect(await client().threads.get(thread_id)).toMatchObject({ status: "busy" });
    session.model().resume();
    expect(await restingThread(session, thread_id)).toMatchObject({ status: "interrupted" });
  });
}
