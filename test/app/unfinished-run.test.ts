import { describe, expect, it } from "vitest";
import { unfinishedRun } from "../../app/unfinished-run.ts";
import type { RunRecord } from "../../domain/run.ts";

type Judged = Pick<RunRecord, "kind" | "status">;
const run = (kind: Judged["kind"], status: Judged["status"]): Judged => ({ kind, status });

describe("the run to go on with", () => {
  it.each(["create", "chat", "approve"] as const)("is the newest one when a %s was stopped or failed", (kind) => {
    expect(unfinishedRun([run(kind, "cancelled"), run("create", "error")])).toEqual(run(kind, "cancelled"));
    expect(unfinishedRun([run(kind, "error")])).toEqual(run(kind, "error"));
  });

  it("is one that somebody stopped, whoever began it: chats of a terminal go over the protocol", () => {
    expect(unfinishedRun([run("protocol", "cancelled")])).toEqual(run("protocol", "cancelled"));
  });

  it("is one that is going on, whoever began it", () => {
    expect(unfinishedRun([run("protocol", "running"), run("create", "error")])).toEqual(run("protocol", "running"));
  });

  it("is found behind what the protocol was refused, which is none", () => {
    expect(unfinishedRun([run("protocol", "error"), run("create", "cancelled")])).toEqual(run("create", "cancelled"));
    expect(unfinishedRun([run("protocol", "error"), run("create", "interrupted")])).toBeNull();
  });

  it("is none once another has ended well since", () => {
    expect(unfinishedRun([run("approve", "success"), run("create", "error")])).toBeNull();
    expect(unfinishedRun([run("protocol", "interrupted"), run("create", "error")])).toBeNull();
    expect(unfinishedRun([])).toBeNull();
  });
});
