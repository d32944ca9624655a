import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { TaskKind } from "../../tools/model/port.ts";
import { answerFor } from "./fake-answers.ts";

/** A call as the fake received it. */
export interface FakeRequest {
  /** 1 for the first call of this server */
  number: number;
  kind: TaskKind;
  /** the JSON blocks of the prompt by name: brief, facts, strategy, plan, test, pieces … */
  blocks: Record<string, unknown>;
  messages: { role: string; content: string }[];
  model: string;
  /** the bearer token that came with it */
  apiKey: string;
  /** the whole body, as it came */
  body: Record<string, unknown>;
}

/** What goes wrong: instead of an answer ("http", "hang", "refusal"), or with the valid one that `answerFor` makes. */
export type FakeFault =
  /** an answer with this status; the message stands in the body's `error` */
  | { fault: "http"; status: number; message?: string; headers?: Record<string, string> }
  /** headers come, then nothing, until the client hangs up or `resume` is called */
  | { fault: "hang" }
  /** the model declines, in the words of `text`, as the API tells it (`delta.refusal`) */
  | { fault: "refusal"; text: string }
  /** half of the answer with this `finish_reason` */
  | { fault: "length" | "content_filter" }
  /** half of the answer with `finish_reason` "stop" */
  | { fault: "malformed" }
  /** half of the answer, then the socket breaks */
  | { fault: "cut" }
  /** half of the answer, then the stream ends as if all were well, without `finish_reason` */
  | { fault: "ended" }
  /** half of the answer, then an error inside the stream */
  | { fault: "error_event"; message: string };

/** An object is sent as JSON, a text as it is. */
export type FakeReply = { answer: unknown } | { text: string } | FakeFault;

export interface FakeOpenAiOptions {
  /** what to answer; default: `answerFor`, a valid answer for every task */
  reply?: (request: FakeRequest) => FakeReply | Promise<FakeReply>;
  /** wait before the first token, in ms; default 0 */
  firstTokenMs?: number;
  /** wait before each further chunk, in ms; default 0 */
  chunkMs?: number;
  /** characters of one chunk; default 400 */
  chunkLength?: number;
  /** stop every streamed answer after so many chunks, until `resume()`: a run that stands still without a clock */
  holdAfter?: number;
  /** told of every call and of every client that goes away before its answer is complete */
  onEvent?: (event: "call" | "hung-up", count: number) => void;
}

export interface FakeOpenAi {
  /** the base URL for clients, it ends in /v1 */
  readonly url: string;
  /** may be changed at any time; calls that are open keep what they began with, except `holdAfter` */
  readonly options: FakeOpenAiOptions;
  readonly requests: readonly FakeRequest[];
  /** method and path of whatever was asked beside /v1/chat/completions: it should stay empty */
  readonly strays: readonly string[];
  /** `open`: answers under way; `mostOpen`: the most at once; `hungUp`: clients that went away before the end */
  readonly counts: Readonly<{ calls: number; open: number; mostOpen: number; hungUp: number }>;
  /** Resolves when so many calls have come in all; at once when they have come already. */
  whenCalled(count: number): Promise<void>;
  /** Resolves when so many clients in all have hung up. */
  whenHungUp(count: number): Promise<void>;
  /** Lets everything that is held go on, and holds nothing from now on. */
  resume(): void;
  /** Breaks what is open and stops listening. */
  close(): Promise<void>;
}

/**
 * A real HTTP server on a free loopback port that speaks POST /v1/chat/completions, with and without `stream`. It makes
 * whole campaigns by itself: `reply` is only for tests that want something else.
 * @example
 * const fake = await startFakeOpenAi({ reply: (request) => request.number === 3 ? { fault: "cut" } : answerFor(request) });
 */
