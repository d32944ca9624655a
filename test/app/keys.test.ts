import { afterAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { createKey, listKeys, revokeKey } from "../../app/keys.ts";
import type { Context } from "../../app/context.ts";
import { openTemporary } from "../support/open-campaigns.ts";
import { keyParts, makeKey } from "../support/stored-keys.ts";

const opened = await openTemporary();
afterAll(() => opened.remove());

/** The product with no keys yet: a store of keys in memory in the place of the engine's, which other tests fill. */
let context: Context;
beforeEach(() => {
  const kept = new Map<string, Awaited<ReturnType<Context["keys"]["list"]>>[number]>();
  context = {
    ...opened.context,
    keys: {
      create: async (key) => void kept.set(key.id, key),
      list: async () => [...kept.values()],
      get: async (id) => kept.get(id) ?? null,
      async revoke(id, at) {
        const key = kept.get(id);
        if (key !== undefined) kept.set(id, { ...key, revokedAt: key.revokedAt ?? at.toISOString() });
      },
    },
  };
});

const make = (asked: Partial<Parameters<typeof createKey>[1]>) =>
  createKey(keyParts(context), { name: "a key", scope: "admin", tenant: null, ...asked });

describe("a key", () => {
  it("is shown once, and kept as a hash alone", async () => {
    const { key, token } = await make({ name: "  the first  " });

    expect(token).toMatch(new RegExp(`^qlp_${key.id}_[\\w-]{43}$`));
    expect(key).toEqual({
      id: key.id,
      name: "the first",
      scope: "admin",
      tenant: null,
      created_at: "2026-11-24T12:00:00.000Z",
      revoked_at: null,
    });
    const kept = JSON.stringify(await context.keys.list());
    expect(kept).toContain(context.hash(token));
    expect(kept).not.toContain(token.slice(13));
    expect(JSON.stringify(await listKeys(keyParts(context)))).not.toContain(context.hash(token));
  });

  it("has a tenant of its own, or joins another's", async () => {
    await make({});
    const first = await make({ scope: "write" });
    const second = await make({ scope: "read", tenant: first.key.id });

    expect(first.key.tenant).toBe(first.key.id);
    expect(second.key.tenant).toBe(first.key.id);
  });

  it("is never the same twice", async () => {
    const made = [await make({}), await make({}), await make({})];

    expect(new Set(made.map(({ token }) => token.slice(13))).size).toBe(3);
  });

  it.each([
    ["an empty name", { name: "  " }, "/name"],
    ["a name of 121 characters", { name: "x".repeat(121) }, "/name"],
    ["a name with an order to the terminal", { name: "a\u001B[31m" }, "/name"],
    ["a name on two lines", { name: "a\nb" }, "/name"],
    ["half a character", { name: "a\uD800" }, "/name"],
    ["an unknown scope", { scope: "root" }, "/scope"],
    ["a scope in capitals", { scope: "ADMIN" }, "/scope"],
    ["an empty tenant", { scope: "read", tenant: "" }, "/tenant"],
    ["a tenant with a blank", { scope: "read", tenant: "a b" }, "/tenant"],
    ["a tenant of 65 characters", { scope: "read", tenant: "x".repeat(65) }, "/tenant"],
    ["a tenant for an administrator", { scope: "admin", tenant: "a" }, "/tenant"],
  ])("is refused with %s, and nothing is kept", async (_, asked, pointer) => {
    await expect(make(asked)).rejects.toMatchObject({ code: "invalid-usage", errors: [{ pointer }] });

    expect(await context.keys.list()).toEqual([]);
  });

  it("takes a name of 120 characters, however many bytes they have", async () => {
    const { key } = await make({ name: "😀".repeat(120) });

    expect([...key.name]).toHaveLength(120);
  });
});

describe("the first key", () => {
  it.each(["read", "write", "publish"])("is no key to %s: nobody could make another", async (scope) => {
    await expect(make({ scope })).rejects.toMatchObject({ code: "conflict" });
  });

  it("may be any where keys are configured too", async () => {
    const parts = { ...keyParts(context), hasConfiguredKeys: true };

    const { key } = await createKey(parts, { name: "a key", scope: "read", tenant: null });

    expect(key.scope).toBe("read");
  });

  it("is so again when every administrator's is revoked", async () => {
    const { key } = await make({});
    await revokeKey(keyParts(context), key.id);

    await expect(make({ scope: "write" })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("revoking", () => {
  it("is done once; the moment stays", async () => {
    const { key } = await make({});

    const first = await revokeKey(keyParts(context), key.id);
    const second = await revokeKey({ ...keyParts(context), now: () => new Date("2027-01-01T00:00:00Z") }, key.id);

    expect(first.key.revoked_at).toBe("2026-11-24T12:00:00.000Z");
    expect(second).toEqual(first);
  });

  it.each(["00000000", "", "..", "a\u0000b", "'; drop table api_keys"])("says that there is no key %j", async (id) => {
    await expect(revokeKey(keyParts(context), id)).rejects.toMatchObject({ code: "not-found" });
  });

  it("doesn't take a key in the place of its id, and doesn't repeat it", async () => {
    const { token } = await make({});

    const refusal = revokeKey(keyParts(context), token);

    await expect(refusal).rejects.toMatchObject({ code: "invalid-usage" });
    await refusal.catch((error: unknown) => expect(JSON.stringify(error)).not.toContain(token.slice(13)));
  });

  it("leaves the last administrator's key while others live", async () => {
    const { key } = await make({});
    const other = await make({ scope: "read" });

    await expect(revokeKey(keyParts(context), key.id)).rejects.toMatchObject({ code: "conflict" });
    await revokeKey({ ...keyParts(context), hasConfiguredKeys: true }, key.id);

    await revokeKey(keyParts(context), other.key.id);
    expect((await context.keys.list()).every(({ revokedAt }) => revokedAt !== null)).toBe(true);
  });

  it("takes the last of all", async () => {
    const { key } = await make({});

    await revokeKey(keyParts(context), key.id);

    expect((await context.keys.get(key.id))?.revokedAt).not.toBeNull();
  });
});

describe("the store of the engine", () => {
  it("keeps keys as they are made, and revokes them", async () => {
    const { id } = await makeKey(opened.context, { scope: "admin", name: "kept" });
    onTestFinished(() => opened.context.keys.revoke(id, new Date("2026-11-25T12:00:00Z")));

    const { keys } = await listKeys({ keys: opened.context.keys });

    expect(keys.map(({ name }) => name)).toEqual(["kept"]);
    await expect(revokeKey(keyParts(opened.context), "a\u0000b")).rejects.toMatchObject({ code: "not-found" });
  });
});
