import { MarketingError } from "../../domain/errors.ts";
import { allows, type ApiKeyRecord, type Scope } from "../../domain/api-key.ts";

/** Who sends a request, as far as it matters what they may do and see. */
export interface Caller {
  /** the id of their key; null = without one, or with one of `QLP_API_KEYS` */
  keyId: string | null;
  scope: Scope;
  /** whose work they see and make; null = everybody's */
  tenant: string | null;
}

/** Whoever reaches a server without keys, and whoever holds one of `QLP_API_KEYS`. */
export const administrator: Caller = { keyId: null, scope: "admin", tenant: null };

/** The holder of a stored key; with the scope admin they see every tenant's work. */
export function holderOf({ id, scope, tenant }: Pick<ApiKeyRecord, "id" | "scope" | "tenant">): Caller {
  return { keyId: id, scope, tenant: scope === "admin" ? null : tenant };
}

/** @param what begins the sentence: "to approve" @throws MarketingError "forbidden" when the caller's scope doesn't reach so far */
export function requireScope({ scope }: Pick<Caller, "scope">, needed: Scope, what = "this"): void {
  if (allows(scope, needed)) return;
  throw new MarketingError("forbidden", `${what} needs a key of scope ${needed}`, {
    why: `the scope of this key is ${scope}`,
    hint: "ask whoever administers the server for a key that reaches so far",
  });
}
