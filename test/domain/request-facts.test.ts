import { describe, expect, it } from "vitest";
import { readBrief } from "../../domain/request.ts";
import { briefFact } from "../support/brief-fact.ts";

const clock = { today: "2026-11-24", todayIn: () => "2026-11-24" };
const least = { product: { name: "Acme" }, channels: ["twitter"] };

describe("supplied facts", () => {
  it("takes what was read from sources beyond what is written by hand", () => {
    const read = Array.from({ length: 200 }, (_, index) => ({ text: "a", origin: `a.md:${index + 1}` }));

    const { facts } = readBrief({ ...least, facts: [...Array<string>(200).fill("b"), ...read] }, clock);

    expect(facts).toHaveLength(400);
    expect(facts[200]).toEqual(briefFact("a", { origin: "a.md:1" }));
  });

  it("keeps code letter for letter, but for line breaks and what nobody can see", () => {
    const code = { language: "sh", about: "Install\nit" };
    const text = "\r\n\n  npm install\r\n\t--save  x\u202E\n\n";

    const { facts } = readBrief({ ...least, facts: [{ text, origin: "README.md:4", code }] }, clock);

    expect(facts[0]).toMatchObject({
      text: "  npm install\n\t--save  x",
      code: { language: "sh", about: "Install it" },
    });
  });
});
