import { describe, expect, it } from "vitest";
import { buildLedger } from "../../../../domain/fact-ledger.ts";
import { openLedger } from "../../../../tools/model/composer/ledger.ts";
import { briefOf } from "./campaign-inputs.ts";
import { briefFact } from "../../../support/brief-fact.ts";

const { facts } = buildLedger(
  briefOf(
    { name: "Nimbus 3", uniqueValue: "10x faster development" },
    { facts: [briefFact("Margin is 61%", { public: false })] },
  ),
);

describe("openLedger", () => {
  it("knows public facts alone", () => {
    const ledger = openLedger(facts);

    expect(ledger.from("brief.facts")).toEqual([]);
    expect(ledger.from("brief.product.unique_value").map(({ text }) => text)).toEqual(["10x faster development"]);
  });

  it("covers a text whose figures stand in public facts", () => {
    const ledger = openLedger(facts);

    expect(ledger.covers("10x faster")).toBe(true);
    expect(ledger.covers("no figure")).toBe(true);
    expect(ledger.covers("61% margin")).toBe(false);
  });

  it("claims what was quoted and is in the text, and a name with a figure", () => {
    const ledger = openLedger(facts);
    const [value] = ledger.from("brief.product.unique_value");
    if (value !== undefined) ledger.quote(value);

    expect(ledger.claimsIn("Nimbus 3 aims for 10x faster development.").map(({ text }) => text)).toEqual([
      "10x faster development",
      "Nimbus 3",
    ]);
    expect(ledger.claimsIn("Nothing of it.")).toEqual([]);
  });
});
