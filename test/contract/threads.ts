import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CampaignStore, ThreadSearch } from "../../store/port.ts";
import { newRun, storedThread } from "./stored-records.ts";

/** Threads in every engine's store. */
export function threadContract(getStore: () => CampaignStore): void {
  /** The ids of all threads that fit, and how many there are in all. */
  async function search(change: Partial<ThreadSearch>): Promise<{ ids: string[]; total: number }> {
    const all: ThreadSearch = { limit: 1000, offset: 0, sortBy: "thread_id", sortOrder: "asc" };
    const { threads, total } = await getStore().searchThreads({ ...all, ...change });
    return { ids: threads.map(({ id }) => id), total };
  }

  describe("threads", () => {
    it("come back as they were stored, and are stored once", async () => {
      const thread = await storedThread(getStore(), {
        metadata: { owner: "me", nested: { list: [1, null] } },
        values: { z: "a\u0000b\uD800", a: [] },
        interrupts: { task: [{ value: "approve?" }] },
        status: "interrupted",
        error: "out of paper",
      });

      const again = await getStore().createThread({ ...thread, status: "idle" });

      expect(again).toBe(false);
      expect(await getStore().getThread(thread.id)).toEqual(thread);
      expect(await getStore().getThread("nobody")).toBeNull();
    });

    it("change in the given fields, and keep the metadata that is not given", async () => {
      const thread = await storedThread(getStore(), { metadata: { a: 1, b: { c: 1 } }, error: "before" });
      const change = { status: "busy", error: null, values: { x: 1 }, updatedAt: "2026-11-25T00:00:00.000Z" } as const;

      await getStore().changeThread(thread.id, { ...change, metadata: { b: { d: 2 }, e: null } });
      await getStore().changeThread(thread.id, {});

      const metadata = { a: 1, b: { d: 2 }, e: null };
      expect(await getStore().getThread(thread.id)).toEqual({ ...thread, ...change, metadata });
      await expect(getStore().changeThread("nobody", {})).rejects.toMatchObject({ code: "not-found" });
    });

    it("take every metadata, with replacements for what jsonb refuses", async () => {
      const thread = await storedThread(getStore(), {
        metadata: { "a\u0000": "\uDC00", plain: "\\u0000 \\ud800 👍" },
      });

      const found = await getStore().getThread(thread.id);

      expect(found?.metadata).toEqual({ "a\uFFFD": "\uFFFD", plain: "\\u0000 \\ud800 👍" });
    });

    it("go with their runs, once", async () => {
      const { id } = await storedThread(getStore());
      const run = newRun(id);
      await getStore().submitRun(run, "reject");

      expect(await getStore().deleteThread(id)).toBe(true);
      expect(await getStore().deleteThread(id)).toBe(false);

      expect(await getStore().getThread(id)).toBeNull();
      expect(await getStore().getRun(run.id)).toBeNull();
    });
  });

  describe("the search for threads", () => {
    it("finds by id, status, metadata and values, all of them at once", async () => {
      const metadata = { kind: "search", tags: { team: "blue", size: 3 } };
      const one = await storedThread(getStore(), { metadata, values: { step: 1, nul: "\u0000" } });
      const two = await storedThread(getStore(), { metadata: { ...metadata, more: 1 }, status: "busy" });
      await storedThread(getStore(), { metadata: { kind: "other" } });
      const ours = { kind: "search" };

      expect((await search({ metadata: ours })).ids).toEqual([one.id, two.id]);
      expect((await search({ metadata: { tags: { team: "blue" } } })).ids).toEqual([one.id, two.id]);
      expect((await search({ metadata: ours, status: "busy" })).ids).toEqual([two.id]);
      expect((await search({ metadata: ours, values: { step: 1 } })).ids).toEqual([one.id]);
      expect((await search({ metadata: ours, ids: [two.id, "nobody", "a\u0000"] })).ids).toEqual([two.id]);
      expect(await search({ ids: [] })).toEqual({ ids: [], total: 0 });
    });

    it("pages in every order and knows how many there are", async () => {
      const metadata = { page: "p" };
      const day = (number: number) => `2026-01-0${number}T00:00:00.000Z`;
      const a = (await storedThread(getStore(), { metadata, createdAt: day(1), updatedAt: day(3), status: "idle" })).id;
      const b = (await storedThread(getStore(), { metadata, createdAt: day(3), updatedAt: day(2), status: "busy" })).id;
      const c = (await storedThread(getStore(), { metadata, createdAt: day(2), updatedAt: day(2), status: "idle" })).id;

      expect((await search({ metadata, sortBy: "created_at" })).ids).toEqual([a, c, b]);
      expect((await search({ metadata, sortBy: "updated_at", sortOrder: "desc" })).ids).toEqual([a, c, b]);
      expect((await search({ metadata, sortBy: "status" })).ids).toEqual([b, a, c]);
      expect(await search({ metadata, limit: 1, offset: 1 })).toEqual({ ids: [b], total: 3 });
      expect(await search({ metadata, offset: 9 })).toEqual({ ids: [], total: 3 });
    });

    it("finds a thread by any of its metadata and values, whatever is in them", async () => {
      const record = fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue({ stringUnit: "binary" }), {
        noNullPrototype: true,
      });

      await fc.assert(
        fc.asyncProperty(record, record, async (metadata, values) => {
          const thread = await storedThread(getStore(), { metadata, values });
          const { ids } = await search({ ids: [thread.id], metadata, values });
          expect(ids).toEqual([thread.id]);
        }),
        { numRuns: 40, examples: [[{ "\u0000": "\uD800" }, { "\\": ["\\u0000", "\\\u0000", "\uDC00\uD800"] }]] },
      );
    });
  });
}
