import { describe, expect, it } from "vitest";
import { pieceRules } from "../../domain/piece-checks.ts";

describe("pieceRules", () => {
  it("names every rule once", () => {
    const names = pieceRules.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
  });
});
