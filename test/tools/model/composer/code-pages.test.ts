import { runInNewContext } from "node:vm";
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Brief } from "../../../../domain/brief.ts";
import { countWords } from "../../../../domain/text-shape.ts";
import { examplePrograms } from "../../../../tools/model/composer/example-programs.ts";
import { briefFact } from "../../../support/brief-fact.ts";
import { briefOf, briefs } from "./campaign-inputs.ts";
import { pieceOf, planOf } from "./piece-inputs.ts";

const bakery = briefs["a bakery"] ?? briefOf({ name: "Bakery" });
const withCode: Brief = briefOf(
  { name: "Nimbus", description: "A notes app for teams", url: "https://nimbus.example/start" },
  {
    facts: [
      briefFact("npx nimbus init --force\nnpx  nimbus sync", {
        origin: "README.md:12",
        code: { language: "sh", about: "Install" },
      }),
      briefFact('{"id": "n1",  "done": false}', {
        origin: "docs/api.md:20",
        code: { language: "json", about: "Answer" },
      }),
    ],
  },
);
const types = ["api_documentation", "code_examples"] as const;

describe("pages of code", () => {
  it.each(types)("are plainly an example where no source holds code, for a bakery too: %s", async (type) => {
    const { piece } = await pieceOf(bakery, planOf(type));

    expect(piece.checks.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(piece.parts[0]?.text).toMatch(/example data/iu);
    expect(piece.text).not.toMatch(/npm |npx |pip |https?:/u);
  });

  it.each(types)("print the blocks of the sources letter for letter, with their origin: %s", async (type) => {
    const { piece } = await pieceOf(withCode, planOf(type));

    expect(piece.checks.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(piece.text).toContain("From README.md, Install:\n\n```sh\nnpx nimbus init --force\nnpx  nimbus sync\n```");
    expect(piece.text).toContain('```json\n{"id": "n1",  "done": false}\n```');
    expect(piece.claims.filter(({ text }) => text.startsWith("```"))).toHaveLength(2);
  });

  it("list what can be read in the calls of a source, and explain nothing that it does not say", async () => {
    const { piece } = await pieceOf(withCode, planOf("api_documentation"));

    expect(piece.parts.find(({ role }) => role === "parameters")?.text).toContain("- `--force`, under “Install”");
  });

  it("give a form to fill in where the source shows no answer", async () => {
    const brief = { ...withCode, facts: withCode.facts.slice(0, 1) };

    const { piece } = await pieceOf(brief, planOf("api_documentation"));

    expect(piece.parts.find(({ role }) => role === "answer")?.text).toContain("The source shows no answer.");
  });

  it("meet the number of words within 15 %", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...types),
        fc.oneof(fc.integer({ min: 1, max: 250 }), fc.integer({ min: 251, max: 1500 })),
        fc.constantFrom(bakery, withCode),
        fc.constantFrom("caching", "sourdough", "code review"),
        async (type, words, brief, theme) => {
          const { piece } = await pieceOf(brief, planOf(type, { theme, words }));

          expect(Math.abs(countWords(piece.text) - words)).toBeLessThanOrEqual(Math.max(1, words * 0.15));
        },
      ),
      { numRuns: 14, seed: 3 },
    );
  });
});

describe("examplePrograms", () => {
  it.each(examplePrograms.map((program) => [program.heading, program] as const))(
    "print what is said: %s",
    (_, program) => {
      const printed: string[] = [];
      const show = (value: unknown): string => (typeof value === "string" ? value : inspect(value));
      const console = { log: (...values: unknown[]) => printed.push(values.map(show).join(" ")) };

      runInNewContext(program.code.join("\n").replaceAll("{label}", "sourdough"), { console });

      expect(printed).toEqual(program.prints);
    },
  );
});
