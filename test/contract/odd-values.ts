import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CampaignStore } from "../../store/port.ts";
import { newRun, storedThread } from "./stored-records.ts";

/** Values that a store must not read twice, drop or sort, in every engine. */
export function oddValueContract(getStore: () => CampaignStore): void {
  const at = new Date("2026-11-24T09:30:00.000Z");

  async function keptAndRead(value: unknown): Promise<unknown> {
    await getStore().saveAnswer("odd", { value }, at);
    // Its own words above; an answer is whatever was saved.
    return ((await getStore().getAnswer("odd")) as { value: unknown }).value;
  }

  describe("JSON", () => {
    it.each([
      "123",
      "true",
      "null",
      '"x"',
      "{}",
      '{"a":1}',
      "[1]",
      "",
      " ",
      "2026-11-24T09:30:00Z",
      "\\x41",
      "a\u0000b",
    ])("keeps the text %j a text, alone and inside", async (text) => {
      await getStore().saveAnswer("alone", text, at);

      expect(await getStore().getAnswer("alone")).toBe(text);
      expect(await keptAndRead(text)).toBe(text);
    });

    it.each([0, -0.5, 1e21, 12_345_678_901_234, true, false])("keeps %j as it is", async (value) => {
      await getStore().saveAnswer(`plain ${value}`, value, at);

      expect(await getStore().getAnswer(`plain ${value}`)).toBe(value);
    });

    it("keeps the order of keys, and what is in them", async () => {
      const input = { z: { "\u0000": "\\u0000", "10": 1, "9": 2 }, a: [null, "null", { y: null, x: "1" }] };
      const { id } = await storedThread(getStore(), { values: input, metadata: { "1": "1", text: "null" } });
      const sample = newRun(id);
      const run = {
        ...sample,
        order: { ...sample.order, input: "123", command: { resume: "true" } },
        metadata: { n: "5" },
      };
      await getStore().submitRun(run, "reject");

      expect(JSON.stringify((await getStore().getThread(id))?.values)).toBe(JSON.stringify(input));
      expect((await getStore().getThread(id))?.metadata).toEqual({ "1": "1", text: "null" });
      expect(await getStore().getRun(run.id)).toMatchObject({ order: run.order, metadata: { n: "5" } });
    });

    it("keeps every value that JSON knows", async () => {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue({ stringUnit: "binary" }), async (value) => {
          expect(JSON.stringify(await keptAndRead(value))).toBe(JSON.stringify(value));
        }),
        { numRuns: 40 },
      );
    });
  });
}
