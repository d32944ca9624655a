import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allows, keyIdIn, Scope, withoutKeys } from "../../domain/api-key.ts";

describe("scopes", () => {
  it("hold those before them, and no other", () => {
    expect(Scope.options.map((scope) => Scope.options.filter((needed) => allows(scope, needed)))).toEqual([
      ["read"],
      ["read", "write"],
      ["read", "write", "publish"],
      ["read", "write", "publish", "admin"],
    ]);
  });
});

const key = fc
  .record({ id: fc.stringMatching(/^[0-9a-f]{8}$/), secret: fc.stringMatching(/^[\w-]{43}$/) })
  .map(({ id, secret }) => ({ id, secret, token: `qlp_${id}_${secret}` }));

describe("a key in a text", () => {
  it("names its id", () => {
    fc.assert(
      fc.property(key, ({ id, token }) => {
        expect(keyIdIn(token)).toBe(id);
      }),
    );
  });

  it("is taken out but for its id", () => {
    fc.assert(
      fc.property(key, ({ id, secret, token }) => {
        const text = withoutKeys(`/api/v2/marketing/keys/${token}?a=1, and "${token}"`);

        expect(text).not.toContain(secret);
        expect(text).toContain(`qlp_${id}_[redacted]`);
      }),
    );
  });

  it("leaves other texts as they are", () => {
    expect(withoutKeys("qlp_http_requests_total of qlp-marketing, qlp_12345678")).toBe(
      "qlp_http_requests_total of qlp-marketing, qlp_12345678",
    );
  });
});
