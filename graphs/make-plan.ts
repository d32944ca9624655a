import { counted } from "../domain/counted.ts";
import { MarketingError } from "../domain/errors.ts";
import { planCampaign } from "../domain/plan.ts";
import type { GraphPorts } from "./ports.ts";
import { givenOf } from "./progress.ts";
import type { CampaignState, CampaignUpdate } from "./state.ts";
import type { Tell } from "./teller.ts";

/** Plans the pieces and tests of a campaign; pieces, tests and slots of an earlier plan go. */
export async function makePlan(state: CampaignState, { store }: GraphPorts, tell: Tell): Promise<CampaignUpdate> {
  const { campaignId, brief, seed, notBefore } = givenOf(state);
  const { strategy, classification } = state;
  if (strategy === null || classification === null) throw new MarketingError("internal", "planned before the strategy");
  const plan = planCampaign({ brief, strategy, personas: classification.personas, seed, notBefore });
  // What hung on an earlier plan goes first: after a crash in between there is no plan, and planning comes again.
  await store.keepPieces(
    campaignId,
    plan.pieces.map(({ id }) => id),
  );
  await store.saveTests(campaignId, []);
  await store.saveSlots(campaignId, []);
  await store.changeCampaign(campaignId, { plan });
  tell({
    type: "agent-end",
    agent: "supervisor",
    note: `${counted(plan.pieces.length, "piece")} and ${counted(plan.tests.length, "test")} planned`,
  });
  return { plan };
}
