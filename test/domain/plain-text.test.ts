import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasControls, lengthOf, plainText } from "../../domain/plain-text.ts";

describe("plainText", () => {
  it.each([
    ["line one\r\nline\ttwo\rthree", "line one\nline\ttwo\nthree"],
    ["a\u0000b\u001B[31mc\u007Fd\u0085e", "ab[31mcde"],
    ["ig\u200Bno\u2060re", "ignore"],
    ["\u202Egnp.exe\u202C", "gnp.exe"],
    ["\uFEFFhello\u00AD", "hello"],
    ["Cafe\u0301", "Café"],
    ["hidden\u{E0068}\u{E0069}", "hidden"],
    ["lone \uD83D surrogate", "lone  surrogate"],
    ["a\u200Db\u200Cc", "abc"],
    ["e\u0301\u200D", "é"],
  ])("cleans %j", (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  it.each(["👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👍🏽", "❤️‍🔥", "Łódź – Zażółć", "می‌خواهم", "क्‍ष", "日本語", "Straße 5 €"])("keeps %s", (text) => {
    expect(plainText(text)).toBe(text);
  });

  it("changes nothing the second time", () => {
    const any = fc.array(
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\u200D", "\uD83D", "\uDE00", "👩", "\r", "e", "\u0301")),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(any, (parts) => {
        const once = plainText(parts.join(""));

        expect(plainText(once)).toBe(once);
      }),
    );
  });
});

describe("hasControls", () => {
  it("finds a bell and a line break inside a name, and forgives one at its end", () => {
    expect(hasControls("Be\u0007ll")).toBe(true);
    expect(hasControls("two\nlines")).toBe(true);
    expect(hasControls(" Name\n")).toBe(false);
  });
});

describe("lengthOf", () => {
  it("counts code points", () => {
    expect(lengthOf("a🚀é")).toBe(3);
  });
});
