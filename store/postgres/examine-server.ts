import type { Pool } from "pg";

/** What a server says of itself. */
export interface ServerFacts {
  /** "on" or "off" */
  fsync: string;
  full_page_writes: string;
  synchronous_commit: string;
  transaction_read_only: string;
  server_encoding: string;
  is_replica: boolean;
}

/** Asks the server for what matters here. */
export async function readServerFacts(pool: Pool): Promise<ServerFacts> {
  const names = ["fsync", "full_page_writes", "synchronous_commit", "transaction_read_only", "server_encoding"];
  const settings = names.map((name) => `current_setting('${name}') as ${name}`).join(", ");
  const { rows } = await pool.query<ServerFacts>(`select ${settings}, pg_is_in_recovery() as is_replica`);
  const [facts] = rows;
  if (facts === undefined) throw new Error("the server gave no answer");
  return facts;
}

/** What its operator should know, in whole sentences. */
export function warningsOf(facts: ServerFacts): string[] {
  const machineFails = "when its machine loses power, campaigns can be lost and the database can be damaged";
  return [
    ...(facts.fsync === "off" ? [`PostgreSQL runs with fsync=off: ${machineFails}; set fsync=on`] : []),
    ...(facts.full_page_writes === "off"
      ? [`PostgreSQL runs with full_page_writes=off: ${machineFails}; set full_page_writes=on`]
      : []),
    ...(facts.synchronous_commit === "off"
      ? [
          "PostgreSQL runs with synchronous_commit=off: the last second of work is lost when it crashes; set synchronous_commit=on",
        ]
      : []),
    ...(facts.transaction_read_only === "on"
      ? ["PostgreSQL can only be read: nothing can be saved; let DATABASE_URL name the primary server"]
      : []),
  ];
}
