import { z } from "zod";
import { MarketingError } from "../domain/errors.ts";

/** The last row of a page: lists go newest first, rows of the same moment by id. */
export interface Position {
  /** ISO 8601 UTC */
  at: string;
  id: string;
}

const Written = z.tuple([z.iso.datetime(), z.string()]);

/** An opaque word for the position, safe in a URL. A row that comes or goes meanwhile shifts nothing. */
export function writeCursor({ at, id }: Position): string {
  return Buffer.from(JSON.stringify([at, id])).toString("base64url");
}

/**
 * The position that `writeCursor` wrote.
 * @throws MarketingError "invalid-usage" when it is not one of ours
 */
export function readCursor(cursor: string): Position {
  const written = Written.safeParse(parseJson(Buffer.from(cursor, "base64url").toString()));
  if (!written.success) {
    throw new MarketingError("invalid-usage", `"${cursor}" is not a page of this list`, {
      hint: "take next_cursor of the page before as it is, or leave the cursor out to start again",
    });
  }
  const [at, id] = written.data;
  return { at, id };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
