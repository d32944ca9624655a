import { describe, expect, it } from "vitest";
import { contentTypes } from "../../domain/content-types.ts";

describe("content types", () => {
  it("are never called by the same word", () => {
    const words = Object.entries(contentTypes).flatMap(([type, { label, plural, aliases }]) => [
      ...new Set([type, label, plural, ...aliases].map((word) => word.toLowerCase())),
    ]);

    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it("have hooks enough that none must come twice in a row", () => {
    const poor = Object.entries(contentTypes).filter(([, { hooks }]) => hooks.length < 3);

    expect(poor).toEqual([]);
  });
});
