import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lintRules } from "../../domain/lint-rules.ts";
import { contentTypesPage, ownChecks, typeChecks } from "../../scripts/content-types-page.ts";

describe("docs/content-types.md", () => {
  it("is what `npm run docs:types` writes", async () => {
    const page = readFileSync(new URL("../../docs/content-types.md", import.meta.url), "utf8");

    expect(page).toBe(await contentTypesPage());
  });

  it("names only rules that there are", () => {
    const named = [...Object.values(ownChecks), ...Object.values(typeChecks)].flat();

    expect(named.filter((rule) => !lintRules.has(rule))).toEqual([]);
  });
});
