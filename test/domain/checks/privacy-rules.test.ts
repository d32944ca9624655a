import { describe, expect, it } from "vitest";
import { finishPiece } from "../../../domain/finish-piece.ts";
import { context, draftOf, fact, facts, part, planOf, question, request, tweet } from "./sample-pieces.ts";

const isPrivate = (text: string): boolean => tweet(text).includes("error personal-data");

describe("checkPiece on personal data", () => {
  it.each([
    "Write to jane.roe@acme.dev today.",
    "Call +49 30 901820 today.",
    "Call (555) 010-4477 today.",
    "Pay to DE89 3704 0044 0532 0130 00 today.",
    "The card is 4111 1111 1111 1234 5.",
    "The number is 078-05-1120.",
    "She was born on 3 May 1980.",
  ])("decides on “%s”", (text) => {
    expect(isPrivate(text)).toBe(!text.includes("1234 5"));
  });

  it.each([
    "Write to user@example.com in your tests.",
    "It began on 2026-12-01 and took 10.000.000 steps.",
    "Version 1.2.3.4 of 192.168.0.1.",
    "ISO 27001 and RFC 8058.",
    "Run `mail jane@acme.dev`.",
  ])("lets “%s” pass", (text) => {
    expect(isPrivate(text)).toBe(false);
  });

  it("prints what the brief makes public, and never repeats what it doesn't", () => {
    const text = `${question} Write to help@acme.dev.\n\n${request}`;
    const draft = draftOf("tweet", { parts: [part("hook", text)] });
    const open = { ...context, facts: [...facts, fact("f9", "Questions go to help@acme.dev", "brief.facts[1]")] };

    const allowed = finishPiece(planOf("tweet"), draft, open).checks;
    const refused = finishPiece(planOf("tweet"), draft, context).checks.filter(({ rule }) => rule === "personal-data");

    expect(allowed.map(({ rule }) => rule)).not.toContain("personal-data");
    expect(refused.map(({ message }) => message).join()).not.toContain("help@");
  });
});
