import { describe, expect, it } from "vitest";
import { question, rulesBroken, swap, tweet, withParts } from "./sample-pieces.ts";

describe("checkPiece on mails", () => {
  it.each([
    [{ subject: null }, "subject-form"],
    [{ subject: `Y${"y".repeat(60)}` }, "subject-form"],
    [{ subject: "Read this now!!!" }, "subject-form"],
    [{ subject: "READ THIS NOW" }, "subject-form"],
    [{ subject: "Re: your question" }, "subject-form"],
    [{ preheader: null }, "preheader-length"],
    [{ preheader: "Too short." }, "preheader-length"],
    [{ preheader: "y".repeat(101) }, "preheader-length"],
  ])("refuses %j", (change, rule) => {
    expect(rulesBroken("email", change)).toEqual([`error ${rule}`]);
  });

  it("lets short forms stand in a subject", () => {
    expect(rulesBroken("email", { subject: "An API for your CI" })).toEqual([]);
  });

  it("holds the words before the footer to 60 to 200", () => {
    expect(swap("email", "body", "Short.")).toEqual(["error mail-length"]);
    expect(swap("email", "body", "Some more words. ".repeat(80).trim())).toEqual(["error mail-length"]);
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
