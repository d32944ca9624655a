import { describe, expect, it } from "vitest";
import { personaOf, personas, personasOf } from "../../domain/personas.ts";

describe("personaOf", () => {
  it.each([
    ["developers", "developer"],
    ["Engineers", "developer"],
    ["devs", "developer"],
    ["backend developers", "developer"],
    ["webdevelopers", "developer"],
    ["startup engineers", "developer"],
    ["open-source maintainers", "developer"],
    ["CTOs", "cto"],
    ["startup CTOs", "cto"],
    ["tech leaders", "cto"],
    ["engineering leaders", "cto"],
    ["VP engineering", "cto"],
    ["VPs of Engineering", "cto"],
    ["Heads of software development", "cto"],
    ["engineering managers", "cto"],
    ["founders", "founder"],
    ["co-founders", "founder"],
    ["startups", "founder"],
    ["small business owners", "founder"],
    ["civil engineers", "general"],
    ["real estate developers", "general"],
    ["nurses", "general"],
    ["everybody", "general"],
    ["directors of museums", "general"],
    ["", "general"],
  ])("writes for %s as %s", (audience, persona) => {
    expect(personaOf(audience)).toBe(persona);
  });
});

describe("personasOf", () => {
  it("gives each persona once, in the order of first mention", () => {
    expect(personasOf(["developers", "CTOs", "tech leaders"])).toEqual(["developer", "cto"]);
  });

  it("is general when no audience is given", () => {
    expect(personasOf([])).toEqual(["general"]);
  });
});

describe("personas", () => {
  it("holds the product description's three personas word for word", () => {
    expect(personas.developer.painPoints).toEqual(["repetitive code", "tight deadlines"]);
    expect(personas.cto.tone).toBe("strategic, ROI-focused");
    expect(personas.founder.language).toEqual(["market opportunity", "disruption"]);
  });
});
