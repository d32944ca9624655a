import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { ask } from "../../cli/ask.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

describe("ask", () => {
  it("gives the line that was typed", async () => {
    await expect(ask(fakeTerminal({ input: "yes\nmore\n" }), "Sure? ", "later")).resolves.toBe("yes");
  });

  it("gives null when the input ends without a line", async () => {
    await expect(ask(fakeTerminal({ input: "" }), "Sure? ", "later")).resolves.toBeNull();
  });

  it("is interrupted by Ctrl-C, and says what can be done later", async () => {
    const terminal = { ...fakeTerminal(), stdin: new PassThrough() };
    const answer = ask(terminal, "Sure? ", "qlp-marketing approve c-1");

    terminal.interruption.abort();

    await expect(answer).rejects.toMatchObject({ code: "interrupted", hint: "qlp-marketing approve c-1" });
  });
});
