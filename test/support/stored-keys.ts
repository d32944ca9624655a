import { createKey, type KeyParts, type NewKey } from "../../app/keys.ts";
import type { Context } from "../../app/context.ts";
import { keyIdIn, type Scope } from "../../domain/api-key.ts";

/** What keys are made with on a server that has none in its configuration. */
export function keyParts(context: Context): KeyParts {
  return { ...context, hasConfiguredKeys: false };
}

/** A key as a caller holds it. */
export interface HeldKey {
  id: string;
  token: string;
  headers: { authorization: string };
}

/** Stores a key, and gives it with the header that sends it. */
export async function makeKey(context: Context, asked: { scope: Scope } & Partial<NewKey>): Promise<HeldKey> {
  const { token } = await createKey(keyParts(context), { name: `a key to ${asked.scope}`, tenant: null, ...asked });
  const id = keyIdIn(token);
  if (id === null) throw new Error("a key that was made has the form of one");
  return { id, token, headers: { authorization: `Bearer ${token}` } };
}
