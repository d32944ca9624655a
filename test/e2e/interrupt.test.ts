import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runProgram } from "../support/run-program.ts";

const folder = await mkdtemp(join(tmpdir(), "qlp-interrupt-"));
const env = { QLP_DATA_DIR: join(folder, "data") };
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("Ctrl-C in the middle of a run", () => {
  it("ends it with 130 and the way to go on, and the way works", async () => {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "cli/main.ts", "create", "--brief", "examples/quantumlayer.json", "--yes"],
      { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] },
    );
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    let isTold = false;
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString();
      // Once: a second Ctrl-C ends the process without a word.
      if (!isTold && err.includes("pieces: 5 of 50")) isTold = child.kill("SIGINT");
    });
    const exitCode = await new Promise((resolve) => child.once("close", resolve));

    const list = await runProgram(["campaigns", "list"], { env });
    const resumed = await runProgram(["run", "resume", "--json"], { env });

    expect([exitCode, out]).toEqual([130, ""]);
    expect(err).toMatch(/hint: .*run resume campaign-/);
    expect(list.out).toMatch(/stopped|draft/);
    expect(resumed.exitCode).toBe(0);
    expect(JSON.parse(resumed.out)).toMatchObject({ campaign: { status: "approved" } });
  }, 180_000);
});
