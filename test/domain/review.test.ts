import { describe, expect, it } from "vitest";
import { rejoin } from "../../domain/finish-piece.ts";
import { approvedWith, isHeldBack, overridesIn } from "../../domain/review.ts";
import { context, part, pieceOf, question, request } from "./checks/sample-pieces.ts";

const text = `${question} 73% of teams can't say.\n\n${request}`;
const faulty = pieceOf("tweet", { parts: [part("hook", text)] });

describe("approvedWith", () => {
  it("approves the piece and records the rules and the reason, without a time", () => {
    const approved = approvedWith(faulty, "confirmed by mail", []);

    expect(isHeldBack(faulty)).toBe(true);
    expect(isHeldBack(approved)).toBe(false);
    expect(approved.status).toBe("approved");
    expect(approved.checks.at(-1)).toEqual({
      rule: "approved-despite",
      severity: "warning",
      message: "approved despite unsupported-claim: confirmed by mail",
      pieceId: faulty.id,
      place: null,
      mend: null,
    });
  });

  it("records nothing where there is nothing to override", () => {
    const approved = approvedWith(pieceOf("tweet"), "why not", []);

    expect(approved).toMatchObject({ status: "approved", checks: [] });
  });

  it("lasts as long as the words do", () => {
    const approved = approvedWith(faulty, "confirmed by mail", []);

    expect(rejoin(approved, context)).toEqual(approved);

    const changed = rejoin({ ...approved, parts: [part("hook", `${text} Really.`)] }, context);
    expect(changed.status).toBe("needs_review");
    expect(changed.checks.map(({ rule }) => rule)).not.toContain("approved-despite");
  });
});

describe("overridesIn", () => {
  it("gives each named piece its reason", () => {
    const override = { pieces: ["a", "b"], reason: "why" };

    expect([...overridesIn([{ type: "approve", override }, { type: "reject" }])]).toEqual([
      ["a", "why"],
      ["b", "why"],
    ]);
  });
});
