import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { expectStatus, graph, send, waitingThread, type Check, type Session, type Values } from "./session.ts";

export function threadChecks(check: Check, session: Session): void {
  const { client } = session;

  check("makes a thread under the id that the client chose, once", async () => {
    const threadId = randomUUID();

    const made = await client().threads.create({ threadId, metadata: { owner: "a" } });

    expect(made).toMatchObject({ thread_id: threadId, status: "idle", metadata: { owner: "a" } });
    await expectStatus(client().threads.create({ threadId }), 409);
    const again = await client().threads.create({ threadId, ifExists: "do_nothing", metadata: { owner: "b" } });
    expect(again.metadata).toMatchObject({ owner: "a" });
    expect(await client().threads.get(threadId)).toMatchObject({ thread_id: threadId, metadata: { owner: "a" } });
  });

  check("finds threads by metadata at any depth, newest first, page by page", async () => {
    const team = randomUUID();
    const ids: string[] = [];
    for (const rank of [1, 2, 3]) {
      const { thread_id } = await client().threads.create({ metadata: { team: { name: team, rank } } });
      ids.unshift(thread_id);
    }
    const metadata = { team: { name: team } };

    const all = await client().threads.search({ metadata });
    const oldest = await client().threads.search({ metadata, sortBy: "created_at", sortOrder: "asc", limit: 1 });
    const second = await client().threads.search({ metadata, limit: 1, offset: 1 });

    expect(all.map(({ thread_id }) => thread_id)).toEqual(ids);
    expect(oldest.map(({ thread_id }) => thread_id)).toEqual([ids[2]]);
    expect(second.map(({ thread_id }) => thread_id)).toEqual([ids[1]]);
    expect(await client().threads.search({ metadata: { team: { name: team, rank: 2 } } })).toHaveLength(1);
    expect(await client().threads.count({ metadata })).toBe(3);
  });

  check("finds threads by their ids, and gives only the fields that were asked for", async () => {
    const { thread_id } = await client().threads.create();

    const found = await client().threads.search({ ids: [thread_id], select: ["thread_id", "status"] });

    expect(found).toEqual([{ thread_id, status: "idle" }]);
  });

  check("puts new metadata over the old, key by key", async () => {
    const { thread_id } = await client().threads.create({ metadata: { kept: 1, changed: 1 } });

    await client().threads.update(thread_id, { metadata: { changed: 2, added: 3 } });

    expect((await client().threads.get(thread_id)).metadata).toMatchObject({ kept: 1, changed: 2, added: 3 });
  });

  check("forgets a thread with its states", async () => {
    const { thread_id } = await client().threads.create({ graphId: graph });
    await client().threads.updateState(thread_id, { values: { seed: "one" }, asNode: "supervisor" });

    await client().threads.delete(thread_id);

    await expectStatus(client().threads.get(thread_id), 404);
    await expectStatus(client().threads.getState(thread_id), 404);
  });

  check("knows nothing of a thread that there is not", async () => {
    const thread = `/threads/${randomUUID()}`;
    const tried: [string, string, unknown?][] = [
      ["GET", thread],
      ["PATCH", thread, { metadata: {} }],
      ["DELETE", thread],
      ["GET", `${thread}/state`],
      ["POST", `${thread}/state`, { values: {} }],
      ["POST", `${thread}/history`, {}],
      ["GET", `${thread}/runs`],
      ["GET", `${thread}/runs/${randomUUID()}`],
      ["POST", `${thread}/runs/${randomUUID()}/cancel`],
    ];

    for (const [method, path, body] of tried) {
      const { status } = await send(session, method, path, body);
      expect([method, path, status]).toEqual([method, path, 404]);
    }
  });

  check("refuses to begin a run on a thread that there is not", async () => {
    await expectStatus(client().runs.create(randomUUID(), graph, { input: { messages: [] } }), 404);
  });

  check("makes the thread for a run that asks for it", async () => {
    const threadId = randomUUID();

    await client().runs.wait(threadId, graph, { input: { request: session.request() }, ifNotExists: "create" });

    expect(await client().threads.get(threadId)).toMatchObject({ thread_id: threadId, status: "interrupted" });
  });

  check("begins a thread with steps of an earlier conversation", async () => {
    const content = "What is planned?";
    const updates = [{ values: { messages: [{ type: "human", content }] }, asNode: "supervisor" }];

    const { thread_id } = await client().threads.create({ graphId: graph, supersteps: [{ updates }] });

    const { values } = await client().threads.getState<Values>(thread_id);
    expect(values.messages?.map((message) => message.content)).toEqual([content]);
  });

  check("copies a thread with its history; both go on apart from each other", async () => {
    const original = await waitingThread(session);

    const { thread_id: copy } = await client().threads.copy(original);
    await client().threads.updateState(copy, { values: { seed: "of the copy" }, asNode: "supervisor" });

    const [first, second] = [
      await client().threads.getState<Values>(original),
      await client().threads.getState<Values>(copy),
    ];
    expect(second.values.campaign_id).toBe(first.values.campaign_id);
    expect(second.values["seed"]).toBe("of the copy");
    expect(first.values["seed"]).not.toBe("of the copy");
    expect(first.next).toEqual(["approval"]);
    const history = { limit: 100 };
    expect(await client().threads.getHistory(copy, history)).toHaveLength(
      (await client().threads.getHistory(original, history)).length + 1,
    );
  });

  check("shows the values, the status and the question of a copy in its row", async () => {
    const original = await waitingThread(session);

    const { thread_id: copy } = await client().threads.copy(original);

    const [first, second] = [await client().threads.get<Values>(original), await client().threads.get<Values>(copy)];
    expect(second.status).toBe("interrupted");
    expect(second.values).toEqual(first.values);
    expect(second.interrupts).toEqual(first.interrupts);
    expect(second.metadata).toMatchObject({ campaign_id: first.values.campaign_id });
  });
}
