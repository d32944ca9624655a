import { PGlite, types } from "@electric-sql/pglite";

/**
 * PostgreSQL's settings for one user on one machine. 16 MB of shared buffers instead of 128 save half of the memory and of
 * the time to open (measured: 160 instead of 290 MB). A small log is kept, since it is only cut when the engine closes.
 */
export const startParams = [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB", "-c", "max_wal_size=16MB"];

/** drizzle reads these itself, from PostgreSQL's own words: a JSON text that was read already would be read twice. */
const asText = (words: string): string => words;

/** The open engine on an existing database directory. */
export async function openPglite(directory: string): Promise<PGlite> {
  const pglite = await PGlite.create(directory, {
    startParams,
    parsers: {
      // PGlite turns bytes into hex one by one; Node's own way is many times faster, and checkpoints are bytes.
      [types.BYTEA]: (hex) => Buffer.from(hex.slice(2), "hex"),
      [types.JSON]: asText,
      [types.JSONB]: asText,
      [types.DATE]: asText,
      [types.TIMESTAMP]: asText,
      [types.TIMESTAMPTZ]: asText,
      [types.INTERVAL]: asText,
    },
    serializers: { [types.BYTEA]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString("hex")}` },
  });
  letOthersIn(pglite);
  keepParsers(pglite);
  return pglite;
}

/**
 * drizzle hands its parsers over with every statement, and PGlite then copies its own few hundred beside them: a tenth of a
 * millisecond each time, a third of a small statement (measured). Those that our columns need are the engine's own above.
 */
function keepParsers(pglite: PGlite): void {
  const transaction = pglite.transaction.bind(pglite);
  askWithoutParsers(pglite);
  pglite.transaction = (work) =>
    transaction((open) => {
      askWithoutParsers(open);
      return work(open);
    });
}

function askWithoutParsers(asked: Pick<PGlite, "query">): void {
  const query = asked.query.bind(asked);
  asked.query = (statement, values, options) => {
    const { parsers: _parsers, ...rest } = options ?? {};
    return query(statement, values, rest);
  };
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

/** Gives the space of removed rows and of the log back, table by table, so that others get their turn in between. */
export async function tidyPglite(pglite: PGlite): Promise<void> {
  const { rows } = await pglite.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by tablename",
  );
  // Nobody else does it: PGlite has no background workers. Pages without a change since the last time are skipped.
  for (const { name } of rows) await pglite.exec(`vacuum (analyze) ${name}`);
  await pglite.exec("checkpoint");
}
