import { sql } from "drizzle-orm";
import { MarketingError } from "../../domain/errors.ts";
import { rowsOf, type Database } from "../database.ts";
import { copiedCheckpointTables, copiedTables } from "./copied-tables.ts";
import { quoted, settleTransaction } from "./table-rows.ts";

/** A database in a transaction of the copy; a data directory is not shared: its lock keeps everybody else out. */
interface Held {
  place: string;
  isShared: boolean;
}

/**
 * Sees that nobody works on the source, and that nobody begins to until the transaction ends. To be called first in it.
 * @throws MarketingError "store-locked" when somebody does
 */
export async function holdSource(transaction: Database, { place, isShared }: Held): Promise<void> {
  await settleTransaction(transaction);
  if (!isShared) return;
  // Whoever begins to work joins the processes first. The lock comes before the first look, which fixes what is seen.
  await transaction.execute(sql.raw("lock table processes in share mode"));
  await requireNobody(transaction, place);
}

/** The same for the target, whose tables nobody else may write to. */
export async function holdTarget(transaction: Database, { place, isShared }: Held): Promise<void> {
  await settleTransaction(transaction);
  if (!isShared) return;
  const names = [...copiedTables, ...copiedCheckpointTables].map(({ name }) => quoted(name));
  await transaction.execute(sql.raw(`lock table processes, ${names.join(", ")} in share row exclusive mode`));
  await requireNobody(transaction, place);
}

async function requireNobody(transaction: Database, place: string): Promise<void> {
  const [row] = await rowsOf<{ living: string }>(
    transaction,
    sql`select count(*)::text as living from processes where alive_until >= now()`,
  );
  if (Number(row?.living) === 0) return;
  throw new MarketingError("store-locked", `the database ${place} is in use`, {
    why: `${row?.living} of the processes that work on it are alive; a copy needs it for itself`,
    hint: "stop the servers and commands that work on it, then try again; a process that died counts until its lease ends",
  });
}
