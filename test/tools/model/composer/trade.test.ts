import { describe, expect, it } from "vitest";
import { isGoods, tradeOf } from "../../../../tools/model/composer/trade.ts";

const product = (description: string | null, over: { uniqueValue?: string; targetAudience?: string[] } = {}) => ({
  product: { name: "Acme", description, targetAudience: ["people"], uniqueValue: null, url: null, ...over },
  brand: null,
});

describe("tradeOf", () => {
  it.each([
    ["A family bakery with a wood-fired oven", "bread"],
    ["Planning of rail freight for mid-size shippers", "rail freight"],
    ["An app for choir practice", "choir practice"],
    ["Handmade soap from olive oil", null],
    ["A platform that helps teams ship", null],
    [null, null],
  ])("reads %j as %j", (description, label) => {
    expect(tradeOf(product(description))?.label ?? null).toBe(label);
  });

  it("looks at the readers last", () => {
    expect(tradeOf(product("Sheet music by mail", { targetAudience: ["choir directors"] }))?.label).toBe(
      "choir practice",
    );
  });

  it("takes no label that the brand avoids", () => {
    const brief = { ...product("A family bakery"), brand: { avoid: ["bread"] } };

    expect(
      tradeOf({
        ...brief,
        brand: {
          name: null,
          voice: [],
          disclosure: null,
          colors: null,
          postalAddress: null,
          links: {},
          ...brief.brand,
        },
      }),
    ).toBeNull();
  });
});

describe("isGoods", () => {
  it("knows what is bought and used from what is practiced", () => {
    expect(["bread", "handmade soap", "rail freight", "choir practice", "cycling"].map(isGoods)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
