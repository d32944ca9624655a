import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findFigures, singular } from "../../domain/figures.ts";
import { numberOfWords } from "../../domain/number-words.ts";

const short = (text: string) => findFigures(text).map(({ kind, value, unit }) => [kind, value, unit]);

describe("findFigures", () => {
  it.each([
    ["10x faster development", [["multiplier", 10, "x"]]],
    [
      "10× faster, 2.5x cheaper",
      [
        ["multiplier", 10, "x"],
        ["multiplier", 2.5, "x"],
      ],
    ],
    [
      "10 times, tenfold, 3-fold",
      [
        ["multiplier", 10, "x"],
        ["multiplier", 10, "x"],
        ["multiplier", 3, "x"],
      ],
    ],
    [
      "ten times faster and twice as good",
      [
        ["multiplier", 10, "x"],
        ["multiplier", 2, "x"],
      ],
    ],
    ["It doubles your output.", [["multiplier", 2, "x"]]],
    ["cuts review time by 40%", [["percent", 40, "%"]]],
    [
      "40 percent, forty per cent, 12.5 %",
      [
        ["percent", 40, "%"],
        ["percent", 40, "%"],
        ["percent", 12.5, "%"],
      ],
    ],
    [
      "half of all teams, a third of your time",
      [
        ["percent", 50, "%"],
        ["percent", 100 / 3, "%"],
      ],
    ],
    ["We cut the cost in half.", [["percent", 50, "%"]]],
    ["$29 a month", [["money", 29, "$"]]],
    [
      "€1,500 or 20 dollars or $2 million",
      [
        ["money", 1500, "€"],
        ["money", 20, "$"],
        ["money", 2_000_000, "$"],
      ],
    ],
    ["1,200 teams", [["count", 1200, "team"]]],
    [
      "from 3 weeks to 3 hours",
      [
        ["count", 3, "week"],
        ["count", 3, "hour"],
      ],
    ],
    [
      "a 3-week project, 500ms, 50k users, 100+ companies",
      [
        ["count", 3, "week"],
        ["count", 500, "ms"],
        ["count", 50_000, "user"],
        ["count", 100, "company"],
      ],
    ],
    ["thousands of happy customers", [["count", null, "customer"]]],
    ["a hundred teams", [["count", 100, "team"]]],
    ["since 2019", [["date", null, "2019"]]],
    [
      "on 2026-12-01 at 9:00",
      [
        ["date", null, "2026-12-01"],
        ["date", null, "9:00"],
      ],
    ],
    [
      "January 15, 2024 and 15 January 2024",
      [
        ["date", null, "2024-01-15"],
        ["date", null, "2024-01-15"],
      ],
    ],
    [
      "10–20 people",
      [
        ["count", 10, ""],
        ["count", 20, "people"],
      ],
    ],
  ])("finds the figures in “%s”", (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    "HTTP/2, S3, IPv6, utf-8, k8s, ES2023, B2B and layer-9",
    "one idea, two questions, the first step, three times",
    "Read it twice, then double-check it.",
    "the 1st and the 22nd",
    "half an hour, a quarter of an hour, half the battle",
    "May the code be with you.",
    "dozens of files, hundreds of lines",
  ])("finds no figure in “%s”", (text) => {
    expect(short(text)).toEqual([]);
  });

  it("takes the number of a list's next line for no day of a month", () => {
    const list = "1. Do it before others may.\n3. Write it down.";

    expect(short(list).filter(([kind]) => kind === "date")).toEqual([]);
    expect(short("on May 3, on Dec. 4")).toEqual([
      ["date", null, expect.stringContaining("05-03")],
      ["date", null, expect.stringContaining("12-04")],
    ]);
  });

  it("gives true positions, in order, without overlap", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom("10x", "40%", "$5", "2024", "May 3", "1,200", "half of the", "ten times faster", " "),
            fc.string({ maxLength: 4 }),
          ),
          { maxLength: 8 },
        ),
        (parts) => {
          const text = parts.join(" ");
          let end = 0;

          for (const figure of findFigures(text)) {
            expect(text.slice(figure.start, figure.end)).toBe(figure.text);
            expect(figure.start).toBeGreaterThanOrEqual(end);
            end = figure.end;
          }
        },
      ),
    );
  });
});

describe("singular", () => {
  it.each([
    ["teams", "team"],
    ["companies", "company"],
    ["boxes", "box"],
    ["process", "process"],
    ["Hours", "hour"],
  ])("makes %s %s", (word, expected) => {
    expect(singular(word)).toBe(expected);
  });
});

describe("numberOfWords", () => {
  it.each([
    ["ten", 10],
    ["twenty-five", 25],
    ["a hundred", 100],
    ["two million", 2_000_000],
    ["many", null],
  ])("reads %s", (words, value) => {
    expect(numberOfWords(words)).toBe(value);
  });
});
