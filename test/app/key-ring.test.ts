import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createKeyRing, freshMs } from "../../app/key-ring.ts";
import type { ApiKeyRecord } from "../../domain/api-key.ts";
import { MarketingError } from "../../domain/errors.ts";
import type { ApiKeyStore } from "../../store/engine-port.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const token = `qlp_0a1b2c3d_${"x".repeat(43)}`;
const stored: ApiKeyRecord = {
  id: "0a1b2c3d",
  name: "a key",
  hash: hash(token),
  scope: "write",
  tenant: "0a1b2c3d",
  createdAt: "2026-11-24T12:00:00.000Z",
  revokedAt: null,
};
const revoked = { ...stored, revokedAt: "2026-11-24T13:00:00.000Z" };

/** A store that counts how often it is asked, and a clock that the test moves. */
function setUp(keys: ApiKeyRecord[]) {
  const state = { keys, asked: 0, time: 0, isAway: false };
  const store: ApiKeyStore = {
    create: async (key) => void (state.keys = [...state.keys, key]),
    async list() {
      state.asked += 1;
      if (state.isAway) throw new MarketingError("store-unreachable", "PostgreSQL doesn't answer");
      return state.keys;
    },
    get: () => Promise.reject(new Error("one key alone is not asked for")),
    revoke: async () => void (state.keys = [revoked]),
  };
  return { state, ring: createKeyRing({ keys: store, hash, now: () => new Date(state.time) }) };
}

describe("the ring of keys", () => {
  it("finds a key by its words, and nothing by any others", async () => {
    const { ring } = setUp([stored]);

    expect(await ring.find(token)).toEqual(stored);
    for (const offered of [
      "",
      "qlp_",
      token.slice(0, -1),
      `${token}x`,
      token.replace("x", "y"),
      ` ${token}`,
      "0a1b2c3d",
    ]) {
      expect([offered, await ring.find(offered)]).toEqual([offered, null]);
    }
    expect(await ring.find(token.replace("0a1b2c3d", "00000000"))).toBeNull();
  });

  it("finds no key that is revoked", async () => {
    const { ring } = setUp([revoked]);

    expect(await ring.find(token)).toBeNull();
    expect(await ring.hasLiving()).toBe(false);
  });

  it("asks the store once for as long as its answer is fresh, whatever is offered", async () => {
    const { state, ring } = setUp([stored]);

    for (const offered of [token, "nothing", token]) await ring.find(offered);
    state.time = freshMs - 1;
    await ring.hasLiving();
    expect(state.asked).toBe(1);

    state.time = freshMs;
    await ring.find(token);
    expect(state.asked).toBe(2);
  });

  it("learns within that time what another process has revoked, or made", async () => {
    const { state, ring } = setUp([stored]);
    await ring.find(token);

    state.keys = [revoked];
    state.time = freshMs;

    expect(await ring.find(token)).toBeNull();
  });

  it("knows at once what is changed through it", async () => {
    const { ring } = setUp([]);
    expect(await ring.hasLiving()).toBe(false);

    await ring.keys.create(stored);
    expect(await ring.find(token)).toEqual(stored);

    await ring.keys.revoke(stored.id, new Date(0));
    expect(await ring.find(token)).toBeNull();
  });

  it("lets nobody in while the store is away, and asks again with the next request", async () => {
    const { state, ring } = setUp([stored]);
    state.isAway = true;
    await expect(ring.find(token)).rejects.toMatchObject({
      code: "store-unreachable",
      message: "keys can't be looked up now",
      why: "the database can't be reached",
    });

    state.isAway = false;

    expect(await ring.find(token)).toEqual(stored);
  });

  it("asks again when the clock was set back", async () => {
    const { state, ring } = setUp([stored]);
    state.time = 100 * freshMs;
    await ring.find(token);

    state.time = 0;
    await ring.find(token);

    expect(state.asked).toBe(2);
  });
});
