import type { PGlite, Transaction } from "@electric-sql/pglite";
import { PostgresSaver } from "@langchain/langgraph-checkpoint-postgres";
import type { Pool } from "pg";

/** LangGraph's own saver for PostgreSQL on this engine, with its tables: what ours is measured against. */
export async function openOfficialSaver(pglite: PGlite): Promise<PostgresSaver> {
  // What the saver uses of node-postgres' pool, and no more of it, on PGlite's single connection.
  const pool = {
    query: (text: string, values?: unknown[]) => pglite.query(text, values),
    connect: () => Promise.resolve(createClient(pglite)),
    end: () => Promise.resolve(),
  };
  const saver = new PostgresSaver(pool as unknown as Pool);
  await saver.setup();
  return saver;
}

/** A transaction that goes on over several calls. */
interface OpenTransaction {
  transaction: Transaction;
  commit(): void;
  rollback(): void;
  /** resolves when the engine has committed or rolled back */
  done: Promise<void>;
}

function createClient(pglite: PGlite) {
  let open: OpenTransaction | null = null;

  async function end(how: "commit" | "rollback"): Promise<void> {
    const ending = open;
    open = null;
    ending?.[how]();
    await ending?.done;
  }

  return {
    async query(text: string, values?: unknown[]) {
      if (text === "BEGIN") open = await begin(pglite);
      else if (text === "COMMIT") await end("commit");
      else if (text === "ROLLBACK") await end("rollback");
      else return await (open?.transaction ?? pglite).query(text, values);
      return { rows: [] };
    },
    // Nothing to give back: the saver ends every transaction that it begins.
    release: () => undefined,
  };
}

/** Waits for the transaction lock; afterwards the transaction is open until commit() or rollback(). */
function begin(pglite: PGlite): Promise<OpenTransaction> {
  return new Promise((resolve, reject) => {
    const done: Promise<void> = pglite.transaction(
      (transaction) =>
        new Promise<void>((commit, fail) => {
          const rollback = () => void transaction.rollback().then(commit, fail);
          resolve({ transaction, commit, rollback, done });
        }),
    );
    // Without an open transaction nobody else would hear of it.
    done.catch(reject);
  });
}
