import { beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../store/engine-port.ts";

/** Idempotency keys and kept answers in every engine's store. */
export function idempotencyKeyContract(getEngine: () => Engine): void {
  const getStore = () => getEngine().store;
  const now = new Date("2026-11-24T09:30:00.000Z");
  beforeAll(async () => {
    await getEngine().processes.join({ id: "answering", isServer: false, redis: null }, Infinity);
  });
  const claim = (key: string, bodyHash = "hash") => getStore().claimKey({ key, bodyHash, processId: "answering", now });

  describe("idempotency keys", () => {
    it("are new, then running, then settled, and remember the body of the first", async () => {
      const response = { status: 201, body: { text: "a\u0000b" } };

      const states = [await claim("k1"), await claim("k1", "other")];
      await getStore().settleKey("k1", response);
      states.push(await claim("k1", "other"));

      expect(states).toEqual([
        { state: "new" },
        { state: "running", bodyHash: "hash" },
        { state: "settled", bodyHash: "hash", response },
      ]);
    });

    it("are settled by an empty answer too", async () => {
      await claim("k2");

      await getStore().settleKey("k2", null);

      expect(await claim("k2")).toEqual({ state: "settled", bodyHash: "hash", response: null });
    });

    it("are given to one of many who ask at once", async () => {
      const claims = await Promise.all(Array.from({ length: 8 }, () => claim("k3")));

      expect(claims.filter(({ state }) => state === "new")).toHaveLength(1);
      expect(claims.filter(({ state }) => state === "running")).toHaveLength(7);
    });

    it("are free again when they are given back", async () => {
      await claim("k4");

      await getStore().releaseKey("k4");

      expect(await claim("k4", "other")).toEqual({ state: "new" });
    });

    it("are free again when the process that was to answer is dead, and not when it has answered", async () => {
      const dead = { processId: "dead", bodyHash: "hash", now };
      await getStore().claimKey({ key: "k6", ...dead });
      await getStore().claimKey({ key: "k7", ...dead });
      await getStore().settleKey("k7", 1);

      expect(await claim("k6", "other")).toEqual({ state: "new" });
      expect(await claim("k7")).toEqual({ state: "settled", bodyHash: "hash", response: 1 });
    });

    it("are forgotten after 24 hours, not before", async () => {
      const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
      await claim("k5\u0000");
      await getStore().settleKey("k5\u0000", 1);

      const onTheDay = await getStore().claimKey({
        key: "k5\u0000",
        bodyHash: "next",
        processId: "answering",
        now: later(24),
      });
      const dayAfter = await getStore().claimKey({
        key: "k5\u0000",
        bodyHash: "next",
        processId: "answering",
        now: later(24.01),
      });

      expect([onTheDay, dayAfter]).toEqual([{ state: "settled", bodyHash: "hash", response: 1 }, { state: "new" }]);
    });
  });

  describe("a writer's answers", () => {
    it("are found by the hash of what was asked, the last one given", async () => {
      const answer = { text: "a\u0000b", z: 1, a: 2 };
      const before = await getStore().getAnswer("asked");

      await getStore().saveAnswer("asked", { text: "first" }, now);
      await getStore().saveAnswer("asked", answer, now);

      expect(before).toBeNull();
      expect(JSON.stringify(await getStore().getAnswer("asked"))).toBe(JSON.stringify(answer));
    });
  });
}
