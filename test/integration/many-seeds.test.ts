import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { noWork, writePiece } from "../../agents/content-pipeline.ts";
import { campaignPhases } from "../../domain/phases.ts";
import { personasOf } from "../../domain/personas.ts";
import { planCampaign } from "../../domain/plan.ts";
import { checkSet } from "../../domain/set-checks.ts";
import { understandRequest } from "../../graphs/intake.ts";
import { createComposer } from "../../tools/model/composer/composer.ts";
import { exampleRequest } from "../support/open-campaigns.ts";

const writer = createComposer();
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const readmeRequest = {
  objective: "launch_awareness",
  product: { name: "QuantumLayer Platform", target_audience: ["developers"] },
  channels: ["twitter", "linkedin", "email"],
  duration: "30d",
};

/** Every error that the checks find in a whole campaign of one seed. */
async function errorsOf(request: unknown, seed: string): Promise<string[]> {
  const { brief, facts } = understandRequest(request, new Date("2026-11-24T12:00:00Z"));
  const personas = personasOf(brief.product.targetAudience);
  const draft = await writer.write("strategy", {
    brief,
    facts: facts.filter((fact) => fact.public),
    classification: { kind: "product launch", awareness: "problem_aware", personas, risks: [], channelFit: [] },
    learnings: [],
    seed,
  });
  const strategy = { ...draft, campaignPhases: campaignPhases(brief.durationDays) };
  const pieces = await Promise.all(
    planCampaign({ brief, strategy, personas, seed }).pieces.map((plan) =>
      writePiece({ brief, facts, seed, strategy, plan }, noWork, { writer, hash }),
    ),
  );
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
