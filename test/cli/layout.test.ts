import { array, assert, constantFrom, integer, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { columns, percent, period, shortDay, weekday, wrap } from "../../cli/layout.ts";

describe("wrap", () => {
  it("keeps all words in order, on lines that fit", () => {
    const words = array(string({ unit: constantFrom("a", "é", "b"), minLength: 1, maxLength: 12 }), { minLength: 1 });

    assert(
      property(words, integer({ min: 12, max: 40 }), (given, width) => {
        const lines = wrap(given.join(" "), width);
        expect(lines.join(" ")).toBe(given.join(" "));
        expect(lines.every((line) => line.length <= width)).toBe(true);
      }),
    );
  });

  it("keeps the line breaks of the text", () => {
    expect(wrap("one two\n\nthree", 40)).toEqual(["one two", "", "three"]);
  });

  it("leaves a word whole that is longer than a line", () => {
    expect(wrap("see https://example.org/a/long/address now", 10)).toEqual([
      "see",
      "https://example.org/a/long/address",
      "now",
    ]);
  });
});

describe("columns", () => {
  it("aligns words to the left and numbers to the right", () => {
    expect(
      columns([
        ["é", 5, "x"],
        ["abc", 12, "y"],
      ]),
    ).toEqual(["é     5  x", "abc  12  y"]);
  });

  it("is nothing for no rows", () => {
    expect(columns([])).toEqual([]);
  });
});

describe("dates and numbers", () => {
  it.each([
    ["2026-12-01", "2026-12-30", "1 to 30 December 2026"],
    ["2026-11-24", "2026-12-23", "24 November to 23 December 2026"],
    ["2026-12-20", "2027-01-18", "20 December 2026 to 18 January 2027"],
    ["2026-12-01", "2026-12-01", "1 December 2026"],
  ])("says the period from %s to %s shortly", (first, last, text) => {
    expect(period(first, last)).toBe(text);
  });

  it("names days by date alone, whatever the zone of the machine", () => {
    expect(`${weekday("2026-12-01")} ${shortDay("2026-12-01")}`).toBe("Tue 1 Dec");
  });

  it("gives shares as percentages", () => {
    expect([percent(0.1), percent(0.125)]).toEqual(["10 %", "12.5 %"]);
  });
});
