import { keyIdIn, type ApiKeyRecord } from "../domain/api-key.ts";
import { MarketingError } from "../domain/errors.ts";
import type { ApiKeyStore } from "../store/engine-port.ts";
import type { Context } from "./context.ts";

/** The stored keys as a server looks at them with every request. */
export interface KeyRing {
  /** the store's keys; what is changed through it counts in this process at once */
  readonly keys: ApiKeyStore;
  /** Whether there is a key that opens anything; then the server asks for one. */
  hasLiving(): Promise<boolean>;
  /** The key that was offered, null when it is unknown, revoked or malformed. */
  find(offered: string): Promise<ApiKeyRecord | null>;
}

/** Milliseconds for which the list of keys is taken for true: as late does a process learn what another one has revoked. */
export const freshMs = 3000;

const noHash = "0".repeat(64);

/** All keys are read at once and kept for a moment: callers who offer what is no key cost the store nothing. */
export function createKeyRing({ keys, now, hash }: Pick<Context, "keys" | "now" | "hash">): KeyRing {
  let read: { at: number; living: Promise<Map<string, ApiKeyRecord>> } | null = null;

  async function livingKeys(): Promise<Map<string, ApiKeyRecord>> {
    const all = await keys.list().catch(cannotLookUp);
    return new Map(all.filter(({ revokedAt }) => revokedAt === null).map((key) => [key.id, key]));
  }

  function living(): Promise<Map<string, ApiKeyRecord>> {
    const at = now().getTime();
    if (read !== null && Math.abs(at - read.at) < freshMs) return read.living;
    const fresh = { at, living: livingKeys() };
    read = fresh;
    // A failure is not remembered: the next request asks again.
    fresh.living.catch(() => {
      if (read === fresh) read = null;
    });
    return fresh.living;
  }

  /** What was read before a change may lack it. */
  async function changing(change: Promise<void>): Promise<void> {
    try {
      await change;
    } finally {
      read = null;
    }
  }

  return {
    keys: {
      ...keys,
      create: (key) => changing(keys.create(key)),
      revoke: (id, at) => changing(keys.revoke(id, at)),
    },

    hasLiving: async () => (await living()).size > 0,

    async find(offered) {
      const id = keyIdIn(offered);
      const known = (await living()).get(id ?? "");
      // An unknown id goes the same way, so that the time says nothing about which ids there are.
      const isKey = isSame(hash(offered), known?.hash ?? noHash);
      return isKey && known !== undefined ? known : null;
    },
  };
}

/** Whoever asked wanted no list of keys. @throws MarketingError of the same code as the fault of the store */
function cannotLookUp(fault: unknown): never {
  const isOurs = fault instanceof MarketingError;
  throw new MarketingError(isOurs ? fault.code : "store-failed", "keys can't be looked up now", {
    why: isOurs && fault.code === "store-unreachable" ? "the database can't be reached" : "the database failed",
    hint: "try again in a moment; if it stays so, see that the database of DATABASE_URL runs",
    cause: fault,
  });
}

/** Whether two hashes are one, in a time that doesn't say how far they agree. */
function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index += 1) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
  }
  return difference === 0;
}
