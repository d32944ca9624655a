import { PGlite, types } from "@electric-sql/pglite";

/**
 * PostgreSQL's settings for one user on one machine. 16 MB of shared buffers instead of 128 save half of the memory and of
 * the time to open (measured: 160 instead of 290 MB). A small log is kept, since it is only cut when the engine closes.
 */
export const startParams = [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB", "-c", "max_wal_size=16MB"];

/** The open engine on an existing database directory. */
export async function openPglite(directory: string): Promise<PGlite> {
  const pglite = await PGlite.create(directory, {
    startParams,
    // PGlite turns bytes into hex one by one; Node's own way is many times faster, and checkpoints are bytes.
    parsers: { [types.BYTEA]: (hex) => Buffer.from(hex.slice(2), "hex") },
    serializers: { [types.BYTEA]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString("hex")}` },
  });
  letOthersIn(pglite);
  return pglite;
}

/** Statements after which the event loop gets a turn: rare enough to cost nothing that can be measured. */
const statementsPerTurn = 8;

/**
 * PGlite answers without ever leaving the microtask queue, so a run that asks it again and again would keep signals, timers
 * and sockets waiting until its end: Ctrl-C would come too late.
 */
function letOthersIn(pglite: PGlite): void {
  let statements = 0;
  const takeTurns = async (): Promise<void> => {
    statements += 1;
    if (statements % statementsPerTurn === 0) await new Promise((resolve) => void setImmediate(resolve));
  };
  const { execProtocol, execProtocolRaw } = pglite;
  pglite.execProtocol = async (...given) => {
    await takeTurns();
    return await execProtocol.apply(pglite, given);
  };
  pglite.execProtocolRaw = async (...given) => {
    await takeTurns();
    return await execProtocolRaw.apply(pglite, given);
  };
}
