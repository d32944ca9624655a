import { describe, expect, it } from "vitest";
import { Fact } from "../../domain/fact.ts";
import { asking, inBatches, readRow } from "../../store/database.ts";

describe("readRow", () => {
  it("names the damaged row and the place in it", () => {
    const read = () => readRow(Fact, { id: "f1", text: 3 }, 'fact "f1" of campaign "c1"');

    expect(read).toThrow(
      expect.objectContaining({
        code: "store-failed",
        message: 'fact "f1" of campaign "c1" is damaged in the store',
        why: expect.stringContaining("text"),
      }),
    );
  });
});

describe("asking", () => {
  it("tells what the engine said, not the statement with its values", async () => {
    const work = () => Promise.reject(new Error("Failed query: insert secret", { cause: new Error("disk full") }));

    await expect(asking("save piece p1", work)).rejects.toMatchObject({
      code: "store-failed",
      message: "could not save piece p1",
      why: "disk full",
    });
  });
});

describe("inBatches", () => {
  it("gives all rows in order, none for none", () => {
    const rows = Array.from({ length: 4001 }, (_, index) => ({ index }));

    expect(inBatches(rows).map(({ length }) => length)).toEqual([2000, 2000, 1]);
    expect(inBatches(rows).flat()).toEqual(rows);
    expect(inBatches([])).toEqual([]);
  });
});
