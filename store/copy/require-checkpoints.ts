import { sql } from "drizzle-orm";
import { counted } from "../../domain/counted.ts";
import { MarketingError } from "../../domain/errors.ts";
import { rowsOf, type Database } from "../database.ts";

/**
 * Sees that the database itself holds the checkpoints of its threads.
 * @throws MarketingError "invalid-usage" when there are threads whose graph has a state that isn't there: it is in Redis
 */
export async function requireCheckpoints(transaction: Database, place: string): Promise<void> {
  const [row] = await rowsOf<{ lacking: string }>(
    transaction,
    sql`select count(*)::text as lacking from threads
      where "values" is not null and not exists (select from graph_checkpoints where thread_id = threads.id)`,
  );
  const lacking = Number(row?.lacking);
  if (lacking === 0) return;
  throw new MarketingError("invalid-usage", `the checkpoints of ${counted(lacking, "thread")} are not in ${place}`, {
    why: "they are in a Redis that the copy was not told of, or are lost",
    hint: "name it with --redis-from redis://host:6379/0, or leave them behind with --redis-from none",
  });
}
