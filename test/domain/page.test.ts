import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageOf } from "../../domain/page.ts";

const idOf = (row: number): string => `row-${row}`;

function walk(rows: readonly number[], limit: number, fits: (row: number) => boolean): number[] {
  const seen: number[] = [];
  let cursor: string | null = null;
  do {
    const page: { rows: number[]; nextCursor: string | null } = pageOf(rows, { limit, cursor }, { idOf, fits });
    seen.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return seen;
}

describe("pageOf", () => {
  it("walks all rows that fit, each once, whatever the size of a page", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(200)),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        (rows, limit, step) => {
          const fits = (row: number): boolean => row % step === 0;

          expect(walk(rows, limit, fits)).toEqual(rows.filter(fits));
        },
      ),
    );
  });

  it("has no next page when the last row is on this one", () => {
    expect(pageOf([1, 2, 3], { limit: 3, cursor: null }, { idOf }).nextCursor).toBeNull();
    expect(pageOf([1, 2, 3], { limit: 2, cursor: null }, { idOf }).nextCursor).toBe("row-2");
  });

  it("goes on behind a row that fits no longer", () => {
    const page = pageOf([1, 2, 3], { limit: 2, cursor: "row-2" }, { idOf, fits: (row) => row !== 2 });

    expect(page).toEqual({ rows: [3], nextCursor: null });
  });

  it("refuses a cursor of another list", () => {
    expect(() => pageOf([1], { limit: 1, cursor: "row-9" }, { idOf })).toThrowError(/is not a page of this list/);
  });
});
