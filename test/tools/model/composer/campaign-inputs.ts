import { buildLedger } from "../../../../domain/fact-ledger.ts";
import type { Brief } from "../../../../domain/brief.ts";
import type { Classification } from "../../../../domain/campaign.ts";
import type { Fact } from "../../../../domain/fact.ts";
import { personasOf } from "../../../../domain/personas.ts";
import { campaignPhases } from "../../../../domain/phases.ts";
import type { PieceDraft, PiecePlan } from "../../../../domain/piece.ts";
import { planCampaign } from "../../../../domain/plan.ts";
import type { Strategy } from "../../../../domain/strategy.ts";
import { createComposer } from "../../../../tools/model/composer/composer.ts";
import type { PieceTask, PublicBrief } from "../../../../tools/model/port.ts";
import { outlineOf } from "../../../../domain/outline.ts";
import { materialFor } from "../../../../domain/research.ts";
import { briefFact } from "../../../support/brief-fact.ts";

type Product = Partial<Brief["product"]> & { name: string };

/** A brief with everything but the product settled: fifty pieces on every channel over thirty days. */
export function briefOf(product: Product, over: Partial<Brief> = {}): Brief {
  return {
    name: product.name,
    objective: "launch_awareness",
    product: { description: null, targetAudience: ["developers"], uniqueValue: null, url: null, ...product },
    channels: ["twitter", "linkedin", "medium", "reddit", "email"],
    durationDays: 30,
    budget: { contentPieces: 50, dailyPosts: 3, adSpend: 5000 },
    tone: { primary: "technical", secondary: "visionary" },
    goals: { awareness: 100_000, engagement: 5000, conversions: 500 },
    facts: [],
    brand: null,
    audienceTimezone: "UTC",
    start: "2026-12-01",
    types: null,
    ...over,
  };
}

/** Briefs as people write them: full, three lines, another trade, loud, awkward. */
export const briefs: Record<string, Brief> = {
  "the full brief": briefOf({
    name: "QuantumLayer Platform",
    description: "AI-powered code generation",
    targetAudience: ["developers", "CTOs", "tech leaders"],
    uniqueValue: "10x faster development",
    url: "https://quantumlayer.example/start",
  }),
  "a brief of three lines": briefOf({ name: "QuantumLayer Platform" }),
  "a bakery": briefOf(
    {
      name: "Zażółć Bakery",
      targetAudience: ["families"],
      uniqueValue: "bread baked at night, sold until noon",
    },
    { tone: { primary: "casual", secondary: null } },
  ),
  "a name in capitals": briefOf(
    {
      name: "NIMBUS CORP",
      description: "A platform that helps teams ship",
      targetAudience: ["startup founders"],
      uniqueValue: "Ship code faster",
      url: "https://nimbus.example",
    },
    { objective: "lead_generation", tone: { primary: "professional", secondary: null } },
  ),
  "a name with a stop": briefOf({
    name: "Acme Inc.",
    description: "We help founders.",
    targetAudience: ["founder"],
    uniqueValue: "Payments for everyone, everywhere",
    url: "https://acme.io",
  }),
  "an awkward brief": briefOf(
    {
      name: "iLumen 3 🚀",
      description: "Cut costs by 40% & more – everywhere (really)",
      targetAudience: ["Gen Z"],
      uniqueValue: "Never miss a meeting",
      url: `https://lumen.example/${"a".repeat(120)}`,
    },
    {
      objective: "community",
      tone: { primary: "inspirational", secondary: "educational" },
      facts: [briefFact("The first version was released in March 2024"), briefFact("Margin is 61%", { public: false })],
    },
  ),
};

export interface WrittenCampaign {
  brief: Brief;
  facts: Fact[];
  strategy: Strategy;
  pieces: WrittenPiece[];
}

export interface WrittenPiece {
  plan: PiecePlan;
  draft: PieceDraft;
  /** the parts with their headings, joined by an empty line */
  text: string;
}

export function publicBrief({ objective, product, channels, tone, brand, durationDays }: Brief): PublicBrief {
  return { objective, product, channels, tone, brand, durationDays };
}

export function classificationOf(brief: Brief): Classification {
  return {
    kind: "product launch",
    awareness: "problem_aware",
    personas: personasOf(brief.product.targetAudience),
    risks: [],
    channelFit: [],
  };
}

export async function strategyOf(
  brief: Brief,
  { seed, learnings = [] }: { seed: string; learnings?: string[] },
): Promise<Strategy> {
  const draft = await createComposer().write("strategy", {
    brief: publicBrief(brief),
    facts: buildLedger(brief).facts,
    classification: classificationOf(brief),
    learnings,
    seed,
  });
  return { ...draft, campaignPhases: campaignPhases(brief.durationDays) };
}

/** The whole campaign as the composer writes it, before tone and checks. */
export async function writeCampaign(original: Brief, seed: string): Promise<WrittenCampaign> {
  const { brief, facts } = buildLedger(original);
  const strategy = await strategyOf(brief, { seed });
  const { personas } = classificationOf(brief);
  const plans = planCampaign({ brief, strategy, personas, seed }).pieces;
  const composer = createComposer();
  const pieces: WrittenPiece[] = [];
  for (const plan of plans) {
    const task: PieceTask = {
      brief: publicBrief(brief),
      facts: facts.filter((fact) => fact.public),
      strategy,
      plan,
      outline: outlineOf(plan, materialFor(plan, facts)),
      seed,
    };
    const draft = await composer.write("piece", task);
    pieces.push({ plan, draft, text: textOf(draft) });
  }
  return { brief, facts, strategy, pieces };
}

export function textOf({ parts }: PieceDraft): string {
  return parts.map(({ heading, text }) => (heading === undefined ? text : `${heading}\n\n${text}`)).join("\n\n");
}
