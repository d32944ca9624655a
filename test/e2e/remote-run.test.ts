import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startFakeOpenAi, type FakeOpenAi } from "../support/fake-openai.ts";
import { loadedPackages } from "../support/loaded-packages.ts";
import { runProgram } from "../support/run-program.ts";
import { startServer, type ServerProcess } from "../support/start-server.ts";

const folder = await mkdtemp(join(tmpdir(), "qlp-remote-"));
const env = { QLP_DATA_DIR: join(folder, "data") };
const small = ["--product", "Northwind Sync", "--channels", "twitter", "--duration", "7d", "--pieces", "6", "--yes"];
let model: FakeOpenAi;
let serverEnv: typeof env & Record<string, string>;
let server: ServerProcess;

beforeAll(async () => {
  model = await startFakeOpenAi();
  serverEnv = { ...env, OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: model.url };
  server = await startServer(serverEnv);
});
afterAll(async () => {
  await server.stop("SIGTERM");
  await model.close();
  await rm(folder, { recursive: true, force: true });
});

describe("Ctrl-C while a server makes a campaign", () => {
  it("stops the run there, ends with 130 and the way to go on, and the way works", async () => {
    model.options.holdAfter = 0;
    const interruption = new AbortController();
    const creating = runProgram(["create", ...small], { env, interruption: interruption.signal });
    await model.whenCalled(1);

    interruption.abort();
    const stopped = await creating;
    model.resume();
    const resumed = await runProgram(["run", "resume", "--json"], { env });

    expect([stopped.exitCode, stopped.out]).toEqual([130, ""]);
    expect(stopped.err).toMatch(/hint: .*run resume campaign-/);
    expect(resumed.exitCode).toBe(0);
    expect(JSON.parse(resumed.out)).toMatchObject({ campaign: { status: "approved" } });
  }, 120_000);
});

describe("a server that is killed while somebody watches", () => {
  it("is waited for, and when it is back the watch goes on without a gap or a repeat", async () => {
    const before = model.counts.calls;
    model.options.holdAfter = 0;
    const creating = runProgram(["create", ...small, "--jsonl"], { env });
    await model.whenCalled(before + 1);

    await server.stop("SIGKILL");
    model.resume();
    server = await startServer(serverEnv, Number(new URL(server.url).port));
    const made = await creating;

    const lines = made.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { type: string; agent: string; piece_id?: string; campaign_status?: string });
    const pieces = lines.flatMap((line) => line.piece_id ?? []).filter((id, index, all) => all.indexOf(id) === index);
    expect([made.exitCode, lines.at(-1)?.campaign_status]).toEqual([0, "approved"]);
    expect(lines.filter(({ type }) => type === "piece")).toHaveLength(6);
    expect(pieces).toHaveLength(6);
    const classified = lines.filter(({ type, agent }) => type === "agent-end" && agent === "campaign_classifier");
    expect(classified).toHaveLength(1);
  }, 120_000);
});

describe("campaigns list at a server", () => {
  it("loads no framework", async () => {
    const packages = await loadedPackages([
      "--import",
      "tsx",
      "cli/main.ts",
      "campaigns",
      "list",
      "--json",
      "--url",
      server.url,
    ]);

    expect(packages.filter((name) => !/^(tsx|esbuild|get-tsconfig|resolve-pkg-maps)$/.test(name))).toEqual([
      "commander",
      "zod",
    ]);
  });
});
