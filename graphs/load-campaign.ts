import { MarketingError } from "../domain/errors.ts";
import { marksOf } from "./content-state.ts";
import type { GraphPorts } from "./ports.ts";
import type { CampaignState, CampaignUpdate } from "./state.ts";

/**
 * What a thread knows of a stored campaign. What is stored already is not made again: on a thread that lost its checkpoints,
 * or that never had any, the run goes on where the store stands.
 * @throws MarketingError "not-found"
 */
export async function loadCampaign(id: string, state: CampaignState, { store }: GraphPorts): Promise<CampaignUpdate> {
  const snapshot = await store.getSnapshot(id);
  if (snapshot === null) {
    throw new MarketingError("not-found", `campaign "${id}" not found`, { hint: "qlp-marketing campaigns list" });
  }
  const { brief, seed, createdAt, findings, classification, strategy, plan, writer } = snapshot.campaign;
  // Without a plan they are left from an earlier one. A piece that a new plan has too is found again by its input.
  const isPlanned = plan !== null;
  return {
    campaign_id: id,
    loaded: id,
    brief,
    facts: snapshot.facts,
    seed,
    writer,
    created_at: createdAt,
    findings,
    classification,
    strategy,
    plan,
    content: isPlanned ? marksOf(snapshot.pieces, state) : {},
    tests: isPlanned && snapshot.tests.length > 0 ? snapshot.tests : null,
    calendar: isPlanned && snapshot.slots.length > 0 ? snapshot.slots : null,
  };
}

/**
 * What was made of the same campaign since this thread looked, by another one or by a run that was stopped before its state
 * was kept: a plan with all that hangs on it.
 * Nothing while both have the same plan.
 */
export async function catchUp(state: CampaignState, ports: GraphPorts): Promise<CampaignUpdate> {
  if (state.campaign_id === null) return {};
  const campaign = await ports.store.getCampaign(state.campaign_id);
  if (campaign?.plan == null || JSON.stringify(campaign.plan) === JSON.stringify(state.plan)) return {};
  return { ...(await loadCampaign(state.campaign_id, state, ports)), review: null, outcome: null };
}
