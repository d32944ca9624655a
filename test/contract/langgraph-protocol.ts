import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { assistantChecks } from "./langgraph/assistants.ts";
import { runChecks } from "./langgraph/runs.ts";
import { createSession, type ProtocolServer } from "./langgraph/session.ts";
import { stateChecks } from "./langgraph/states.ts";
import { streamChecks } from "./langgraph/streams.ts";
import { threadChecks } from "./langgraph/threads.ts";

/** One run of a small campaign takes a second or two; some tests have several. */
const slowMs = 90_000;

/**
 * What a server of the LangGraph protocol does, told by the public SDK and by what chat interfaces and inboxes send.
 * @param lacks titles of the tests that this server can't pass, each with the reason
 */
export function checkLanggraphProtocol(start: () => Promise<ProtocolServer>, lacks: Record<string, string> = {}): void {
  let server: ProtocolServer | undefined;
  const session = createSession(() => {
    if (server === undefined) throw new Error("the server has not been started");
    return server;
  });
  const titles = new Set<string>();
  const check = (title: string, test: () => Promise<void>) => {
    titles.add(title);
    const reason = lacks[title];
    if (reason === undefined) it(title, test, slowMs);
    else it.skip(`${title} (not here: ${reason})`, test);
  };
  beforeAll(async () => {
    server = await start();
  }, 180_000);
  // A test that fails in the middle must not leave the model standing still for the next one.
  afterEach(() => server?.model.resume());
  afterAll(() => server?.stop());

  describe("assistants", () => assistantChecks(check, session));
  describe("threads", () => threadChecks(check, session));
  describe("states", () => stateChecks(check, session));
  describe("runs", () => runChecks(check, session));
  describe("streams", () => streamChecks(check, session));

  it("lacks nothing that is not asked for", () => {
    expect(Object.keys(lacks).filter((title) => !titles.has(title))).toEqual([]);
  });
}
