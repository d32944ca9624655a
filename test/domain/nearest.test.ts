import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearest } from "../../domain/nearest.ts";

describe("nearest", () => {
  it.each([
    ["twiter", "twitter"],
    ["TWITTER", "twitter"],
    ["e-mail", "email"],
    ["Linked In", "linkedin"],
    ["emial", "email"],
  ])("takes %s for %s", (word, name) => {
    expect(nearest(word, ["twitter", "linkedin", "medium", "reddit", "email"])).toBe(name);
  });

  it.each(["fax", "", "carrier pigeon", "x"])("knows nothing near “%s”", (word) => {
    expect(nearest(word, ["twitter", "linkedin", "email"])).toBeNull();
  });

  it("is null when nothing is known", () => {
    expect(nearest("twitter", [])).toBeNull();
  });
});

describe("editDistance", () => {
  it("counts a swap of neighbours as one slip", () => {
    expect(editDistance("duraiton", "duration")).toBe(1);
  });

  it("is 0 only for equal words, the same both ways, and at most the longer length", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (left, right) => {
        const distance = editDistance(left, right);

        expect(distance === 0).toBe(left === right);
        expect(editDistance(right, left)).toBe(distance);
        expect(distance).toBeLessThanOrEqual(Math.max([...left].length, [...right].length));
      }),
    );
  });
});
