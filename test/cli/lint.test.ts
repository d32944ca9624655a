import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { runCommandLine } from "../../cli/run.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "qlp-lint-"));
afterAll(() => rmSync(folder, { recursive: true }));

const env = { QLP_DATA_DIR: join(folder, "data") };
const bad = "Who reads the the change?\n";
const Answer = z.object({ errors: z.number(), warnings: z.number(), fixes: z.array(z.unknown()) });

async function call(...argv: string[]): Promise<{ exitCode: number; out: string; err: string }> {
  const terminal = fakeTerminal();
  const exitCode = await runCommandLine(argv, { ...terminal, env });
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("lint of a file", () => {
  it("ends with 6 when there are errors, and says where they stand and what to do", async () => {
    const { exitCode, out } = await call("lint", file("bad.txt", bad), "--type", "tweet");

    expect(exitCode).toBe(6);
    expect(out).toMatch(/error {4}word-doubled {2}\S*bad\.txt:1:11\n.*says "the the".*\n +Strike one\./);
    expect(out).toMatch(/1 piece: 1 error, /);
  });

  it("ends with 0 when there are warnings only", async () => {
    const { exitCode, out } = await call("lint", file("warn.txt", "Who reads it?? Look again.\n"), "--type", "tweet");

    expect(exitCode).toBe(0);
    expect(out).toContain("warning  exclamations");
  });

  it("mends the file once, says what it changed, and changes nothing the second time", async () => {
    const path = file("fix.md", bad);

    const once = await call("lint", path, "--type", "tweet", "--fix");
    const mended = readFileSync(path, "utf8");
    const twice = await call("lint", path, "--type", "tweet", "--fix");

    expect([once.exitCode, twice.exitCode]).toEqual([0, 0]);
    expect(mended).toBe("Who reads the change?\n");
    expect(readFileSync(path, "utf8")).toBe(mended);
    expect(once.err).toContain("piece-1, part 1: word-doubled");
    expect(twice.err).toContain("nothing to mend");
  });

  it("gives one document with --json, and SARIF with --format sarif, to a file as well", async () => {
    const path = file("json.txt", bad);
    const target = join(folder, "out.sarif");

    const json = await call("lint", path, "--type", "tweet", "--json");
    const sarif = await call("lint", path, "--type", "tweet", "--format", "sarif", "--output", target);

    expect(Answer.parse(JSON.parse(json.out)).errors).toBe(1);
    expect([sarif.exitCode, sarif.out]).toEqual([6, ""]);
    expect(JSON.parse(readFileSync(target, "utf8"))).toMatchObject({ version: "2.1.0" });
  });

  it("says that claims are not looked at without a brief", async () => {
    const path = file("claim.txt", "It is 10x productivity for you.\n");
    const brief = file("brief.yaml", "product:\n  name: Acme\nchannels: [twitter]\n");

    const without = await call("lint", path, "--type", "tweet");
    const judged = await call("lint", path, "--type", "tweet", "--brief", brief);

    expect([without.exitCode, judged.exitCode]).toEqual([0, 6]);
    expect(without.err).toContain("claims are not looked at");
    expect(judged.out).toContain("unsupported-claim");
  });

  it.each([
    ["missing.md", [], 3, "no such file"],
    ["untyped.txt", [], 2, "--type"],
    ["typo.txt", ["--type", "twet"], 2, "tweet"],
    ["binary.json", [], 2, "UTF-8"],
    ["broken.json", [], 2, "line 1"],
  ])("refuses %s %j with exit code %i and a way out", async (name, flags, code, words) => {
    file("untyped.txt", bad);
    file("typo.txt", bad);
    file("broken.json", "{");
    writeFileSync(join(folder, "binary.json"), Buffer.from([0xff, 0xfe, 0x00]));

    const { exitCode, err } = await call("lint", join(folder, name), ...flags);

    expect(exitCode).toBe(code);
    expect(err).toContain(words);
  });
});

describe("lint of a campaign", () => {
  it("is not found under an unknown id, and takes no flags of files", async () => {
    expect((await call("lint", "campaign-none")).exitCode).toBe(3);
    expect((await call("lint", "campaign-none", "--type", "tweet")).exitCode).toBe(2);
  });
});
