import { assert, integer, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { shortened } from "../../domain/shortened.ts";

describe("shortened", () => {
  it.each([
    ["signs of progress", 17, "signs of progress"],
    ["signs of progress for technology", 28, "signs of progress for…"],
    ["signs of progress for technology", 22, "signs of progress for…"],
    ["incomprehensibilities", 10, "incompreh…"],
  ])("cuts %j at %d characters as %j", (text, most, short) => {
    expect(shortened(text, most)).toBe(short);
  });

  it("is never longer than it may be, and begins as the text does", () => {
    assert(
      property(string({ unit: "grapheme" }), integer({ min: 2, max: 40 }), (text, most) => {
        const short = shortened(text, most);
        expect([...short].length).toBeLessThanOrEqual(most);
        expect(text.startsWith(short.replace(/…$/, "")) || text === short).toBe(true);
      }),
    );
  });
});
