import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { noWork, writePiece } from "../../agents/content-pipeline.ts";
import type { Brief } from "../../domain/brief.ts";
import type { Fact } from "../../domain/fact.ts";
import type { Finding } from "../../domain/finding.ts";
import { personasOf } from "../../domain/personas.ts";
import { campaignPhases } from "../../domain/phases.ts";
import type { Piece } from "../../domain/piece.ts";
import { planCampaign } from "../../domain/plan.ts";
import { understandRequest } from "../../graphs/intake.ts";
import { createComposer } from "../../tools/model/composer/composer.ts";

const writer = createComposer();
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const folder = new URL("../fixtures/briefs/", import.meta.url);

/** Names of the briefs under test/fixtures/briefs, each unlike the others. */
export const briefNames = readdirSync(folder).map((file) => file.replace(/\.json$/, ""));

/** A brief of test/fixtures/briefs as it comes over the wire. */
export function briefNamed(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
}

export interface WrittenCampaign {
  brief: Brief;
  facts: Fact[];
  findings: Finding[];
  pieces: Piece[];
}

/** All pieces of a campaign by the composer, through the six steps, without graph and store. */
export async function writtenCampaign(request: unknown, seed: string): Promise<WrittenCampaign> {
  const { brief, facts, findings } = understandRequest(request, new Date("2026-11-24T12:00:00Z"));
  const personas = personasOf(brief.product.targetAudience);
  const draft = await writer.write("strategy", {
    brief,
    facts: facts.filter((fact) => fact.public),
    classification: { kind: "product launch", awareness: "problem_aware", personas, risks: [], channelFit: [] },
    learnings: [],
    seed,
  });
  const strategy = { ...draft, campaignPhases: campaignPhases(brief.durationDays) };
  const pieces: Piece[] = [];
  for (const plan of planCampaign({ brief, strategy, personas, seed }).pieces) {
    pieces.push(await writePiece({ brief, facts, seed, strategy, plan }, noWork, { writer, hash }));
  }
  return { brief, facts, findings, pieces };
}
