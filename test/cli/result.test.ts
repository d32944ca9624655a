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
  await giveResult(openSession(terminal, flags), { a: 1 }, () => "for people");
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

  it("says what is wrong with a file that cannot be written", async () => {
    const session = openSession(fakeTerminal(), { output: folder });

    await expect(writeResult(session, "bytes")).rejects.toMatchObject({
      code: "invalid-usage",
      message: `cannot write "${folder}"`,
    });
  });
});
