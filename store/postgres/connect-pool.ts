import { drizzle } from "drizzle-orm/node-postgres";
import { Client, Pool, type ClientConfig, type PoolClient } from "pg";
import type { Database } from "../database.ts";
import { engineFault } from "../engine-fault.ts";

/** How a server is asked. What the address itself says counts more: "?statement_timeout=60000". */
export function connectionSettings(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: "qlp-marketing",
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    // For a server whose machine is gone without a word; the server's own time-out comes first otherwise.
    query_timeout: 35_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}

/** Where the server is, without user and password: "127.0.0.1:5432/qlp". */
export function placeOf(settings: ClientConfig): string {
  const { host, port, database: name = "" } = new Client(settings);
  return `${host}:${port}/${name}`;
}

/** At most so many connections, opened when they are needed; none that breaks ends the process. */
export function connectPool(settings: ClientConfig, size: number): Pool {
  const pool = new Pool({ ...settings, max: size });
  pool.on("connect", prepareClient);
  // The pool has dropped the connection by then; whoever asks next gets another.
  pool.on("error", () => undefined);
  return pool;
}

/** Drizzle reads these itself, from PostgreSQL's own words: a JSON text that was read already would be read twice. */
const textTypes = { json: 114, jsonb: 3802, date: 1082, timestamp: 1114, timestamptz: 1184, interval: 1186 };
const int8 = 20;

function prepareClient(client: PoolClient): void {
  // Without somebody who listens, a connection that breaks between two statements of a transaction would end the process.
  client.on("error", () => undefined);
  for (const type of Object.values(textTypes)) client.setTypeParser(type, (words) => words);
  client.setTypeParser(int8, Number);
  askWithoutTypes(client);
}

/** Drizzle hands parsers of its own over with every statement, which leave JSON to the driver; the client's are right. */
function askWithoutTypes(client: PoolClient): void {
  const query: (...given: unknown[]) => unknown = client.query.bind(client);
  Object.assign(client, {
    query: (statement: unknown, ...given: unknown[]) => query(withoutTypes(statement), ...given),
  });
}

function withoutTypes(statement: unknown): unknown {
  if (typeof statement !== "object" || statement === null || !("types" in statement)) return statement;
  const { types: _types, ...rest } = statement;
  return rest;
}

/** The database behind a pool, each transaction on a connection of its own. */
export function databaseOf(pool: Pool): Database {
  const database = drizzle(pool);
  // Drizzle's own way keeps a connection for ever when the very first statement on it fails.
  const transaction: typeof database.transaction = async (work, config) => {
    const client = await pool.connect();
    try {
      const given = await drizzle(client).transaction(work, config);
      client.release();
      return given;
    } catch (error) {
      // A fault without PostgreSQL's code is the connection's, or was ours: then the next one may as well get a fresh one.
      client.release(engineFault(error).code === undefined);
      throw error;
    }
  };
  return Object.assign(database, { transaction });
}
