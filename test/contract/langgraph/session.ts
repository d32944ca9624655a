import { Client } from "@langchain/langgraph-sdk";
import { expect } from "vitest";
import type { FakeOpenAi } from "../../support/fake-openai.ts";

/** A started server whose writer calls a fake model, so that a run can be made to stand still. */
export interface ProtocolServer {
  url: string;
  model: FakeOpenAi;
  stop(): Promise<void>;
}

/** Declares a test that every server of the protocol passes. */
export type Check = (title: string, test: () => Promise<void>) => void;

/** What the tests of the protocol share. */
export interface Session {
  client(): Client;
  url(): string;
  model(): FakeOpenAi;
  /** a small brief that nobody has sent before: its answers have not been kept */
  request(): Record<string, unknown>;
}

/** A state of the campaign graph as far as the tests look at it. */
export interface Values extends Record<string, unknown> {
  campaign_id?: string;
  messages?: { type: string; content: unknown; id?: string }[];
  outcome?: { approved: string[]; rejected: string[] } | null;
  __interrupt__?: unknown[];
}

export function createSession(server: () => ProtocolServer): Session {
  let briefs = 0;
  let connected: { url: string; client: Client } | null = null;
  return {
    client() {
      const { url } = server();
      if (connected?.url !== url)
        connected = { url, client: new Client({ apiUrl: url, callerOptions: { maxRetries: 0 } }) };
      return connected.client;
    },
    url: () => server().url,
    model: () => server().model,
    request() {
      briefs += 1;
      return {
        objective: "launch_awareness",
        product: {
          name: `Lantern ${briefs}`,
          description: "Reads the logs of a service and says what went wrong",
          target_audience: ["developers"],
          unique_value: "answers in the words of the code",
        },
        channels: ["twitter"],
        duration: "7_days",
        budget: { content_pieces: 2 },
      };
    },
  };
}

export const graph = "campaign";
export const approveAll = { decisions: [{ type: "approve" }] };

/** Waits until something is so; looks again and again, as a client would. */
export async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

/** Expects the refusal of a request with this HTTP status. */
export async function expectStatus(answer: Promise<unknown>, status: number): Promise<void> {
  await expect(answer).rejects.toMatchObject({ status });
}

/** A new thread whose campaign waits for approval. */
export async function waitingThread(session: Session): Promise<string> {
  const { thread_id } = await session.client().threads.create();
  await session.client().runs.wait(thread_id, graph, { input: { request: session.request() } });
  return thread_id;
}

/** Begins a run that stands still in the midst of an answer of the model; `model().resume()` lets it go on. */
export async function heldRun(
  session: Session,
  threadId: string,
  options: { streamMode?: ("values" | "custom" | "updates")[] } = {},
): Promise<string> {
  const { model } = session;
  model().options.holdAfter = 1;
  const called = model().whenCalled(model().counts.calls + 1);
  const { run_id } = await session.client().runs.create(threadId, graph, {
    input: { request: session.request() },
    streamResumable: true,
    streamMode: ["values"],
    ...options,
  });
  await called;
  return run_id;
}

/** The run when it is neither pending nor running any more. */
export async function settledRun(session: Session, threadId: string, runId: string) {
  return await until(async () => {
    const run = await session.client().runs.get(threadId, runId);
    return run.status === "pending" || run.status === "running" ? null : run;
  });
}

/** The thread when nothing goes on there any more: the run's row may be written a little before the thread's. */
export async function restingThread(session: Session, threadId: string) {
  return await until(async () => {
    const thread = await session.client().threads.get<Values>(threadId);
    return thread.status === "busy" ? null : thread;
  });
}

/** Sends JSON without the SDK, which would change it; `body` undefined = none. */
export async function send(session: Session, method: string, path: string, body?: unknown): Promise<Response> {
  return await fetch(session.url() + path, {
    method,
    headers: body === undefined ? {} : { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
