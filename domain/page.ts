import { MarketingError } from "./errors.ts";

/** One part of a list: the rows, and what to ask for next; null at the end. */
export interface Page<Row> {
  rows: Row[];
  nextCursor: string | null;
}

/**
 * The rows that follow the cursor, at most `limit`; the cursor is the id of the last row of the page before. What doesn't
 * fit is left out without shifting the pages: the cursor is looked up among all rows.
 * @param limit 1 or more
 * @throws MarketingError "invalid-usage" when the cursor is no row of the list
 */
export function pageOf<Row>(
  rows: readonly Row[],
  { limit, cursor }: { limit: number; cursor: string | null },
  { idOf, fits = () => true }: { idOf(row: Row): string; fits?(row: Row): boolean },
): Page<Row> {
  const last = cursor === null ? -1 : rows.findIndex((row) => idOf(row) === cursor);
  if (cursor !== null && last === -1) {
    throw new MarketingError("invalid-usage", `"${cursor.slice(0, 60)}" is not a page of this list`, {
      hint: "take next_cursor of the page before as it is, or leave the cursor out to start again",
    });
  }
  const rest = rows.slice(last + 1).filter(fits);
  const page = rest.slice(0, limit);
  const end = rest.length > limit ? page.at(-1) : undefined;
  return { rows: page, nextCursor: end === undefined ? null : idOf(end) };
}
