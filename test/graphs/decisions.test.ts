import { describe, expect, it } from "vitest";
import { readDecisions } from "../../graphs/decisions.ts";

describe("readDecisions", () => {
  it("lets one decision speak for all groups", () => {
    expect(readDecisions({ decisions: [{ type: "approve" }] }, 3)).toEqual([
      { type: "approve" },
      { type: "approve" },
      { type: "approve" },
    ]);
  });

  it("reads the inbox's answer: accept approves, ignore and response reject", () => {
    const answer = [{ type: "accept" }, { type: "ignore" }, { type: "response", args: "too long" }];

    expect(readDecisions(answer, 3)).toEqual([
      { type: "approve" },
      { type: "reject" },
      { type: "reject", message: "too long" },
    ]);
  });

  it.each([
    ["nothing", undefined],
    ["yes", "yes"],
    ["no decision", { decisions: [] }],
    ["an edit, which is not offered", { decisions: [{ type: "edit", edited_action: {} }] }],
  ])("refuses %s instead of taking it for an approval", (_name, answer) => {
    expect(() => readDecisions(answer, 1)).toThrow(/not understood/);
  });

  it("refuses two decisions for three groups", () => {
    expect(() => readDecisions({ decisions: [{ type: "approve" }, { type: "reject" }] }, 3)).toThrow(
      /2 decisions for 3/,
    );
  });
});
