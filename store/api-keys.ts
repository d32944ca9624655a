import { asc, eq, sql } from "drizzle-orm";
import { ApiKeyRecord } from "../domain/api-key.ts";
import { MarketingError } from "../domain/errors.ts";
import { asking, readRow, type Database } from "./database.ts";
import type { ApiKeyStore } from "./engine-port.ts";
import { apiKeys } from "./schema.ts";

/** The keys that open a server, on an open database whose schema is up to date. */
export function createApiKeyStore(database: Database): ApiKeyStore {
  return {
    create: (key) =>
      asking("keep a key", async () => {
        await database.insert(apiKeys).values({
          ...key,
          createdAt: new Date(key.createdAt),
          revokedAt: key.revokedAt === null ? null : new Date(key.revokedAt),
        });
      }),

    list: () =>
      asking("list the keys", async () => {
        const rows = await database.select().from(apiKeys).orderBy(asc(apiKeys.createdAt), asc(apiKeys.id));
        return rows.map(keyOf);
      }),

    get: (id) =>
      asking("read a key", async () => {
        // Whatever a caller sends is looked for; no id holds the character NUL, which PostgreSQL refuses.
        if (id.includes("\u0000")) return null;
        const [row] = await database.select().from(apiKeys).where(eq(apiKeys.id, id));
        return row === undefined ? null : keyOf(row);
      }),

    revoke: (id, at) =>
      asking("revoke a key", async () => {
        const revoked = await database
          .update(apiKeys)
          .set({ revokedAt: sql`coalesce(${apiKeys.revokedAt}, ${at.toISOString()}::timestamptz)` })
          .where(eq(apiKeys.id, id))
          .returning({ id: apiKeys.id });
        if (revoked.length > 0) return;
        throw new MarketingError("not-found", `key "${id}" not found`, { hint: "qlp-marketing keys list" });
      }),
  };
}

function keyOf(row: typeof apiKeys.$inferSelect): ApiKeyRecord {
  const key = { ...row, createdAt: row.createdAt.toISOString(), revokedAt: row.revokedAt?.toISOString() ?? null };
  return readRow(ApiKeyRecord, key, `key "${row.id}"`);
}
