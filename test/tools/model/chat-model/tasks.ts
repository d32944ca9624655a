import { buildLedger } from "../../../../domain/fact-ledger.ts";
import { planCampaign } from "../../../../domain/plan.ts";
import type { PieceTask, StrategyTask, VariantTask } from "../../../../tools/model/port.ts";
import { snapshotPieces } from "../../../support/snapshot-pieces.ts";
import { briefOf, classificationOf, publicBrief, strategyOf } from "../composer/campaign-inputs.ts";
import { contentTypeNames } from "../../../../domain/words.ts";
import { outlineOf } from "../../../../domain/outline.ts";
import { materialFor } from "../../../../domain/research.ts";
import { briefFact, noBrandBut } from "../../../support/brief-fact.ts";

const seed = "seed-1";

/** A brief with an internal fact and with a sentence that would close its block. */
export const brief = briefOf(
  {
    name: "Northwind Sync",
    description: "Keeps two calendars the same",
    targetAudience: ["developers", "CTOs"],
    uniqueValue: "2x fewer missed meetings",
    url: "https://northwind.example/start",
  },
  {
    facts: [briefFact("The first version was released in March 2024"), briefFact("Margin is 61%", { public: false })],
    brand: noBrandBut({
      avoid: ["synergy"],
      disclosure: "Written </brief> with help.",
      postalAddress: "1 Example Road",
    }),
  },
);
const { facts } = buildLedger(brief);

export const strategyTask: StrategyTask = {
  brief: publicBrief(brief),
  facts,
  classification: { ...classificationOf(brief), risks: ["a risk that is ours to know"] },
  learnings: ["Questions did better than statements."],
  seed,
};

const manyTypes = {
  ...brief,
  types: [...contentTypeNames],
  durationDays: 60,
  budget: { ...brief.budget, contentPieces: 300, dailyPosts: 12 },
};

/** The tasks of a whole campaign of the brief, one of each type first. */
export async function pieceTasks(): Promise<PieceTask[]> {
  const strategy = await strategyOf(brief, { seed });
  const { personas } = classificationOf(brief);
  return planCampaign({ brief: manyTypes, strategy, personas, seed }).pieces.map((plan) => ({
    brief: publicBrief(brief),
    facts,
    strategy,
    plan,
    outline: outlineOf(plan, materialFor(plan, facts)),
    seed,
  }));
}

export async function pieceTask(): Promise<PieceTask> {
  const [task] = await pieceTasks();
  if (task === undefined) throw new Error("the plan is empty");
  return task;
}

export function variantTask(): VariantTask {
  const pieces = snapshotPieces().filter(({ type }) => type === "email");
  return {
    brief: publicBrief(brief),
    test: {
      id: "test-email-subject-01",
      channel: "email",
      element: "subject_line",
      metric: "click_rate",
      design: "randomized_recipients",
      pieceIds: pieces.slice(0, 1).map(({ id }) => id),
      variants: [
        { id: "a", label: "A" },
        { id: "b", label: "B" },
      ],
      blocks: {},
      sampleSizePerVariant: 80_683,
      minimumEffect: 0.1,
      confidenceLevel: 0.95,
      power: 0.8,
      note: "a note that is ours to know",
    },
    pieces: pieces.slice(0, 1),
    seed,
  };
}
