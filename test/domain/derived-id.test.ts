import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { derivedId } from "../../domain/derived-id.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

describe("derivedId", () => {
  it("is a UUID of version 8, the same for the same hash and another for another", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(z.uuid({ version: "v8" }).safeParse(derivedId(hash(one))).success).toBe(true);
        expect(derivedId(hash(one)) === derivedId(hash(other))).toBe(one === other);
      }),
    );
  });
});
