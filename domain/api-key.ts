import { z } from "zod";
import { scopeNames } from "./words.ts";

/**
 * How far a key reaches; each scope holds those before it. `read` looks, `write` makes and changes, `publish` decides what
 * goes out, `admin` sees the work of every tenant and gives keys.
 */
export const Scope = z.enum(scopeNames);
export type Scope = z.infer<typeof Scope>;

/** A key that opens the server, as it is kept: its words are known to whoever it was given to, here is their hash. */
export const ApiKeyRecord = z.object({
  /** stands in the key itself, so that it is found without its secret */
  id: z.string(),
  name: z.string(),
  /** hexadecimal SHA-256 of the whole key */
  hash: z.string(),
  scope: Scope,
  /** campaigns and threads made with the key belong to this tenant; the key's own id unless it joined another's */
  tenant: z.string(),
  /** ISO 8601 UTC */
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
});
export type ApiKeyRecord = z.infer<typeof ApiKeyRecord>;

/** Whether a scope reaches as far as what is needed. @example allows("publish", "write") // true */
export function allows(scope: Scope, needed: Scope): boolean {
  return Scope.options.indexOf(scope) >= Scope.options.indexOf(needed);
}

/** A key as it is given out: `qlp_ID_SECRET`, the id 8 hexadecimal digits, the secret 32 bytes in base64url. */
const keyForm = /^qlp_([0-9a-f]{8})_[\w-]{43}$/;

/** The id that a key names, null when it has not the form of one. */
export function keyIdIn(key: string): string | null {
  return keyForm.exec(key)?.[1] ?? null;
}

/** What has the form of a key, or of the beginning of one, is taken out of a text that others may read. */
export function withoutKeys(text: string): string {
  return text.replace(/\bqlp_([0-9a-f]{8})_[\w-]+/g, "qlp_$1_[redacted]");
}
