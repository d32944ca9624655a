import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { giveResult, writeResult } from "../../cli/result.ts";
import { openSession, type GlobalFlags } from "../../cli/session.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "qlp-result-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function given(flags: GlobalFlags): Promise<string> {
  const terminal = fakeTerminal();
  await giveResult(openSession(terminal, flags), "c-1", { a: 1 }, () => "for people");
  return terminal.out();
}

describe("the result of a command", () => {
  it("is text for people, or one document", async () => {
    expect(await given({})).toBe("for people\n");
    expect(await given({ json: true })).toBe('{\n  "a": 1\n}\n');
  });

  it("is nothing more after a stream of events", async () => {
    expect(await given({ jsonl: true })).toBe("");
  });

  it("goes into a folder under its own name", async () => {
    const target = await writeResult(openSession(fakeTerminal(), { output: folder }), "bytes", "c-1.json");

    expect(target).toBe(join(folder, "c-1.json"));
    expect(readFileSync(join(folder, "c-1.json"), "utf8")).toBe("bytes");
  });

  it("has the ending of its kind in a folder", async () => {
    for (const json of [true, false]) {
      await giveResult(openSession(fakeTerminal(), { output: folder, json }), "c-2", { a: 1 }, () => "for people");
    }

    expect(readFileSync(join(folder, "c-2.json"), "utf8")).toBe('{\n  "a": 1\n}\n');
    expect(readFileSync(join(folder, "c-2.txt"), "utf8")).toBe("for people\n");
  });

  it("says what is wrong with a file that cannot be written", async () => {
    const target = join(folder, "none", "c-1.json");

    await expect(
      writeResult(openSession(fakeTerminal(), { output: target }), "bytes", "c-1.json"),
    ).rejects.toMatchObject({ code: "invalid-usage", message: `cannot write "${target}"` });
  });
});
