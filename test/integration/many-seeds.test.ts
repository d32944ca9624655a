import { describe, expect, it } from "vitest";
import { checkSet } from "../../domain/set-checks.ts";
import { exampleRequest } from "../support/open-campaigns.ts";
import { writtenCampaign } from "../support/written-campaign.ts";

const readmeRequest = {
  objective: "launch_awareness",
  product: { name: "QuantumLayer Platform", target_audience: ["developers"] },
  channels: ["twitter", "linkedin", "email"],
  duration: "30d",
};

/** Every error that the checks find in a whole campaign of one seed. */
async function errorsOf(request: unknown, seed: string): Promise<string[]> {
  const { pieces } = await writtenCampaign(request, seed);
  return [...pieces.flatMap(({ checks }) => checks), ...checkSet(pieces)]
    .filter(({ severity }) => severity === "error")
    .map(({ rule, message }) => `${seed}: ${rule}: ${message}`);
}

describe("campaigns of many seeds", () => {
  it.each([
    ["the README's command", () => Promise.resolve(readmeRequest)],
    ["the seed's own request", exampleRequest],
  ])("pass the quality gate whatever the seed: %s", async (_name, read) => {
    const request = await read();
    const errors: string[] = [];
    for (let seed = 0; seed < 25; seed += 1) errors.push(...(await errorsOf(request, `seed-${seed}`)));

    expect(errors).toEqual([]);
  });
});
