import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { loadedPackages } from "../support/loaded-packages.ts";

const command = resolve(import.meta.dirname, "../../dist/cli/main.js");

describe("--help", () => {
  it("loads the flag parser and nothing else", async () => {
    const packages = await loadedPackages([command, "--help"]);

    expect(packages).toEqual(["commander"]);
  });

  it("stays as light for a command of its own", async () => {
    const packages = await loadedPackages([command, "create", "--help"]);

    expect(packages).toEqual(["commander"]);
  });

  it("prints the usage on stdout, nothing on stderr, and makes no data directory", () => {
    const folder = mkdtempSync(join(tmpdir(), "qlp-help-"));

    const stdout = execFileSync(process.execPath, [command, "--help"], { cwd: folder, encoding: "utf8" });

    expect(stdout).toMatch(/^Usage: qlp-marketing /);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe("what --help is spared", () => {
  it("would be seen: a program that imports a framework is caught", async () => {
    const packages = await loadedPackages(["--input-type=module", "-e", 'await import("@langchain/langgraph")']);

    expect(packages).toContain("@langchain/langgraph");
  });
});