export async function startFakeOpenAi(options: FakeOpenAiOptions = {}): Promise<FakeOpenAi> {
  const requests: FakeRequest[] = [];
  const strays: string[] = [];
  const counts = { calls: 0, open: 0, mostOpen: 0, hungUp: 0 };
  const waiting = new Set<{ isMet(): boolean; resolve(): void }>();
  const held = new Set<() => void>();

  const changed = (): void => {
    for (const wait of waiting) {
      if (!wait.isMet()) continue;
      waiting.delete(wait);
      wait.resolve();
    }
  };
  const until = (isMet: () => boolean): Promise<void> =>
    isMet() ? Promise.resolve() : new Promise((resolve) => waiting.add({ isMet, resolve }));

  /** Stands still until `resume`, or until the client has gone. */
  const stand = (response: ServerResponse): Promise<void> =>
    new Promise((resolve) => {
      held.add(resolve);
      response.once("close", resolve);
    });

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readJson(incoming);
    if (incoming.method !== "POST" || incoming.url !== "/v1/chat/completions") {
      strays.push(`${incoming.method} ${incoming.url}`);
      sendError(response, 404, "no such path");
      return;
    }
    counts.calls += 1;
    counts.open += 1;
    counts.mostOpen = Math.max(counts.mostOpen, counts.open);
    response.once("close", () => {
      counts.open -= 1;
      if (!response.writableFinished) {
        counts.hungUp += 1;
        options.onEvent?.("hung-up", counts.hungUp);
      }
      changed();
    });
    const request = readRequest(counts.calls, incoming, body);
    requests.push(request);
    options.onEvent?.("call", counts.calls);
    changed();
    const reply = await (options.reply ?? answerFor)(request);
    await send(response, request, reply, { options, stand: () => stand(response) });
  };

  const server = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      if (!response.headersSent) sendError(response, 500, `the fake failed: ${String(error)}`);
      else response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    options,
    requests,
    strays,
    counts,
    whenCalled: (count) => until(() => counts.calls >= count),
    whenHungUp: (count) => until(() => counts.hungUp >= count),
    resume() {
      delete options.holdAfter;
      for (const release of held) release();
      held.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readJson(incoming: IncomingMessage): Promise<Record<string, unknown>> {
  let text = "";
  for await (const chunk of incoming.setEncoding("utf8")) text += String(chunk);
  // The client under test sends an object; anything else fails the test where its fields are read.
  return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function readRequest(number: number, incoming: IncomingMessage, body: Record<string, unknown>): FakeRequest {
  // The fields of the API that the writer sends; a test fails here when it does not.
  const { model, messages, response_format } = body as {
    model: string;
    messages: FakeRequest["messages"];
    response_format?: { json_schema?: { name?: TaskKind } };
  };
  const prompt = messages.at(-1)?.content ?? "";
  const blocks = [...prompt.matchAll(/^<(\w+)>\n(.*)\n<\/\1>$/gmu)].map(([, name = "", json = "null"]) => [
    name,
    JSON.parse(json) as unknown,
  ]);
  return {
    number,
    kind: response_format?.json_schema?.name ?? "strategy",
    blocks: Object.fromEntries(blocks) as Record<string, unknown>,
    messages,
    model,
    apiKey: (incoming.headers.authorization ?? "").replace(/^Bearer /u, ""),
    body,
  };
}

interface Manner {
  options: FakeOpenAiOptions;
  stand(): Promise<void>;
}

async function send(
  response: ServerResponse,
  request: FakeRequest,
  reply: FakeReply,
  { options, stand }: Manner,
): Promise<void> {
  const { firstTokenMs = 0, chunkMs = 0, chunkLength = 400 } = options;
  const fault = "fault" in reply ? reply : null;
  if (fault?.fault === "http") {
    sendError(response, fault.status, fault.message ?? "refused by the fake", fault.headers);
    return;
  }
  const whole = await contentOf(request, reply);
  const isHalf = fault !== null && fault.fault !== "hang" && fault.fault !== "refusal";
  const content = isHalf ? whole.slice(0, Math.ceil(whole.length / 2)) : whole;
  const finish = fault?.fault === "length" || fault?.fault === "content_filter" ? fault.fault : "stop";
  if (request.body["stream"] !== true) {
    if (fault?.fault === "hang") await stand();
    const message = { role: "assistant", ...messageFields(fault, content) };
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(envelope(request, "chat.completion", { message, finish_reason: finish })));
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.flushHeaders();
  const say = (data: unknown): void => void response.write(`data: ${JSON.stringify(data)}\n\n`);
  const chunk = (delta: object, reason: string | null = null): void =>
    say(envelope(request, "chat.completion.chunk", { delta, finish_reason: reason }));
  if (fault?.fault === "hang") await stand();
  if (firstTokenMs > 0) await delay(firstTokenMs);
  chunk({ role: "assistant", content: "" });
  const field = fault?.fault === "refusal" ? "refusal" : "content";
  for (const [index, text] of piecesOf(content, chunkLength).entries()) {
    if (index > 0 && chunkMs > 0) await delay(chunkMs);
    if (index === options.holdAfter) await stand();
    if (response.destroyed) return;
    chunk({ [field]: text });
  }
  if (fault?.fault === "cut") {
    // What was written arrives, the mark of the end does not.
    response.socket?.end();
    return;
  }
  if (fault?.fault === "error_event") say({ error: { message: fault.message, type: "server_error" } });
  if (fault?.fault !== "error_event" && fault?.fault !== "ended") {
    chunk({}, finish);
    say({ ...envelope(request, "chat.completion.chunk", null), usage });
    response.write("data: [DONE]\n\n");
  }
  response.end();
}

async function contentOf(request: FakeRequest, reply: FakeReply): Promise<string> {
  if ("text" in reply) return reply.text;
  const { answer } = "answer" in reply ? reply : await answerFor(request);
  return JSON.stringify(answer);
}

function messageFields(fault: FakeFault | null, content: string): { content: string | null; refusal: string | null } {
  return fault?.fault === "refusal" ? { content: null, refusal: content } : { content, refusal: null };
}

const usage = { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 };

function envelope({ number, model }: FakeRequest, object: string, choice: object | null): object {
  const choices = choice === null ? [] : [{ index: 0, ...choice }];
  return {
    id: `fake-${number}`,
    object,
    created: 1_700_000_000,
    model,
    choices,
    ...(object === "chat.completion" ? { usage } : {}),
  };
}

/** Without splitting a character in two. */
function piecesOf(text: string, length: number): string[] {
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / length) }, (_, index) =>
    characters.slice(index * length, (index + 1) * length).join(""),
  );
}

function sendError(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify({ error: { message, type: "fake_error", code: null, param: null } }));
}
