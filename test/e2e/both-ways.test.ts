import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../../cli/run.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";
import { runProgram, type ProgramResult } from "../support/run-program.ts";
import { startServer, type ServerProcess } from "../support/start-server.ts";

const folder = await mkdtemp(join(tmpdir(), "qlp-both-"));
const directories = { here: join(folder, "here"), served: join(folder, "served") };
let server: ServerProcess;

type Way = keyof typeof directories;

/** One command line in this process. Of the served directory the lock tells it where the server is. */
async function run(way: Way, argv: string[], input = ""): Promise<ProgramResult> {
  const terminal = { ...fakeTerminal({ input }), env: { QLP_DATA_DIR: directories[way] } };
  return { exitCode: await runCommandLine(argv, terminal), out: terminal.out(), err: terminal.err() };
}

/** What was said, without what must differ: ids, moments, and where the campaign is kept. */
function comparable(way: Way, { exitCode, out }: ProgramResult) {
  const text = out
    .replaceAll(/campaign-[0-9a-f]{12}/g, "CAMPAIGN")
    .replaceAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, "ID")
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, "MOMENT")
    .replaceAll(/^(CAMPAIGN .*) \d{4}-\d\d-\d\d \d\d:\d\d /gm, "$1 MOMENT ")
    .replaceAll(directories[way], "PLACE")
    .replaceAll(`the server at ${server.url}`, "PLACE");
  return { exitCode, text };
}

const small = ["--product", "Northwind Sync", "--audience", "developers", "--channels", "twitter", "linkedin"];
const fixed = ["--duration", "14d", "--pieces", "6", "--seed", "7", "--start", "2030-03-04"];
const unknown = "campaign-000000000000";

/** Command lines in their order; CAMPAIGN is the one that the first makes. */
const story: [title: string, argv: string[], exitCode: number, input?: string][] = [
  ["makes a campaign", ["create", ...small, ...fixed, "--json"], 0],
  ["lists", ["campaigns", "list", "--json"], 0],
  ["lists for people", ["campaigns", "list"], 0],
  ["shows", ["campaigns", "show", "CAMPAIGN", "--json"], 0],
  ["shows for people", ["campaigns", "show", "CAMPAIGN"], 0],
  ["gives the texts", ["campaigns", "show", "CAMPAIGN", "--texts", "--json"], 0],
  ["gives the texts for people", ["campaigns", "show", "CAMPAIGN", "--texts"], 0],
  ["gives one text", ["campaigns", "show", "CAMPAIGN", "--piece", "tweet-01", "--json"], 0],
  ["exports", ["export", "CAMPAIGN"], 0],
  ["answers a question", ["chat", "CAMPAIGN", "what is planned for week 2?", "--json"], 0],
  ["changes pieces", ["chat", "make the tweets more casual", "--json"], 0],
  ["rejects", ["approve", "CAMPAIGN", "--reject", "too dry", "--json"], 0],
  ["approves", ["approve", "CAMPAIGN", "--json"], 0],
  ["rejects nothing afterwards", ["approve", "CAMPAIGN", "--reject", "too late", "--json"], 1],
  ["needs no resuming", ["run", "resume", "CAMPAIGN", "--json"], 0],
  ["makes and approves", ["create", "--brief", "-", "--yes", "--json", "--seed", "8"], 0, briefText()],
  ["finds nothing to resume", ["run", "resume", "--json"], 3],
  ["refuses a piece that is not there", ["campaigns", "show", "CAMPAIGN", "--piece", "nope", "--json"], 3],
  ["refuses to show an unknown campaign", ["campaigns", "show", unknown, "--json"], 3],
  ["refuses to export it", ["export", unknown, "--json"], 3],
  ["refuses to approve it", ["approve", unknown, "--json"], 3],
  ["refuses to resume it", ["run", "resume", unknown, "--json"], 3],
  ["refuses to talk about it", ["chat", unknown, "hello", "--json"], 3],
  ["refuses an empty message", ["chat", "CAMPAIGN", "", "--json"], 2],
  ["refuses a bad brief", ["create", "--brief", "-", "--json"], 2, '{"product": {"name": ""}, "chanels": ["x"]}'],
  ["refuses more than fits", ["create", ...small, "--pieces", "400", "--daily-posts", "3", "--json"], 5],
  ["refuses a model that is not there", ["create", ...small, "--writer", "model", "--json"], 4],
];

