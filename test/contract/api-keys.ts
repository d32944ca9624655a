import { describe, expect, it } from "vitest";
import type { ApiKeyRecord } from "../../domain/api-key.ts";
import type { ApiKeyStore } from "../../store/engine-port.ts";

/** Keys that open a server, in every engine. */
export function apiKeyContract(getKeys: () => ApiKeyStore): void {
  const key = (id: string, createdAt: string): ApiKeyRecord => ({
    id,
    name: "night build",
    hash: "ab".repeat(32),
    scope: "write",
    tenant: id,
    createdAt,
    revokedAt: null,
  });

  describe("keys", () => {
    it("come back as they were made, oldest first, and each by its id", async () => {
      const newer = key("key-newer", "2026-11-25T00:00:00.000Z");
      const older = key("key-older", "2026-11-24T00:00:00.000Z");
      await getKeys().create(newer);
      await getKeys().create(older);

      const all = await getKeys().list();

      expect(all.filter(({ id }) => [newer.id, older.id].includes(id))).toEqual([older, newer]);
      expect(await getKeys().get(newer.id)).toEqual(newer);
    });

    it("are null where there are none, whatever is sent as one", async () => {
      const found = [await getKeys().get("nobody"), await getKeys().get("a\u0000"), await getKeys().get("")];

      expect(found).toEqual([null, null, null]);
    });

    it("are made once", async () => {
      await getKeys().create(key("key-twice", "2026-11-24T00:00:00.000Z"));

      const again = getKeys().create({ ...key("key-twice", "2026-11-24T00:00:00.000Z"), scope: "admin" });

      await expect(again).rejects.toMatchObject({ code: "conflict" });
      expect(await getKeys().get("key-twice")).toMatchObject({ scope: "write" });
    });

    it("are revoked once, and only where there are some", async () => {
      await getKeys().create(key("key-revoked", "2026-11-24T00:00:00.000Z"));

      await getKeys().revoke("key-revoked", new Date("2026-11-26T00:00:00.000Z"));
      await getKeys().revoke("key-revoked", new Date("2026-11-27T00:00:00.000Z"));

      expect(await getKeys().get("key-revoked")).toMatchObject({ revokedAt: "2026-11-26T00:00:00.000Z" });
      await expect(getKeys().revoke("nobody", new Date("2026-11-26T00:00:00.000Z"))).rejects.toMatchObject({
        code: "not-found",
      });
    });
  });
}
