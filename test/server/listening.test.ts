import { describe, expect, it } from "vitest";
import type { ApiKeyRecord, Scope } from "../../domain/api-key.ts";
import { checkListening, isExposed } from "../../server/listening.ts";
import { openTemporary } from "../support/open-campaigns.ts";
import { makeKey } from "../support/stored-keys.ts";
import { testServer } from "../support/test-server.ts";

const stored = (scope: Scope, revokedAt: string | null = null) => ({
  list: (): Promise<ApiKeyRecord[]> =>
    Promise.resolve([
      {
        id: "0a1b2c3d",
        name: "a key",
        hash: "",
        scope,
        tenant: "0a1b2c3d",
        createdAt: "2026-11-24T12:00:00Z",
        revokedAt,
      },
    ]),
});
const none = { list: () => Promise.resolve([]) };

describe("listening beyond loopback", () => {
  it("is refused without a key of an administrator", async () => {
    for (const keys of [none, stored("publish"), stored("admin", "2026-11-24T13:00:00Z")]) {
      await expect(checkListening("0.0.0.0", [], keys)).rejects.toMatchObject({ code: "credentials-missing" });
    }
  });

  it("is allowed with a configured key, or with a stored one of an administrator", async () => {
    await expect(checkListening("0.0.0.0", ["a-key"], none)).resolves.toBeUndefined();
    await expect(checkListening("::", [], stored("admin"))).resolves.toBeUndefined();
  });

  it("is what any other address means", () => {
    expect(["localhost", "127.0.0.1", "127.8.9.1", "::1"].filter(isExposed)).toEqual([]);
    expect(["0.0.0.0", "::", "10.0.0.1", "example.org", "127.0.0.1.example.org"].every(isExposed)).toBe(true);
  });
});

describe("a server that listens there", () => {
  it("lets nobody in once its last key is revoked; one on loopback is open again", async () => {
    const opened = await openTemporary();
    const { id, headers } = await makeKey(opened.context, { scope: "admin" });
    const exposed = testServer(opened.context, { isExposed: true });
    const own = testServer(opened.context);
    const search = async (app: typeof own, more = {}) =>
      (
        await app.request("/threads/search", {
          method: "POST",
          body: "{}",
          headers: { "content-type": "application/json", ...more },
        })
      ).status;
    const before = [
      await search(exposed),
      await search(exposed, headers),
      await search(own),
      await search(own, headers),
    ];

    for (const app of [exposed, own]) await app.request(`/api/v2/marketing/keys/${id}`, { method: "DELETE", headers });
    const after = [await search(exposed), await search(exposed, headers), await search(testServer(opened.context))];
    await opened.remove();

    expect(before).toEqual([401, 200, 401, 200]);
    expect(after).toEqual([401, 401, 200]);
  });
});
