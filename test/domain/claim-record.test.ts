import { describe, expect, it } from "vitest";
import { groundedClaims } from "../../domain/claim-record.ts";
import type { Fact } from "../../domain/fact.ts";
import { fact } from "./checks/sample-pieces.ts";

const install: Fact = {
  ...fact("f7", "npm install acme-cli", "README.md:3"),
  code: { language: "sh", about: "Setup" },
};
const facts: Fact[] = [
  fact("f1", "Acme", "brief.product.name"),
  fact("f2", "10x faster development", "brief.product.unique_value"),
  fact("f3", "https://acme.dev/start", "brief.product.url"),
  fact("f4", "developers", "brief.product.target_audience[0]"),
  fact("f5", "Maria Silva, CTO of Initech, says: “It saved our launch.”", "brief.facts[0]"),
  fact("f6", "Setup takes 15 minutes", "brief.facts[1]"),
  install,
  fact("f8", "Margin is 61%", "brief.facts[2]", false),
];
const claims = (text: string) => groundedClaims(text, facts, "Acme").map((claim) => `${claim.factId}: ${claim.text}`);

describe("groundedClaims", () => {
  it("lists figures, names, quotations, links and code with the facts that they rest on", () => {
    const text = [
      "Acme makes development 10x faster.",
      "“It saved our launch,” says Maria Silva.",
      "```sh\nnpm install acme-cli\n```",
      "Setup takes 15 minutes: https://acme.dev/start",
    ].join("\n\n");

    expect(claims(text)).toEqual([
      "f1: Acme",
      "f2: 10x faster",
      "f5: “It saved our launch,”",
      "f5: Maria Silva",
      "f7: npm install acme-cli",
      "f6: Setup takes 15 minutes",
      "f3: https://acme.dev/start",
    ]);
  });

  it("lists a fact once where it is said whole, not its figure again", () => {
    expect(claims("Get 10x faster development. Again: 10x faster development.")).toEqual([
      "f2: 10x faster development",
    ]);
  });

  it("lists nothing for what rests on no public fact", () => {
    expect(claims("Developers save 40%. Margin is 61%. A review takes 15 minutes.")).toEqual([]);
  });

  it("gives words that stand in the text", () => {
    const text = "ACME brings 10X FASTER DEVELOPMENT.";

    for (const { text: said } of groundedClaims(text, facts, "Acme")) expect(text).toContain(said);
    expect(claims(text)).toHaveLength(2);
  });
});
