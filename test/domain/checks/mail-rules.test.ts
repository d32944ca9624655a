import { describe, expect, it } from "vitest";
import { question, rulesBroken, swap, tweet, withParts } from "./sample-pieces.ts";

describe("checkPiece on mails", () => {
  it.each([
    [{ subject: null }, "subject-missing"],
    [{ subject: "Read this before the next review!!!" }, "subject-shouts"],
    [{ subject: "READ THIS BEFORE THE NEXT REVIEW" }, "subject-shouts"],
    [{ subject: "Re: your question about the last review" }, "subject-poses"],
    [{ preheader: null }, "preheader-missing"],
  ])("refuses %j", (change, rule) => {
    expect(rulesBroken("email", change)).toContain(`error ${rule}`);
  });

  it("lets short forms stand in a subject", () => {
    expect(rulesBroken("email", { subject: "An API for your CI, and what it asks" })).toEqual([]);
  });

  it("remarks on subjects and preheaders that are not read whole", () => {
    expect(rulesBroken("email", { subject: "Short" })).toEqual(["warning subject-length"]);
    expect(rulesBroken("email", { subject: `Y${"y".repeat(60)}` })).toEqual(["warning subject-length"]);
    expect(rulesBroken("email", { preheader: "Too short." })).toEqual(["warning preheader-length"]);
    expect(rulesBroken("email", { preheader: "y".repeat(101) })).toEqual(["warning preheader-length"]);
  });

  it("wants a footer with address and way out at the end", () => {
    expect(swap("email", "footer", "{{postal_address}}")).toEqual(["error mail-footer"]);
    expect(withParts("email", (parts) => parts.toReversed())).toContain("error mail-footer");
  });

  it("knows four merge fields, in mails only, names with a word to fall back on", () => {
    const greeting = (field: string) => swap("email", "hook", `Hi ${field},\n\n${question}`);

    expect(greeting("{{company|your team}}")).toEqual([]);
    expect(greeting("{{first_name}}")).toContain("error merge-field");
    expect(greeting("{{last_name|you}}")).toContain("error merge-field");
    expect(tweet("Hello {{first_name|there}}.")).toContain("error merge-field");
  });
});
