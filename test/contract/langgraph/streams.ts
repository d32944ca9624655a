import { expect } from "vitest";
import {
  approveAll,
  expectStatus,
  graph,
  heldRun,
  send,
  settledRun,
  until,
  waitingThread,
  type Check,
  type Session,
  type Values,
} from "./session.ts";

interface Part {
  id?: string | undefined;
  event: string;
  data: unknown;
}

async function collect(stream: AsyncIterable<unknown>): Promise<Part[]> {
  const parts: Part[] = [];
  // Every part of a stream has a name; the SDK's type of it depends on the modes that were asked for.
  for await (const part of stream) parts.push(part as Part);
  return parts;
}

const namesOf = (parts: Part[]): string[] => [...new Set(parts.map(({ event }) => event))];
const said = { messages: [{ type: "human", content: [{ type: "text", text: "Make week 1 more casual" }] }] };

export function streamChecks(check: Check, session: Session): void {
  const { client } = session;

  check("streams a run in every mode at once, beginning with its metadata", async () => {
    const { thread_id } = await client().threads.create();

    const parts = await collect(
      client().runs.stream(thread_id, graph, {
        input: { request: session.request() },
        streamMode: [
          "values",
          "updates",
          "messages",
          "messages-tuple",
          "custom",
          "debug",
          "events",
          "tasks",
          "checkpoints",
        ],
        streamSubgraphs: true,
      }),
    );

    const [run] = await client().runs.list(thread_id);
    expect(parts[0]).toMatchObject({ event: "metadata", data: { run_id: run?.run_id } });
    expect(namesOf(parts)).toEqual(
      expect.arrayContaining(["values", "updates", "custom", "debug", "events", "tasks", "checkpoints"]),
    );
    const updates = parts.filter(({ event }) => event === "updates").map(({ data }) => data);
    expect(updates).toContainEqual({ narrative: expect.any(Object) });
    expect(updates.at(-1)).toMatchObject({ __interrupt__: [{ value: { action_requests: expect.any(Array) } }] });
    const agents = parts.filter(({ event }) => event === "custom").map(({ data }) => data);
    expect(agents).toContainEqual(expect.objectContaining({ type: "agent-start", agent: "campaign_classifier" }));
  });

  check("streams only what was asked for, the values when nothing was", async () => {
    const { thread_id } = await client().threads.create();
    const first = client().runs.stream(thread_id, graph, {
      input: { request: session.request() },
      streamMode: "updates",
    });
    expect(namesOf(await collect(first))).toEqual(["metadata", "updates"]);

    const body = { assistant_id: graph, input: said };
    const second = await (await send(session, "POST", `/threads/${thread_id}/runs/stream`, body)).text();

    const names = new Set([...second.matchAll(/^event: (.*)$/gm)].map(([, name]) => name));
    expect([...names]).toEqual(["metadata", "values"]);
  });

  check("streams what an agent says as messages with their metadata", async () => {
    const threadId = await waitingThread(session);

    const parts = await collect(client().runs.stream(threadId, graph, { input: said, streamMode: ["messages-tuple"] }));

    expect(namesOf(parts)).toEqual(["metadata", "messages"]);
    const spoken = parts.filter(({ event }) => event === "messages").map(({ data }) => data);
    expect(spoken.at(-1)).toEqual([
      expect.objectContaining({ type: expect.stringMatching(/^ai|AIMessageChunk$/), content: expect.any(String) }),
      expect.objectContaining({ langgraph_node: expect.any(String) }),
    ]);
  });

  check("keeps lists of parts as the content of messages", async () => {
    const threadId = await waitingThread(session);

    await client().runs.wait(threadId, graph, { input: said });

    const { values } = await client().threads.getState<Values>(threadId);
    const [human] = (values.messages ?? []).filter(({ type }) => type === "human").slice(-1);
    expect(human?.content).toEqual(said.messages[0]?.content);
  });

  check("shows a run that goes on to several viewers, each from its first event", async () => {
    const { thread_id } = await client().threads.create();
    const runId = await heldRun(session, thread_id, { streamMode: ["updates", "custom"] });

    const early = collect(client().runs.joinStream(thread_id, runId, { lastEventId: "-1" }));
    const other = collect(client().runs.joinStream(thread_id, runId, { lastEventId: "-1" }));
    session.model().resume();
    const [first, second] = await Promise.all([early, other]);
    const late = await collect(client().runs.joinStream(thread_id, runId, { lastEventId: "-1" }));

    expect(first[0]).toMatchObject({ event: "metadata", data: { run_id: runId } });
    expect(first.some(({ event }) => event === "updates")).toBe(true);
    expect(second).toEqual(first);
    expect(late).toEqual(first);
  });

  check("shows a run from its first event to a viewer who says nothing about it", async () => {
    const { thread_id } = await client().threads.create();
    const { run_id } = await client().runs.create(thread_id, graph, { input: { request: session.request() } });
    await settledRun(session, thread_id, run_id);

    const parts = await collect(client().runs.joinStream(thread_id, run_id));

    expect(namesOf(parts)).toEqual(["metadata", "values"]);
    expect(Number(parts.at(-1)?.id)).toBeGreaterThan(Number(parts[0]?.id));
  });

  check("goes on after the event that a viewer saw last, without a gap or a repeat", async () => {
    const { thread_id } = await client().threads.create();
    const stream = client().runs.stream(thread_id, graph, {
      input: { request: session.request() },
      streamMode: ["updates", "custom"],
      streamResumable: true,
    });
    const all = await collect(stream);
    const [run] = await client().runs.list(thread_id);
    const middle = Math.floor(all.length / 2);

    const rest = await collect(
      client().runs.joinStream(thread_id, run?.run_id ?? "", { lastEventId: String(all[middle]?.id) }),
    );

    expect(rest).toEqual(all.slice(middle + 1));
  });

  check("shows a viewer fewer modes when he asks for fewer", async () => {
    const { thread_id } = await client().threads.create();
    const runId = await heldRun(session, thread_id, { streamMode: ["values", "updates", "custom"] });
    session.model().resume();

    const options = { lastEventId: "-1", streamMode: ["updates" as const] };
    const parts = await collect(client().runs.joinStream(thread_id, runId, options));

    expect(namesOf(parts)).toEqual(["metadata", "updates"]);
  });

  check("lets a run go on when its viewer goes away", async () => {
    const { thread_id } = await client().threads.create();
    const runId = await leave(session, thread_id, "continue");

    session.model().resume();

    expect(await settledRun(session, thread_id, runId)).toMatchObject({ status: "success" });
  });

  check("stops a run when the client that wanted this goes away", async () => {
    const { thread_id } = await client().threads.create();

    const runId = await leave(session, thread_id, "cancel");

    expect(await settledRun(session, thread_id, runId)).toMatchObject({ status: "interrupted" });
    session.model().resume();
  });

  check("stops a run when a viewer who wanted this goes away", async () => {
    const { thread_id } = await client().threads.create();
    const runId = await heldRun(session, thread_id);
    const gone = new AbortController();
    const url = `${session.url()}/threads/${thread_id}/runs/${runId}/stream?cancel_on_disconnect=1`;
    const answer = await fetch(url, { headers: { "Last-Event-ID": "-1" }, signal: gone.signal });
    await answer.body?.getReader().read();

    gone.abort();

    expect(await settledRun(session, thread_id, runId)).toMatchObject({ status: "interrupted" });
    session.model().resume();
  });

  check("tells of a failure in the stream, in the answer to who waits, in the run and in the thread", async () => {
    const { thread_id } = await client().threads.create();
    const input = { request: { objective: "nothing of the kind" } };

    const parts = await collect(client().runs.stream(thread_id, graph, { input, streamMode: "values" }));
    const waited = await client().runs.wait(thread_id, graph, { input, raiseError: false });

    expect(parts.at(-1)).toMatchObject({
      event: "error",
      data: { error: expect.any(String), message: expect.any(String) },
    });
    expect(waited).toMatchObject({ __error__: { error: expect.any(String), message: expect.any(String) } });
    await expect(client().runs.wait(thread_id, graph, { input })).rejects.toThrow(/brief/);
    expect((await client().runs.list(thread_id)).map(({ status }) => status)).toEqual(["error", "error", "error"]);
    const row = await until(async () => {
      const thread = await client().threads.get(thread_id);
      return thread.status === "busy" ? null : thread;
    });
    expect(row.status).toBe("error");
  });

  check("knows no stream of a run that there is not", async () => {
    const threadId = await waitingThread(session);
    const nothing = crypto.randomUUID();

    await expectStatus(collect(client().runs.joinStream(threadId, nothing)), 404);
    await expectStatus(client().runs.join(threadId, nothing), 404);
  });

  check("gives who joins a run its final values", async () => {
    const threadId = await waitingThread(session);
    const { run_id } = await client().runs.create(threadId, graph, { command: { resume: approveAll } });

    const values = await client().runs.join(threadId, run_id);

    // The SDK doesn't know the state of the graph.
    expect((values as Values).outcome?.approved.length).toBeGreaterThan(0);
  });
}

/** Begins a run that stands still, sees its first event, and goes away. @returns the run's id */
async function leave(session: Session, threadId: string, onDisconnect: "cancel" | "continue"): Promise<string> {
  session.model().options.holdAfter = 1;
  const called = session.model().whenCalled(session.model().counts.calls + 1);
  const gone = new AbortController();
  const body = { assistant_id: graph, input: { request: session.request() }, on_disconnect: onDisconnect };
  const answer = await fetch(`${session.url()}/threads/${threadId}/runs/stream`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: gone.signal,
  });
  await answer.body?.getReader().read();
  await called;
  gone.abort();
  return /\/runs\/([^/]+)$/.exec(answer.headers.get("content-location") ?? "")?.[1] ?? "";
}
