import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { campaignAnswer } from "../../app/answer.ts";
import { openSession, type GlobalFlags } from "../../cli/session.ts";
import { reportFailure } from "../../cli/failure.ts";
import { checkOutput } from "../../cli/output.ts";
import { watchRun } from "../../cli/watching.ts";
import { MarketingError } from "../../domain/errors.ts";
import type { RunEvent } from "../../domain/run-event.ts";
import { campaignRun, campaignSnapshot } from "../support/campaign-snapshot.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

const answer = campaignAnswer(campaignSnapshot(), campaignRun(), { dataDirectory: "/data" });
const events: RunEvent[] = [
  { type: "run", runId: "r-1", campaignId: "c-1", status: "running" },
  { type: "agent-start", agent: "narrative" },
  { type: "agent-end", agent: "narrative", note: "3 themes \u001b[31m" },
  {
    type: "piece",
    agent: "persona",
    pieceId: "p03",
    channel: "linkedin",
    contentType: "linkedin_post",
    done: 1,
    total: 1,
  },
  {
    type: "finding",
    agent: "supervisor",
    finding: { rule: "fold-line", severity: "error", message: "short", pieceId: "p03", place: null, mend: null },
  },
  { type: "run", runId: "r-1", campaignId: "c-1", status: "interrupted" },
];

const folder = mkdtempSync(join(tmpdir(), "qlp-watching-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function watched(flags: GlobalFlags, failure?: Error) {
  const terminal = fakeTerminal();
  const session = openSession(terminal, flags);
  await checkOutput(session);
  try {
    await watchRun(session, "making the campaign", (watch) => {
      events.forEach((event) => watch.onEvent(event));
      return failure === undefined ? Promise.resolve(answer) : Promise.reject(failure);
    });
    return { terminal, exitCode: 0 };
  } catch (error) {
    return { terminal, exitCode: reportFailure(session, error) };
  }
}

async function without(flags: GlobalFlags) {
  const terminal = fakeTerminal();
  const session = openSession(terminal, flags);
  session.server = "http://127.0.0.1:2024";
  await watchRun(session, "making the campaign", (watch) => {
    watch.onConnection?.("lost");
    watch.onConnection?.("back");
    return Promise.resolve(answer);
  });
  return terminal;
}

describe("a server that goes away while a run is watched", () => {
  const said = [
    "the server at http://127.0.0.1:2024 does not answer; waiting for it, Ctrl-C leaves",
    "the server is back",
    "",
  ];

  it("is spoken of on stderr", async () => {
    expect((await without({})).err().split("\n")).toEqual(["making the campaign …", ...said]);
  });

  it("is no line of --jsonl", async () => {
    const terminal = await without({ jsonl: true });

    expect(terminal.err().split("\n")).toEqual(said);
    expect(terminal.out()).not.toContain("answer;");
  });

  it("is not spoken of with --quiet", async () => {
    expect((await without({ quiet: true })).err()).toBe("");
  });
});

describe("a run that is stopped with Ctrl-C", () => {
  it("is said to be stopped by who reads it, with the way to go on", async () => {
    const terminal = fakeTerminal();
    const session = openSession(terminal, {});
    const somebody = { why: "somebody asked it to stop", hint: "qlp-marketing run resume c-1" };

    const watching = watchRun(session, "making the campaign", () => {
      terminal.interruption.abort();
      return Promise.reject(new MarketingError("interrupted", "the run was stopped", somebody));
    });

    await expect(watching).rejects.toMatchObject({
      code: "interrupted",
      why: "you stopped it; what was finished is kept",
      hint: "qlp-marketing run resume c-1",
    });
  });
});

describe("watching a run", () => {
  it("writes plain lines on stderr, free of escape sequences, and nothing on stdout", async () => {
    const { terminal } = await watched({});

    expect(terminal.err().split("\n")).toEqual(["making the campaign …", "narrative: 3 themes ", "pieces: 1 of 1", ""]);
    expect(terminal.out()).toBe("");
  });

  it("is silent with --quiet", async () => {
    const { terminal } = await watched({ quiet: true });

    expect(terminal.err() + terminal.out()).toBe("");
  });

  it("streams events as lines of JSON in the words of the wire", async () => {
    const { terminal } = await watched({ jsonl: true });
    const lines = terminal
      .out()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));

    expect(lines.map(({ type }) => type)).toEqual(["run", "agent-start", "agent-end", "piece", "finding", "run"]);
    expect(lines[3]).toEqual({
      type: "piece",
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      agent: "persona",
      piece_id: "p03",
      channel: "linkedin",
      content_type: "linkedin_post",
      done: 1,
      total: 1,
    });
    expect(lines[4].finding).toEqual({ rule: "fold-line", severity: "error", message: "short", piece_id: "p03" });
    expect(terminal.err()).toBe("");
  });

  it("ends the stream with status and campaign id, once", async () => {
    const { terminal } = await watched({ jsonl: true });
    const lines = terminal
      .out()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));

    expect(lines.at(-1)).toEqual({
      type: "run",
      at: expect.any(String),
      agent: "supervisor",
      run_id: "r-1",
      campaign_id: "c-1",
      status: "interrupted",
      campaign_status: "awaiting_approval",
    });
    expect(lines.filter(({ status }) => status === "interrupted")).toHaveLength(1);
  });

  it("writes the lines into the file of --output, the last one too", async () => {
    const file = join(folder, "lines.jsonl");

    const { terminal } = await watched({ jsonl: true, output: file });

    const types = readFileSync(file, "utf8").trimEnd().split("\n");
    expect(types.map((line) => JSON.parse(line).type)).toEqual([
      "run",
      "agent-start",
      "agent-end",
      "piece",
      "finding",
      "run",
    ]);
    expect([terminal.out(), terminal.err()]).toEqual(["", `written: ${file}\n`]);
  });

  it("ends the stream with the error when the run fails", async () => {
    const { terminal, exitCode } = await watched({ jsonl: true }, new MarketingError("writer-failed", "no answer"));
    const lines = terminal
      .out()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));

    expect(exitCode).toBe(1);
    expect(lines.at(-1)).toMatchObject({
      type: "run",
      campaign_id: "c-1",
      status: "error",
      error: { code: "writer-failed" },
    });
  });
});
