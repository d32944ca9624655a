import { describe, expect, it } from "vitest";
import { problemError } from "../../../cli/remote/problem.ts";

const url = "http://127.0.0.1:2024";
const problem = (fields: Record<string, unknown>, status = 404) =>
  problemError(url, status, JSON.stringify({ type: "about:blank", status, errors: [], ...fields }));

describe("what a server refused", () => {
  it("is the error that it is locally: code, message, reason, hint and faults", () => {
    const errors = [{ pointer: "/channels/0", detail: "no channel" }];

    const error = problem({ code: "not-found", detail: "x: it: is gone", cause: "is gone", hint: "look", errors });

    expect(error).toMatchObject({ code: "not-found", message: "x: it", why: "is gone", hint: "look", errors });
    expect(error.exitCode).toBe(3);
  });

  it("keeps its words together without a reason", () => {
    expect(problem({ code: "conflict", detail: "busy: later", cause: null, hint: null })).toMatchObject({
      message: "busy: later",
      why: undefined,
      hint: undefined,
    });
  });

  it("says what the server said when its code is not known here", () => {
    expect(problem({ code: "from-the-future", detail: "too new" })).toMatchObject({
      code: "internal",
      message: `the server at ${url} said: too new`,
    });
    expect(problem({ code: "toString", detail: "odd" }).code).toBe("internal");
  });

  it("asks for a key, with the exit code of missing credentials", () => {
    const error = problem({ code: "unauthorized", detail: "a key is needed" }, 401);

    expect(error).toMatchObject({ code: "unauthorized", exitCode: 4, why: "a key is needed" });
    expect(error.hint).toContain("QLP_API_KEYS");
  });

  it.each(["", "<html>", "[]", '{"detail":"x"}'])("is a stranger's answer when it is %j", (body) => {
    expect(problemError(url, 502, body)).toMatchObject({ code: "internal", message: expect.stringContaining(url) });
  });
});
