import { type ApiKeyRecord, Scope } from "../domain/api-key.ts";
import { MarketingError } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import type { ApiKeyStore } from "../store/engine-port.ts";
import type { Context } from "./context.ts";

/** What the keys are kept and made with. */
export type KeyParts = Pick<Context, "now" | "newId" | "hash" | "log"> & {
  keys: ApiKeyStore;
  /** keys are named in `QLP_API_KEYS` too: the server is never without an administrator */
  hasConfiguredKeys: boolean;
};

export interface NewKey {
  name: string;
  scope: string;
  /** whose work the key sees and makes; null = its own alone */
  tenant: string | null;
}

/** A key in the words of the wire: never the key itself, nor its hash. */
type WireKey = ReturnType<typeof keyToWire>;

const longestName = 120;

/** No blank, so that it ends where it ends in the key of a request. */
const tenantForm = /^[A-Za-z0-9][\w.-]{0,63}$/;

/**
 * Makes a key. Its words, `token`, are given here and never again: what is kept is their hash.
 * @throws MarketingError "invalid-usage" for a name, scope or tenant that can't be used, "conflict" for a first key that is
 *   no administrator's, while none is configured
 */
export async function createKey(parts: KeyParts, asked: NewKey): Promise<{ key: WireKey; token: string }> {
  const { keys, now, newId, hash, log, hasConfiguredKeys } = parts;
  const name = readName(asked.name);
  const scope = readScope(asked.scope);
  if (asked.tenant !== null) requireTenant(asked.tenant, scope);
  if (scope !== "admin" && !hasConfiguredKeys && !(await keys.list()).some(isLivingAdmin)) {
    throw new MarketingError("conflict", "the first key must have the scope admin", {
      why: "from then on the server asks for a key, and nobody could make another",
      hint: "qlp-marketing keys create --name NAME --scope admin",
    });
  }
  const id = newId().replaceAll("-", "").slice(0, 8);
  const token = `qlp_${id}_${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url")}`;
  const createdAt = now().toISOString();
  const key: ApiKeyRecord = {
    id,
    name,
    hash: hash(token),
    scope,
    tenant: asked.tenant ?? id,
    createdAt,
    revokedAt: null,
  };
  await keys.create(key);
  log.info({ id, scope }, "a key was made");
  return { key: keyToWire(key), token };
}

/** All keys, oldest first, revoked ones too. */
export async function listKeys({ keys }: Pick<KeyParts, "keys">): Promise<{ keys: WireKey[] }> {
  return { keys: (await keys.list()).map(keyToWire) };
}

/**
 * Takes a key back for good; one that is revoked already stays as it is.
 * @throws MarketingError "not-found", "invalid-usage" for a whole key in the place of its id, "conflict" for the last
 *   administrator's while others live and none is configured
 */
export async function revokeKey(parts: KeyParts, id: string): Promise<{ key: WireKey }> {
  const { keys, now, log, hasConfiguredKeys } = parts;
  if (id.startsWith("qlp_")) {
    throw new MarketingError("invalid-usage", "a key is revoked by its id", {
      why: "the id are the eight characters between its first two underscores; the rest of it belongs nowhere",
      hint: "qlp-marketing keys list",
    });
  }
  const all = await keys.list();
  const key = all.find((one) => one.id === id);
  if (key === undefined) throw notFound(id);
  const others = all.filter((one) => one.id !== id && one.revokedAt === null);
  const isNeeded = isLivingAdmin(key) && others.length > 0 && !others.some(isLivingAdmin);
  if (isNeeded && !hasConfiguredKeys) {
    throw new MarketingError("conflict", `key "${id}" is the last one of scope admin`, {
      why: "nobody could make or revoke a key after it",
      hint: "make another key of scope admin first, or revoke the others before this one",
    });
  }
  await keys.revoke(id, now());
  const revoked = await keys.get(id);
  if (revoked === null) throw notFound(id);
  log.info({ id }, "a key was revoked");
  return { key: keyToWire(revoked) };
}

function notFound(id: string): MarketingError {
  return new MarketingError("not-found", `key "${id}" not found`, { hint: "qlp-marketing keys list" });
}

function isLivingAdmin({ scope, revokedAt }: ApiKeyRecord): boolean {
  return scope === "admin" && revokedAt === null;
}

/** An administrator's key has no tenant: it sees all of them. */
function keyToWire({ id, name, scope, tenant, createdAt, revokedAt }: ApiKeyRecord) {
  return {
    id,
    name,
    scope,
    tenant: scope === "admin" ? null : tenant,
    created_at: createdAt,
    revoked_at: revokedAt,
  };
}

function readName(text: string): string {
  const name = text.trim();
  const fault =
    name === ""
      ? "it is empty"
      : [...name].length > longestName
        ? `it has more than ${longestName} characters`
        : /[\p{Cc}\p{Cs}\u2028\u2029]/u.test(name)
          ? "it holds control characters or half a character"
          : null;
  if (fault === null) return name;
  throw unusable("name", "the name of a key can't be used", fault, "say in a few words who or what uses it");
}

function readScope(text: string): Scope {
  const scope = Scope.safeParse(text).data;
  if (scope !== undefined) return scope;
  const near = nearest(text, Scope.options);
  const hint = near === null ? `known scopes: ${Scope.options.join(", ")}` : `did you mean "${near}"?`;
  throw unusable("scope", "the scope is not known", `it is one of ${Scope.options.join(", ")}`, hint);
}

function requireTenant(tenant: string, scope: Scope): void {
  if (scope === "admin") {
    const why = "a key of scope admin sees the work of every tenant";
    throw unusable("tenant", "this key can't have a tenant", why, "leave the tenant out, or choose another scope");
  }
  if (tenantForm.test(tenant)) return;
  const why = "it is 1 to 64 letters, digits or . _ -, and begins with a letter or digit";
  throw unusable("tenant", "the tenant can't be used", why, "name it as the other keys do that see the same work");
}

function unusable(field: string, message: string, why: string, hint: string): MarketingError {
  return new MarketingError("invalid-usage", message, { why, hint, errors: [{ pointer: `/${field}`, detail: why }] });
}
