import type { SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { z } from "zod";
import { MarketingError } from "../domain/errors.ts";
import { engineFault, isCollision, isUnreachable, passingFault } from "./engine-fault.ts";

/** An open engine or a transaction on it; PGlite and PostgreSQL look the same from here. */
export type Database = PgDatabase<PgQueryResultHKT>;

/**
 * What `work` gives. Its failure comes out as a MarketingError that says what was being done.
 * @param doing what for, after "could not": "save piece p1"
 * @param work one statement or one transaction: it is done again, once, when PostgreSQL took it back because of others
 * @throws MarketingError "not-found" when the campaign, thread or run is not there, "invalid-input" for an id with the
 * character NUL, "conflict" for an id that is taken, "store-unreachable" when PostgreSQL doesn't answer, else "store-failed"
 */
export async function asking<Value>(doing: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!isCollision(engineFault(error))) throw failureOf(doing, error);
    try {
      return await work();
    } catch (again) {
      throw failureOf(doing, again);
    }
  }
}

function failureOf(doing: string, error: unknown): MarketingError {
  if (error instanceof MarketingError) return error;
  const fault = engineFault(error);
  if (isUnreachable(fault)) return unreachable(`could not ${doing}`, error);
  const why = passingFault(fault);
  // As good as unreachable for now: nothing is wrong with what was asked, and a run waits.
  if (why !== null) {
    return new MarketingError("store-unreachable", `could not ${doing}`, { why, hint: "try again", cause: error });
  }
  switch (fault.code) {
    case foreignKeyViolation:
      return new MarketingError("not-found", `could not ${doing}: what it belongs to is not in the store`, {
        cause: error,
      });
    case characterRefused:
      return new MarketingError("invalid-input", `could not ${doing}: an id holds the character NUL`, { cause: error });
    case uniqueViolation:
      return new MarketingError("conflict", `could not ${doing}: there is one of this id already`, { cause: error });
    case readOnly:
      return new MarketingError("store-failed", `could not ${doing}`, {
        why: "the PostgreSQL server can only be read",
        hint: "DATABASE_URL must name the primary server, not a replica",
        cause: error,
      });
    case brokenOff:
      return new MarketingError("store-failed", `could not ${doing}`, {
        why: `PostgreSQL broke it off: ${fault.message}`,
        hint: "try again",
        cause: error,
      });
    default:
      return new MarketingError("store-failed", `could not ${doing}`, { why: fault.message, cause: error });
  }
}

/** @param what what could not be done, a whole sentence */
export function unreachable(what: string, error: unknown): MarketingError {
  return new MarketingError("store-unreachable", what, {
    why: `PostgreSQL doesn't answer: ${engineFault(error).message}`,
    hint: "try again; if it stays so, see that the server of DATABASE_URL runs and has connections to spare",
    cause: error,
  });
}

/** PostgreSQL's code for a statement that took too long, or that somebody ended. */
const brokenOff = "57014";

/** PostgreSQL's code for a row that is there already. */
export const uniqueViolation = "23505";

/** PostgreSQL's code for a row whose parent is missing: a campaign, a thread or a run. */
const foreignKeyViolation = "23503";

/** PostgreSQL's code for text that holds NUL; foreign words have it replaced, ids are taken as they are. */
const characterRefused = "22021";

/** PostgreSQL's code for a change on a server that takes none: its primary has become a replica. */
const readOnly = "25006";

/**
 * The row as the domain knows it, keys in the order of the schema.
 * @param what names the row in the error: "piece p1 of campaign c1"
 * @throws MarketingError "store-failed" when it is not what was once written
 */
export function readRow<Schema extends z.ZodType>(schema: Schema, row: unknown, what: string): z.infer<Schema> {
  const read = schema.safeParse(row);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new MarketingError("store-failed", `${what} is damaged in the store`, {
    why: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unreadable"}`,
    hint: "it was changed by another program or a newer version; restore the data directory from a copy",
    cause: read.error,
  });
}

/** The rows in parts that one statement can carry: PostgreSQL takes 65,535 values at once. */
export function inBatches<Row extends object>(rows: readonly Row[]): Row[][] {
  const size = 2000;
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, batch) => rows.slice(batch * size, (batch + 1) * size));
}

/** Rows as the statement names their columns. */
export async function rowsOf<Row>(database: Database, statement: SQL): Promise<Row[]> {
  // Both engines answer so; drizzle leaves the type to the driver.
  const { rows } = (await database.execute(statement)) as { rows: Row[] };
  return rows;
}
