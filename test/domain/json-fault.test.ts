import { assert, jsonValue, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonFault } from "../../domain/json-fault.ts";

describe("findJsonFault", () => {
  it("finds nothing in what JSON.stringify writes", () => {
    assert(property(jsonValue({ maxDepth: 5 }), (value) => findJsonFault(JSON.stringify(value, null, 2)) === null));
  });

  it("agrees with JSON.parse about a text with one character taken out", () => {
    const text = '{"a": [1, -2.5e3, "x\\n\\u00e9"], "b": {"c": null, "d": true}}';

    for (let cut = 0; cut < text.length; cut += 1) {
      const broken = text.slice(0, cut) + text.slice(cut + 1);
      expect([broken, findJsonFault(broken) === null]).toEqual([broken, parses(broken)]);
    }
  });

  it("names line and column of the broken place", () => {
    expect(findJsonFault('{\n  "a": 1,\n  "b": oops\n}')).toEqual({
      line: 3,
      column: 8,
      message: 'expected a value, found "o"',
    });
  });

  it("says that the text ends too early", () => {
    expect(findJsonFault('{"a": [1, 2')).toEqual({
      line: 1,
      column: 12,
      message: 'expected "," or "]", found the end',
    });
  });

  it("refuses a comma before the end, a raw line break in a string and what follows the value", () => {
    expect(findJsonFault("[1,]")?.column).toBe(4);
    expect(findJsonFault('"a\nb"')).toEqual({
      line: 1,
      column: 1,
      message: "the string is not closed, or holds a line break or an unknown escape",
    });
    expect(findJsonFault("{} {}")?.message).toBe('expected the end, found "{"');
  });

  it("finds a key that stands twice in one object, also when it is written with an escape", () => {
    expect(findJsonFault('{"a": {"b": 1}, "b": 2}')).toBeNull();
    expect(findJsonFault('{"a": 1,\n "\\u0061": 2}')).toEqual({
      line: 2,
      column: 2,
      message: 'the key "\\u0061" stands twice',
    });
  });

  it("refuses nesting that would exhaust the stack", () => {
    expect(findJsonFault("[".repeat(100_000))?.message).toBe("nested over 64 levels deep");
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
