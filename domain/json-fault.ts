/** Where a JSON text is broken; line and column count from 1. */
export interface JsonFault {
  line: number;
  column: number;
  message: string;
}

const blank = /[ \t\n\r]*/y;
// oxlint-disable-next-line no-control-regex -- a string of JSON holds no raw control characters
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const deepest = 64;

class Fault extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/**
 * The first fault of a JSON text, null when there is none: a broken place, a key that is named twice in one object
 * (which `JSON.parse` would drop without a word), or nesting over 64 levels.
 * @example findJsonFault('{"a": 1,\n "a": 2}') // { line: 2, column: 2, message: 'the key "a" stands twice' }
 */
export function findJsonFault(text: string): JsonFault | null {
  let offset = 0;

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0] ?? null;
    offset += found?.length ?? 0;
    return found;
  };
  const takeMark = (mark: string): boolean => {
    take(blank);
    const there = text.startsWith(mark, offset);
    if (there) offset += mark.length;
    return there;
  };
  const fail = (expected: string): never => {
    take(blank);
    const found = text.slice(offset, offset + 1);
    if (found === '"' && expected === "a value") {
      throw new Fault(offset, "the string is not closed, or holds a line break or an unknown escape");
    }
    throw new Fault(offset, `expected ${expected}, found ${found === "" ? "the end" : JSON.stringify(found)}`);
  };

  const readKey = (keys: Set<string>): void => {
    take(blank);
    const start = offset;
    const key = take(string) ?? fail("a key in double quotes");
    if (keys.has(JSON.parse(key))) throw new Fault(start, `the key ${key} stands twice`);
    keys.add(JSON.parse(key));
    if (!takeMark(":")) fail('":"');
  };
  const readItems = (close: string, readItem: () => void): void => {
    if (takeMark(close)) return;
    do readItem();
    while (takeMark(","));
    if (!takeMark(close)) fail(`"," or "${close}"`);
  };
  const readValue = (depth: number): void => {
    if (depth > deepest) throw new Fault(offset, `nested over ${deepest} levels deep`);
    if (takeMark("{")) {
      const keys = new Set<string>();
      readItems("}", () => {
        readKey(keys);
        readValue(depth + 1);
      });
    } else if (takeMark("[")) {
      readItems("]", () => readValue(depth + 1));
    } else if (take(string) === null && take(number) === null && take(word) === null) {
      fail("a value");
    }
  };

  try {
    readValue(1);
    take(blank);
    if (offset < text.length) fail("the end");
    return null;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const before = text.slice(0, error.offset).split("\n");
    return { line: before.length, column: (before.at(-1) ?? "").length + 1, message: error.message };
  }
}
