import { expect } from "vitest";
import {
  approveAll,
  expectStatus,
  graph,
  heldRun,
  restingThread,
  send,
  settledRun,
  until,
  waitingThread,
  type Check,
  type Session,
  type Values,
} from "./session.ts";

export function runChecks(check: Check, session: Session): void {
  const { client } = session;

  check("begins a run in the background, and lists it until it is over", async () => {
    const { thread_id } = await client().threads.create();
    const runId = await heldRun(session, thread_id);

    const during = await client().runs.get(thread_id, runId);
    const listed = await client().runs.list(thread_id, { status: "running" });
    session.model().resume();
    const after = await settledRun(session, thread_id, runId);

    expect(during).toMatchObject({ run_id: runId, thread_id, status: "running", multitask_strategy: "reject" });
    expect(during).toMatchObject({
      kwargs: { input: { request: { channels: ["twitter"] } }, stream_mode: ["values"] },
    });
    expect(listed.map(({ run_id }) => run_id)).toEqual([runId]);
    expect(after.status).toBe("success");
  });

  check("says where a run is to be found", async () => {
    const { thread_id } = await client().threads.create();
    const created: { run_id: string; thread_id?: string }[] = [];

    const { run_id } = await client().runs.create(thread_id, graph, {
      input: { request: session.request() },
      onRunCreated: (run) => void created.push(run),
    });

    expect(created).toEqual([{ run_id, thread_id }]);
    await client().runs.join(thread_id, run_id);
  });

  check("answers who waits with the question that the run came to", async () => {
    const { thread_id } = await client().threads.create();

    const values = await client().runs.wait(thread_id, graph, { input: { request: session.request() } });

    expect(values).toMatchObject({ __interrupt__: [{ value: { action_requests: expect.any(Array) } }] });
  });

  check(
    "goes on after an approval in the form of chat interfaces, sent with an empty input and the checkpoint",
    async () => {
      const threadId = await waitingThread(session);
      const { checkpoint } = await client().threads.getState(threadId);
      const body = {
        assistant_id: graph,
        input: {},
        command: { resume: approveAll },
        checkpoint,
        on_disconnect: "cancel",
      };

      const answer = await send(session, "POST", `/threads/${threadId}/runs/stream`, {
        ...body,
        stream_mode: ["values"],
      });

      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain("event: values");
      const thread = await restingThread(session, threadId);
      expect(thread).toMatchObject({ status: "idle", interrupts: {} });
      expect(thread.values.outcome?.approved.length).toBeGreaterThan(0);
    },
  );

  check("goes on after an answer in the form of inboxes, in a background run", async () => {
    const threadId = await waitingThread(session);

    const { run_id } = await client().runs.create(threadId, graph, {
      command: { resume: [{ type: "accept", args: null }] },
    });

    expect(await settledRun(session, threadId, run_id)).toMatchObject({ status: "success" });
    const { values, status } = await restingThread(session, threadId);
    expect(status).toBe("idle");
    expect(values.outcome?.approved.length).toBeGreaterThan(0);
  });

  check("stops a run for good when it is cancelled, and the thread can be used", async () => {
    const { thread_id } = await client().threads.create();
    const runId = await heldRun(session, thread_id);
    const hungUp = session.model().whenHungUp(session.model().counts.hungUp + 1);

    await client().runs.cancel(thread_id, runId, true);

    await hungUp;
    expect(await settledRun(session, thread_id, runId)).toMatchObject({ status: "interrupted" });
    expect(await restingThread(session, thread_id)).toMatchObject({ status: "idle" });
    session.model().resume();
    expect(await client().runs.wait(thread_id, graph, { input: null })).toHaveProperty("__interrupt__");
  });

  check("undoes a run that is cancelled with rollback", async () => {
    const { thread_id } = await client().threads.create();
    const runId = await heldRun(session, thread_id);

    await client().runs.cancel(thread_id, runId, true, "rollback");

    session.model().resume();
    await expectStatus(client().runs.get(thread_id, runId), 404);
    expect(await restingThread(session, thread_id)).toMatchObject({ status: "idle" });
    expect(await client().threads.getHistory(thread_id)).toEqual([]);
  });

  check("leaves a run as it is that is cancelled after its end", async () => {
    const threadId = await waitingThread(session);
    const [run] = await client().runs.list(threadId);

    await client().runs.cancel(threadId, run?.run_id ?? "", true);

    expect((await client().runs.get(threadId, run?.run_id ?? "")).status).toBe("success");
    expect(await client().threads.get(threadId)).toMatchObject({ status: "interrupted" });
  });

  check("refuses a second run on a busy thread", async () => {
    const { thread_id } = await client().threads.create();
    const runId = await heldRun(session, thread_id);

    await expectStatus(client().runs.create(thread_id, graph, { input: { messages: [] } }), 422);

    expect(await client().runs.list(thread_id)).toHaveLength(1);
    session.model().resume();
    await settledRun(session, thread_id, runId);
  });

  check("lets a second run wait for the first with enqueue", async () => {
    const { thread_id } = await client().threads.create();
    const first = await heldRun(session, thread_id);

    const { run_id: second } = await secondRun(thread_id, "enqueue");

    expect((await client().runs.get(thread_id, second)).status).toBe("pending");
    session.model().resume();
    expect(await settledRun(session, thread_id, second)).toMatchObject({ status: "success" });
    expect(await client().runs.get(thread_id, first)).toMatchObject({ status: "success" });
  });

  check("stops the first run for a second with interrupt", async () => {
    const { thread_id } = await client().threads.create();
    const first = await heldRun(session, thread_id);
    const hungUp = session.model().whenHungUp(session.model().counts.hungUp + 1);

    const { run_id: second } = await secondRun(thread_id, "interrupt");

    await hungUp;
    session.model().resume();
    expect(await settledRun(session, thread_id, second)).toMatchObject({ status: "success" });
    expect(await settledRun(session, thread_id, first)).toMatchObject({ status: "interrupted" });
  });

  check("undoes the first run for a second with rollback", async () => {
    const { thread_id } = await client().threads.create();
    const first = await heldRun(session, thread_id);

    const { run_id: second } = await secondRun(thread_id, "rollback");

    session.model().resume();
    expect(await settledRun(session, thread_id, second)).toMatchObject({ status: "success" });
    expect((await client().runs.list(thread_id)).map(({ run_id }) => run_id)).toEqual([second]);
    await expectStatus(client().runs.get(thread_id, first), 404);
  });

  check("stops at a node that the client wants to look at first, and goes on from there", async () => {
    const { thread_id } = await client().threads.create();

    await client().runs.wait(thread_id, graph, {
      input: { request: session.request() },
      interruptBefore: ["narrative"],
    });

    expect((await client().threads.getState(thread_id)).next).toEqual(["narrative"]);
    expect((await client().threads.get(thread_id)).status).toBe("interrupted");
    await client().runs.wait(thread_id, graph, { input: null });
    expect((await client().threads.getState(thread_id)).next).toEqual(["approval"]);
  });

  check("begins a run as many seconds later as it is asked", async () => {
    const { thread_id } = await client().threads.create();
    const later = { input: { request: session.request() }, afterSeconds: 3600 };

    const { run_id } = await client().runs.create(thread_id, graph, later);

    expect((await client().runs.get(thread_id, run_id)).status).toBe("pending");
    await client().runs.cancel(thread_id, run_id, true);
    expect(await settledRun(session, thread_id, run_id)).toMatchObject({ status: "interrupted" });
  });

  check("forgets a run that is deleted", async () => {
    const threadId = await waitingThread(session);
    const [run] = await client().runs.list(threadId);

    await client().runs.delete(threadId, run?.run_id ?? "");

    await expectStatus(client().runs.get(threadId, run?.run_id ?? ""), 404);
    expect(await client().runs.list(threadId)).toEqual([]);
  });

  check("forgets a thread with the run that goes on there", async () => {
    const { thread_id } = await client().threads.create();
    await heldRun(session, thread_id);
    const hungUp = session.model().whenHungUp(session.model().counts.hungUp + 1);

    await client().threads.delete(thread_id);

    await hungUp;
    session.model().resume();
    await expectStatus(client().threads.get(thread_id), 404);
  });

  check("keeps the metadata of a run", async () => {
    const { thread_id } = await client().threads.create();

    const { run_id } = await client().runs.create(thread_id, graph, {
      input: { request: session.request() },
      metadata: { ticket: 7 },
    });

    expect((await client().runs.get(thread_id, run_id)).metadata).toMatchObject({ ticket: 7 });
    await client().runs.join(thread_id, run_id);
  });

  check("answers a run without a thread, and keeps no thread of it", async () => {
    const run = await started(session, { input: chat }, "wait");

    expect(run.text).toContain(chat.messages[0]?.content);
    await until(async () => ((await client().threads.search({ metadata: run.mark })).length === 0 ? true : null));
  });

  check("streams a run without a thread", async () => {
    const { text } = await started(session, { input: chat, stream_mode: ["updates"] }, "stream");

    expect(text).toMatch(/^event: metadata$/m);
    expect(text).toMatch(/^event: updates$/m);
    expect(text).not.toMatch(/^event: values$/m);
  });

  check("keeps the thread of a run that wants this", async () => {
    const { mark } = await started(session, { input: chat, on_completion: "keep" }, "wait");

    const [thread] = await client().threads.search({ metadata: mark });

    expect((thread?.values as Values | undefined)?.messages).toEqual(
      expect.arrayContaining([expect.objectContaining(chat.messages[0])]),
    );
  });

  check("begins several runs without threads at once", async () => {
    const runs = await client().runs.createBatch([
      { assistantId: graph, input: chat },
      { assistantId: graph, input: chat },
    ]);

    expect(new Set(runs.map(({ run_id }) => run_id)).size).toBe(2);
    expect(new Set(runs.map(({ thread_id }) => thread_id)).size).toBe(2);
    for (const { thread_id } of runs) {
      await until(async () => ((await send(session, "GET", `/threads/${thread_id}`)).status === 404 ? true : null));
    }
  });

  async function secondRun(threadId: string, multitaskStrategy: "enqueue" | "interrupt" | "rollback") {
    return await client().runs.create(threadId, graph, { input: chat, multitaskStrategy });
  }
}

const chat = { messages: [{ type: "human", content: "Which campaigns are there?" }] };

/** A run without a thread of the client's, marked so that the thread can be looked for. */
async function started(session: Session, order: object, how: "wait" | "stream") {
  const mark = { mark: crypto.randomUUID() };
  const body = { assistant_id: graph, ...order, metadata: mark };
  const answer = await send(session, "POST", `/runs/${how}`, body);
  expect(answer.status).toBe(200);
  return { mark, text: await answer.text() };
}
