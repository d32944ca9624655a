import { describe, expect, it } from "vitest";
import { reportFailure } from "../../cli/failure.ts";
import { openSession, type GlobalFlags } from "../../cli/session.ts";
import { MarketingError } from "../../domain/errors.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

function reported(error: unknown, flags: GlobalFlags = {}, terminal = fakeTerminal()) {
  const session = openSession(terminal, flags);
  session.run = { runId: "r-1", campaignId: "c-1" };
  return { exitCode: reportFailure(session, error), out: terminal.out(), err: terminal.err() };
}

describe("reportFailure", () => {
  it("says what, why and what to do, with the exit code of the table", () => {
    const error = new MarketingError("not-found", 'campaign "c9" not found', {
      why: "no campaign of this id is there",
      hint: "qlp-marketing campaigns list",
    });

    expect(reported(error)).toEqual({
      exitCode: 3,
      out: "",
      err: [
        'error: campaign "c9" not found',
        "cause: no campaign of this id is there",
        "hint:  npx qlp-marketing campaigns list",
        "",
      ].join("\n"),
    });
  });

  it("adds the faults that the message leaves out", () => {
    const error = new MarketingError("invalid-brief", "the brief was refused: a is empty; and 1 more", {
      errors: [
        { pointer: "/a", detail: "a is empty" },
        { pointer: "/b", detail: "b is unknown" },
      ],
    });

    expect(reported(error).err).toBe("error: the brief was refused: a is empty; and 1 more\ncause: /b: b is unknown\n");
  });

  it("says once what a fault has in common with the cause", () => {
    const error = new MarketingError("invalid-usage", "the scope is not known", {
      why: "it is one of read, write",
      errors: [{ pointer: "/scope", detail: "it is one of read, write" }],
    });

    expect(reported(error).err).toBe("error: the scope is not known\ncause: it is one of read, write\n");
  });

  it("keeps each line one line and free of escape sequences", () => {
    const error = new MarketingError("invalid-brief", "name \u001b[2J is\nodd", { hint: "\u001b]0;x\u0007change it" });

    expect(reported(error).err).toBe("error: name  is odd\nhint:  change it\n");
  });

  it("prints the stack only with --debug", () => {
    const error = new TypeError("x is not a function");

    expect(reported(error).err).not.toContain("    at ");
    expect(reported(error).err).toContain("--debug");
    expect(reported(error, { debug: true }).err).toContain("TypeError: x is not a function\n    at ");
  });

  it("takes whatever is thrown after Ctrl-C for the interruption, and says how to go on", () => {
    const terminal = fakeTerminal();
    terminal.interruption.abort();

    const { exitCode, err } = reported(new Error("aborted"), {}, terminal);

    expect(exitCode).toBe(130);
    expect(err).toContain("hint:  npx qlp-marketing run resume c-1");
  });
});
