import type { PGlite, Transaction } from "@electric-sql/pglite";

/**
 * What the official saver uses of a pool of node-postgres, on one PGlite.
 * PGlite has a single connection: from BEGIN to COMMIT or ROLLBACK a client holds PGlite's own transaction lock, the one
 * that drizzle's transactions take too, so the statements of two transactions never mix. Whoever asked for a checkpoint
 * inside a transaction of drizzle would wait for ever; the store never does.
 */
export function createPglitePool(pglite: PGlite) {
  return {
    query: (text: string, values?: unknown[]) => pglite.query(text, values),
    connect: () => Promise.resolve(createClient(pglite)),
    end: () => Promise.resolve(),
  };
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
