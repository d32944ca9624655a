import { assert, integer, jsonValue, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, cleanTexts, safeJson } from "../../cli/clean-text.ts";

// oxlint-disable-next-line no-control-regex -- control characters are what must not be left
const dangerous = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe("cleanText", () => {
  it("takes out colours, cursor movements, titles and links", () => {
    expect(cleanText("\u001b[31mred\u001b[0m \u001b[2Jcleared \u001b]0;title\u0007end")).toBe("red cleared end");
  });

  it("keeps accents, emoji, tabs and line breaks", () => {
    expect(cleanText("Zażółć\té 🙂\nnext")).toBe("Zażółć\té 🙂\nnext");
  });

  it("leaves nothing that a terminal could obey", () => {
    assert(
      property(
        string({ unit: integer({ min: 0, max: 0x20ff }).map((code) => String.fromCodePoint(code)) }),
        (text) => !dangerous.test(cleanText(text)),
      ),
    );
  });
});

describe("cleanTexts", () => {
  it("cleans every text inside and leaves the rest", () => {
    expect(cleanTexts({ a: ["\u001b[1mx", 1, null], b: { c: true } })).toEqual({ a: ["x", 1, null], b: { c: true } });
  });
});

describe("safeJson", () => {
  it("reads back as the same value", () => {
    assert(
      property(jsonValue(), (value) => {
        expect(JSON.parse(safeJson(value, 2))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("escapes what a terminal could obey", () => {
    expect(safeJson("\u009b31m\u202e\u007f")).toBe(String.raw`"\u009b31m\u202e\u007f"`);
  });
});