function briefText(): string {
  const product = { name: "Zażółć 🚀", description: "Keeps two folders alike.", target_audience: ["bakers"] };
  return JSON.stringify({ product, channels: ["email"], duration: "7d", start: "2030-03-04" });
}

const results: Record<Way, Map<string, ProgramResult>> = { here: new Map(), served: new Map() };

async function tell(way: Way): Promise<void> {
  let campaign = "";
  for (const [title, argv, , input] of story) {
    const words = argv.map((word) => (word === "CAMPAIGN" ? campaign : word));
    const result = await run(way, words, input);
    results[way].set(title, result);
    campaign ||= /campaign-[0-9a-f]{12}/.exec(result.out)?.[0] ?? "";
  }
}

beforeAll(async () => {
  server = await startServer({ QLP_DATA_DIR: directories.served });
  await Promise.all([tell("here"), tell("served")]);
}, 180_000);
afterAll(async () => {
  await server.stop("SIGTERM");
  await rm(folder, { recursive: true, force: true });
});

const resultOf = (way: Way, title: string): ProgramResult =>
  results[way].get(title) ?? { exitCode: null, out: "", err: "" };

describe("the command line at a server, as in its own process", () => {
  it.each(story)("%s", (title, _argv, exitCode) => {
    const here = comparable("here", resultOf("here", title));
    const served = comparable("served", resultOf("served", title));

    expect([here.exitCode, resultOf("here", title).out === ""]).toEqual([exitCode, false]);
    expect(served).toEqual(here);
  });

  it("tells the same steps, whichever way", () => {
    const steps = (way: Way) =>
      resultOf(way, "makes a campaign")
        .err.split("\n")
        .filter((line) => /^\w+: /.test(line) && !line.startsWith("pieces"))
        .toSorted();

    expect(steps("served")).toEqual(steps("here"));
    expect(steps("served").length).toBeGreaterThan(8);
  });
});

describe("--url", () => {
  it("leads to the server from anywhere, and stands in the commands that come next", async () => {
    const elsewhere = { QLP_DATA_DIR: join(folder, "none") };

    const listed = await runProgram(["--url", server.url, "campaigns", "list", "--json"], { env: elsewhere });
    const campaign = /campaign-[0-9a-f]{12}/.exec(resultOf("served", "makes a campaign").out)?.[0] ?? "";
    const shown = await runProgram(["campaigns", "show", campaign, "--url", server.url], { env: elsewhere });

    expect(JSON.parse(listed.out)).toMatchObject({ campaigns: [{}, { id: campaign }] });
    expect(shown.out).toContain(`qlp-marketing --url ${server.url} export ${campaign}`);
    expect(shown.out).toContain(`the server at ${server.url}`);
  });

  it("is refused with the address when nobody answers there, and opens nothing instead", async () => {
    const terminal = { ...fakeTerminal(), env: { QLP_DATA_DIR: directories.here } };

    const exitCode = await runCommandLine(["campaigns", "list", "--url", "http://127.0.0.1:9"], terminal);

    expect([exitCode, terminal.out()]).toEqual([1, ""]);
    expect(terminal.err()).toContain("error: no answer from the server at http://127.0.0.1:9\n");
  });

  it("is refused as no address when it is none", async () => {
    const terminal = fakeTerminal();

    expect(await runCommandLine(["campaigns", "list", "--url", "localhost:2024"], terminal)).toBe(2);
    expect(terminal.err()).toContain("It takes a web address such as http://127.0.0.1:2024.");
  });
});

describe("doctor beside a server", () => {
  it("finds the lock in order, and says how the server is", async () => {
    const { exitCode, out } = await run("served", ["doctor", "--json"]);

    const { checks } = JSON.parse(out) as { checks: { name: string; status: string; detail: string }[] };
    expect(exitCode).toBe(0);
    expect(checks.find(({ name }) => name === "lock")).toMatchObject({ status: "ok" });
    expect(checks.find(({ name }) => name === "server")).toMatchObject({
      status: "ok",
      detail: `${server.url}, written by composer`,
    });
  });

  it("reports a server that doesn't answer, with exit code 1", async () => {
    const terminal = { ...fakeTerminal(), env: { QLP_DATA_DIR: directories.here, QLP_URL: "http://127.0.0.1:9" } };

    expect(await runCommandLine(["doctor"], terminal)).toBe(1);
    expect(terminal.out()).toMatch(/error +server +no answer from the server at http:\/\/127\.0\.0\.1:9/);
  });
});
