import { describe, expect, it } from "vitest";
import type { RequestCounter } from "../../store/engine-port.ts";

/** Counting of requests. @param getCounters two that count together: of two processes, or twice the same */
export function requestCounterContract(getCounters: () => [RequestCounter, RequestCounter]): void {
  let callers = 0;
  const newCaller = (): string => `caller-${(callers += 1)}`;
  const limit = { points: 3, windowMs: 60_000 };

  describe("requests of a caller", () => {
    it("are allowed up to the limit, and then refused until the window is over", async () => {
      const [counter] = getCounters();
      const caller = newCaller();

      const counts = [];
      for (let request = 0; request < 5; request += 1) counts.push(await counter.count(caller, limit));

      expect(counts.map(({ isAllowed }) => isAllowed)).toEqual([true, true, true, false, false]);
      expect(counts.map(({ left }) => left)).toEqual([2, 1, 0, 0, 0]);
      for (const { resetMs } of counts) {
        expect(resetMs).toBeGreaterThan(0);
        expect(resetMs).toBeLessThanOrEqual(60_000);
      }
    });

    it("are counted together wherever they come in, also at once", async () => {
      const [one, other] = getCounters();
      const caller = newCaller();

      const counts = await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? one : other).count(caller, limit)),
      );

      expect(counts.filter(({ isAllowed }) => isAllowed)).toHaveLength(3);
    });

    it("are counted for each caller alone", async () => {
      const [counter] = getCounters();
      const caller = newCaller();
      for (let request = 0; request < 4; request += 1) await counter.count(caller, limit);

      expect(await counter.count(newCaller(), limit)).toMatchObject({ isAllowed: true, left: 2 });
    });

    it("are counted for each limit alone", async () => {
      const [counter] = getCounters();
      const caller = newCaller();
      for (let request = 0; request < 4; request += 1) await counter.count(caller, limit);

      expect(await counter.count(caller, { points: 10, windowMs: 60_000 })).toMatchObject({ isAllowed: true, left: 9 });
    });
  });
}
