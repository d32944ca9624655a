import { describe, expect, it } from "vitest";
import { evangelism } from "../../agents/evangelism.ts";
import { persona } from "../../agents/persona.ts";
import { threadBuilder } from "../../agents/thread-builder.ts";
import type { PieceDraft, PiecePlan } from "../../domain/piece.ts";
import { weightedLength } from "../../domain/weighted-length.ts";

const part = (role: string, text: string, heading?: string) => ({
  role,
  text,
  media: [],
  ...(heading === undefined ? {} : { heading }),
});
const draft = (parts: PieceDraft["parts"]): PieceDraft => ({
  hook: "Hook.",
  title: null,
  subject: null,
  preheader: null,
  parts,
  cta: { text: "Read on", url: null },
  poll: null,
  hashtags: [],
  media: [],
  claims: [],
});
// Only the type is looked at.
const plan = (type: PiecePlan["type"]): PiecePlan => ({ type }) as PiecePlan;

describe("thread_builder", () => {
  it("cuts a part that is too heavy for one post at the end of a sentence", () => {
    const sentence = "This sentence says one thing about one review and then it stops here.";
    const long = Array.from({ length: 6 }, () => sentence).join(" ");

    const { parts } = threadBuilder.settle(draft([part("hook", "Hook."), part("value", long)]), plan("twitter_thread"));

    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every(({ text }) => weightedLength(text) <= 280)).toBe(true);
    expect(
      parts
        .slice(1)
        .map(({ text }) => text)
        .join(" "),
    ).toBe(long);
  });

  it("leaves a thread alone that would grow beyond fifteen posts: the check finds it", () => {
    const many = draft(Array.from({ length: 15 }, () => part("value", "Some words here. ".repeat(20))));

    expect(threadBuilder.settle(many, plan("twitter_thread"))).toBe(many);
  });
});

describe("evangelism", () => {
  it("counts the steps of a tutorial itself, whatever the writer counted", () => {
    const given = draft([
      part("step", "a", "Step 7: Look"),
      part("body", "b", "Meanwhile"),
      part("step", "c", "2. Listen"),
      part("step", "d"),
    ]);

    const { parts } = evangelism.settle(given, plan("tutorial"));

    expect(parts.map(({ heading }) => heading)).toEqual(["Step 1: Look", "Meanwhile", "Step 2: Listen", "Step 3"]);
  });
});

describe("persona", () => {
  it("gives a mail its address and way out when the writer forgot them, at the end and once", () => {
    const { parts } = persona.settle(draft([part("footer", "Bye"), part("body", "Hello")]), plan("email"));

    expect(parts.map(({ role }) => role)).toEqual(["body", "footer"]);
    expect(parts.at(-1)?.text).toContain("{{unsubscribe_url}}");
    expect(parts.at(-1)?.text).toContain("{{postal_address}}");
  });

  it("keeps a complete footer and every other piece as they are", () => {
    const complete = draft([part("body", "Hello"), part("footer", "{{postal_address}} {{unsubscribe_url}}")]);

    expect(persona.settle(complete, plan("email"))).toBe(complete);
    expect(persona.settle(complete, plan("linkedin_post"))).toBe(complete);
  });
});
