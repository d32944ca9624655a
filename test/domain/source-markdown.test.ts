import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainInline } from "../../domain/markdown-inline.ts";
import { markdownBlocks } from "../../domain/source-markdown.ts";

const read = (...lines: string[]) =>
  markdownBlocks(lines.join("\n"), "a.md").map(({ kind, text, about, origin }) => [kind, text, about, origin]);

describe("plainInline", () => {
  it.each([
    ["**Fast**: see [the docs](https://a.example/x_(y))", "Fast: see the docs"],
    ["[![build](https://a.example/b.svg)](https://ci.example) Bakes bread", "Bakes bread"],
    ["runs `npm test -- --all` and `a ** b`", "runs npm test -- --all and a ** b"],
    ["[`zod`](https://a.example) reads", "zod reads"],
    ["snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"],
    ["press <kbd>Ctrl</kbd> <!-- hidden --> now", "press Ctrl now"],
    ["5 &lt; 6 &amp; so on", "5 < 6 & so on"],
    ["<https://a.example/b> is there", "https://a.example/b is there"],
    [String.raw`1\. one \*star\*`, "1. one *star*"],
    ["a note[^1] and ~~old~~ new", "a note and old new"],
  ])("takes the marks of %j away", (marked, plain) => {
    expect(plainInline(marked)).toBe(plain);
  });

  it("never fails, and leaves no blanks at the ends", () => {
    const unit = fc.constantFrom("a", "*", "_", "`", "[", "]", "(", ")", "<", ">", "!", "\\", " ", "\n", "&", "#");

    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        const plain = plainInline(text);

        expect(plain).toBe(plain.trim());
      }),
    );
  });
});

describe("markdownBlocks", () => {
  it("gives paragraphs and items with their headings and lines", () => {
    const blocks = read(
      "# Title",
      "",
      "One line",
      "and its second.",
      "",
      "Under",
      "-----",
      "- first",
      "  goes on",
      "- second",
    );

    expect(blocks).toEqual([
      ["words", "One line and its second.", "Title", "a.md:3"],
      ["words", "first goes on", "Under", "a.md:8"],
      ["words", "second", "Under", "a.md:10"],
    ]);
  });

  it("keeps fenced and indented code letter for letter", () => {
    const blocks = markdownBlocks(
      [
        "## Run",
        "- do",
        "  ```Sh title=x",
        "  npm i a@1.2.3",
        "    --deep",
        "  ```",
        "",
        "    of the item, and no code",
      ].join("\n"),
      "a.md",
    ).filter(({ kind }) => kind === "code");

    expect(blocks.map(({ text, language, origin }) => [text, language, origin])).toEqual([
      ["npm i a@1.2.3\n  --deep", "sh", "a.md:4"],
    ]);
  });

  it("reads indented code after a paragraph, and a fence that is never closed", () => {
    expect(read("Text", "", "    indented()", "", "~~~", "open")).toEqual([
      ["words", "Text", "", "a.md:1"],
      ["code", "indented()", "", "a.md:3"],
      ["code", "open", "", "a.md:6"],
    ]);
  });

  it("leaves out front matter, comments, HTML, tables, rules and link definitions", () => {
    const blocks = read(
      "---",
      "title: x",
      "---",
      "<!-- one",
      "two -->",
      '<p align="center">',
      "<img src=x>",
      "</p>",
      "",
      "| a | b |",
      "|---|---|",
      "***",
      "[x]: https://a.example",
      "> [!NOTE]",
      "> Kept words.",
    );

    expect(blocks).toEqual([["words", "Kept words.", "", "a.md:15"]]);
  });
});
