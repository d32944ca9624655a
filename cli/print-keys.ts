import { cleanText } from "./clean-text.ts";
import type { KeyList } from "./desk.ts";
import { columns } from "./layout.ts";

/** Keys as a table; the name stands last because it may be long. */
export function printKeys(keys: KeyList["keys"]): string {
  const rows = keys.map(({ id, scope, tenant, created_at: createdAt, revoked_at: revokedAt, name }) => [
    id,
    scope,
    tenant ?? "all",
    minute(createdAt),
    revokedAt === null ? "-" : minute(revokedAt),
    cleanText(name),
  ]);
  return columns([["id", "scope", "tenant", "created (UTC)", "revoked (UTC)", "name"], ...rows]).join("\n");
}

function minute(at: string): string {
  return at.slice(0, 16).replace("T", " ");
}
