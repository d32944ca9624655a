import { describe, expect, it } from "vitest";
import { readBrief } from "../../domain/request.ts";
import { noBrandBut } from "../support/brief-fact.ts";

const clock = { today: "2026-11-24", todayIn: () => "2026-11-24" };
const least = { product: { name: "Acme" }, channels: ["twitter"] };

describe("a supplied brand", () => {
  it("reads a brand: colors in one spelling, and those that are missing so that text can be read", () => {
    const brandOf = (colors: unknown) => readBrief({ ...least, brand: { colors } }, clock).brand?.colors;

    expect(brandOf({ primary: "#1A2", secondary: "#ABCDEF" })).toEqual({
      primary: "#11aa22",
      secondary: "#abcdef",
      background: "#ffffff",
      text: "#1a1a1a",
    });
    expect(brandOf({ primary: "#1a2", background: "#102030" })).toMatchObject({ secondary: null, text: "#ffffff" });
  });

  it("takes a brand that says nothing for one without wishes", () => {
    expect(readBrief({ ...least, brand: { links: { docs: null }, colors: null } }, clock).brand).toEqual(
      noBrandBut({}),
    );
  });
});
