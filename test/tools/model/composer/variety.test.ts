import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inTurn } from "../../../../tools/model/composer/variety.ts";

describe("inTurn", () => {
  it("starts with the same item again only after all of them, however far apart the pieces lie", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(7, 11, 13, 17, 23, 29),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(500),
        (size, gap, from) => {
          const items = Array.from({ length: size }, (_item, index) => index);
          const starts = items.map((turn) => inTurn(items, "seed", { ordinal: from + turn * gap })[0]);
          return new Set(starts).size === size;
        },
      ),
    );
  });

  it("gives neighbours items of their own within the stride", () => {
    const items = Array.from({ length: 29 }, (_item, index) => index);

    const first = inTurn(items, "seed", { ordinal: 1, stride: 6 }).slice(0, 6);
    const second = new Set(inTurn(items, "seed", { ordinal: 2, stride: 6 }).slice(0, 6));

    expect(first.filter((item) => second.has(item))).toEqual([]);
  });

  it("is empty for an empty pool", () => {
    expect(inTurn([], "seed", { ordinal: 3 })).toEqual([]);
  });
});
