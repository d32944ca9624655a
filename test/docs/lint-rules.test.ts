import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lintFile } from "../../app/linting.ts";
import { lintRules } from "../../domain/lint-rules.ts";
import { pieceRules } from "../../domain/piece-checks.ts";

const fixtures = "test/fixtures/lint";
const page = readFileSync("docs/lint-rules.md", "utf8");
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.split("\n", 1)[0] ?? "", section.split(/^## /m, 1)[0] ?? ""]),
);
/** Found by looking at a set, not at a piece. */
const setRules = ["text-identical", "near-duplicate", "opening-repeated", "mix-one-sided", "reddit-promotion"];

function findingsIn(rule: string, kind: "good" | "bad") {
  const fileName = `${fixtures}/${rule}/${kind}.json`;
  return lintFile({ text: readFileSync(fileName, "utf8"), fileName, type: null, brief: null, fix: false }).answer
    .findings;
}

describe("docs/lint-rules.md", () => {
  it("lists exactly the rules that there are", () => {
    expect([...sections.keys()]).toEqual([...lintRules.keys()]);
    expect([...lintRules.keys()].toSorted()).toEqual([...pieceRules.map(({ name }) => name), ...setRules].toSorted());
  });

  it.each([...lintRules])("says of %s how bad it is, why, how to mend it, and shows both ways", (rule, note) => {
    const section = sections.get(rule) ?? "";

    expect(section).toContain(note.severity === "error" ? "**Error.**" : "**Warning.**");
    for (const words of [note.why, note.mend, note.fix ?? "by hand"]) expect(section).toContain(words);
    expect(section).toMatch(/^- Bad: \S.*\n- Good: \S/m);
  });
});

describe("the fixtures of the lint", () => {
  it("are there for every rule, and for no other", () => {
    expect(readdirSync(fixtures).toSorted()).toEqual([...lintRules.keys()].toSorted());
  });

  it.each([...lintRules])(
    "finds %s in the bad one, as bad as it says, and nothing wrong in the good one",
    (rule, note) => {
      const found = findingsIn(rule, "bad").filter((finding) => finding.rule === rule);
      const good = findingsIn(rule, "good").filter((finding) => finding.rule === rule || finding.severity === "error");

      expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set([note.severity]));
      expect(good).toEqual([]);
    },
  );

  it("are mended by --fix where the page says so, and stay mended", () => {
    // Pictures and sets have no field of their own that a fix would be seen in alone.
    for (const [rule, { fix }] of lintRules) {
      const fileName = `${fixtures}/${rule}/bad.json`;
      if (!existsSync(fileName)) continue;
      const input = { fileName, type: null, brief: null, fix: true };
      const once = lintFile({ ...input, text: readFileSync(fileName, "utf8") });
      const twice = lintFile({ ...input, text: once.text });

      expect([rule, twice.text === once.text, twice.answer.fixes]).toEqual([rule, true, []]);
      const isLeft = once.answer.findings.some((finding) => finding.rule === rule);
      expect([rule, isLeft]).toEqual([rule, fix === null]);
    }
  });
});
