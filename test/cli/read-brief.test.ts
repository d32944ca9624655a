import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readBrief } from "../../cli/read-brief.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "qlp-brief-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("readBrief", () => {
  it("reads a file", async () => {
    const path = fileWith("a.yaml", "objective: adoption\n");

    await expect(readBrief(path, fakeTerminal())).resolves.toEqual({ objective: "adoption" });
  });

  it("reads standard input as -", async () => {
    await expect(readBrief("-", fakeTerminal({ input: '{"objective": "adoption"}' }))).resolves.toEqual({
      objective: "adoption",
    });
  });

  it("takes a file that begins with a byte order mark", async () => {
    const path = fileWith("bom.json", '\ufeff{"a": 1}');

    await expect(readBrief(path, fakeTerminal())).resolves.toEqual({ a: 1 });
  });

  it("refuses more than 1 MB, from a file and from standard input", async () => {
    const text = JSON.stringify({ description: "x".repeat(1_200_000) });

    await expect(readBrief(fileWith("large.json", text), fakeTerminal())).rejects.toThrow("is too large");
    await expect(readBrief("-", fakeTerminal({ input: text }))).rejects.toThrow("standard input is too large");
  });

  it("refuses what is not UTF-8", async () => {
    const path = fileWith("latin.json", Uint8Array.from([0x7b, 0x22, 0xe9, 0x22, 0x7d]));

    await expect(readBrief(path, fakeTerminal())).rejects.toMatchObject({ code: "invalid-brief" });
  });

  it("tells a folder from a missing file", async () => {
    await expect(readBrief(folder, fakeTerminal())).rejects.toMatchObject({ code: "invalid-usage" });
    await expect(readBrief(join(folder, "none"), fakeTerminal())).rejects.toMatchObject({ code: "not-found" });
  });
});
