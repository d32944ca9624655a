import { describe, expect, it } from "vitest";
import { runCommandLine } from "../../cli/run.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

async function call(...argv: string[]): Promise<{ exitCode: number; err: string }> {
  const terminal = fakeTerminal();
  const exitCode = await runCommandLine(argv, terminal);
  return { exitCode, err: terminal.err() };
}

describe("approve", () => {
  it.each([
    ["an override without a reason", ["--override", "tweet-01"], /needs a reason/],
    ["an override with an empty reason", ["--override", "tweet-01", "--reason", " "], /needs a reason/],
    ["a reason without a piece", ["--reason", "confirmed"], /names no piece/],
    ["an override beside a rejection", ["--reject", "no", "--override", "a", "--reason", "b"], /exclude each other/],
  ])("refuses %s before it opens anything", async (_, flags, message) => {
    const { exitCode, err } = await call("approve", "campaign-1", ...flags);

    expect(exitCode).toBe(2);
    expect(err).toMatch(message);
  });
});
