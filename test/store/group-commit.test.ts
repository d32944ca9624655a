import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGroupCommit } from "../../store/group-commit.ts";

/** Keeps what is committed; a group with a negative item is refused as a whole. */
function openLog(groupSize = 100) {
  const groups: number[][] = [];
  let isWriting = false;
  const { commit, settled } = createGroupCommit<number>({
    async write(items) {
      expect(isWriting, "one group at a time").toBe(false);
      isWriting = true;
      await new Promise((resolve) => void setImmediate(resolve));
      isWriting = false;
      if (items.some((item) => item < 0)) throw new Error("negative");
      groups.push([...items]);
    },
    sizeOf: () => 1,
    groupSize,
  });
  return { groups, commit, settled };
}

describe("committing in groups", () => {
  it("keeps every sound item once, in the order of asking, and refuses exactly the faulty ones", async () => {
    const turns = fc.array(fc.tuple(fc.integer({ min: -3, max: 20 }), fc.integer({ min: 0, max: 3 })), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(turns, fc.integer({ min: 1, max: 8 }), async (items, groupSize) => {
        const { groups, commit } = openLog(groupSize);
        const asked: Promise<void>[] = [];

        for (const [item, pauses] of items) {
          asked.push(commit(Promise.resolve(item)));
          asked.at(-1)?.catch(() => undefined);
          for (let pause = 0; pause < pauses; pause += 1) await new Promise((resolve) => void setImmediate(resolve));
        }
        const outcomes = await Promise.allSettled(asked);

        expect(groups.flat()).toEqual(items.map(([item]) => item).filter((item) => item >= 0));
        expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual(items.map(([item]) => item >= 0));
        expect(Math.max(0, ...groups.map(({ length }) => length))).toBeLessThanOrEqual(groupSize);
      }),
      { numRuns: 50 },
    );
  });

  it("writes together what comes in the same turn, and the next lot when its turn has come", async () => {
    const { groups, commit } = openLog();

    const first = [1, 2, 3].map((item) => commit(Promise.resolve(item)));
    await Promise.race(first);
    await Promise.all([4, 5].map((item) => commit(Promise.resolve(item))));

    expect(groups).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it("keeps the order of asking when an earlier item is ready later", async () => {
    const { groups, commit } = openLog();
    const late = new Promise<number>((resolve) => void setImmediate(() => setImmediate(() => resolve(1))));

    await Promise.all([commit(late), commit(Promise.resolve(2))]);

    expect(groups.flat()).toEqual([1, 2]);
  });

  it("refuses an item that could not be made ready, and no other", async () => {
    const { groups, commit } = openLog();

    const outcomes = await Promise.allSettled([
      commit(Promise.resolve(1)),
      commit(Promise.reject(new Error("unreadable"))),
      commit(Promise.resolve(2)),
    ]);

    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(groups).toEqual([[1, 2]]);
  });

  it("is settled when nothing waits any more", async () => {
    const { groups, commit, settled } = openLog(1);
    void commit(Promise.resolve(1));
    void commit(Promise.resolve(2));

    await settled();

    expect(groups).toEqual([[1], [2]]);
  });
});
