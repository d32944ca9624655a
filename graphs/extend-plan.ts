import { productName } from "../domain/brief.ts";
import { contentTypes } from "../domain/content-types.ts";
import { MarketingError } from "../domain/errors.ts";
import type { PiecePlan } from "../domain/piece.ts";
import { dayOn } from "../domain/campaign-days.ts";
import { planAdditions } from "../domain/plan.ts";
import { localDateOf } from "../domain/zoned-time.ts";
import { lapsed } from "./agent-node.ts";
import type { GraphPorts } from "./ports.ts";
import { givenOf } from "./progress.ts";
import { stillMade } from "./spoken-words.ts";
import type { CampaignState, CampaignUpdate } from "./state.ts";

/** Adds the pieces that a person asked for to the plan; what depends on the list of pieces is made again. */
export async function extendPlan(state: CampaignState, ports: GraphPorts): Promise<CampaignUpdate> {
  return state.additions === null ? await addAsSaid(state, ports) : await takeIn(state.additions, state, ports);
}

/**
 * Nothing when the pieces that wait to be taken in are new to the plan, or in it as they are, as after a crash.
 * @throws MarketingError "conflict" when the plan holds others under their ids
 */
export function requireFreeIds({ additions, plan }: Pick<CampaignState, "additions" | "plan">): void {
  const days = new Map(plan?.pieces.map(({ id, day }) => [id, day]));
  const other = additions?.find(({ id, day }) => days.has(id) && days.get(id) !== day);
  if (other === undefined) return;
  throw new MarketingError("conflict", `the campaign has another piece "${other.id}" by now`, {
    why: "somebody else added pieces at the same time",
    hint: "ask again",
  });
}

/** The plan with pieces that were planned where they were asked for; those that it holds already are left. */
async function takeIn(
  additions: readonly PiecePlan[],
  { plan, campaign_id: campaignId }: CampaignState,
  { store }: GraphPorts,
): Promise<CampaignUpdate> {
  if (plan === null || campaignId === null) throw new MarketingError("internal", "there is no plan to add pieces to");
  const known = new Set(plan.pieces.map(({ id }) => id));
  const extended = { ...plan, pieces: [...plan.pieces, ...additions.filter(({ id }) => !known.has(id))] };
  await store.changeCampaign(campaignId, { plan: extended, status: "draft" });
  return { plan: extended, additions: null, calendar: null, voice: null, tests: null, review: null, outcome: null };
}

async function addAsSaid(state: CampaignState, { store, now }: GraphPorts): Promise<CampaignUpdate> {
  const { campaignId, brief, seed } = givenOf(state);
  const { intent, plan, strategy } = state;
  if (intent?.kind !== "add") throw new MarketingError("internal", "the plan was to be extended without a request");
  const before = await store.getCampaign(campaignId);
  if (plan === null || strategy === null || before === null || before.status === "draft") {
    return refuse(stillMade, intent.type);
  }
  const theme =
    intent.topic ?? strategy.themes[plan.pieces.length % strategy.themes.length]?.label ?? productName(brief);
  const today = localDateOf(now().toISOString(), brief.audienceTimezone);
  try {
    const pieces = planAdditions({
      brief,
      strategy,
      plan,
      type: intent.type,
      count: intent.count,
      theme,
      seed,
      fromDay: Math.max(1, dayOn(today, brief.start) + 1),
    });
    const extended = { ...plan, pieces: [...plan.pieces, ...pieces] };
    await store.changeCampaign(campaignId, { plan: extended, status: "draft" });
    const { label, plural } = contentTypes[intent.type];
    const noun = pieces.length === 1 ? label : plural;
    const reply = `Added ${pieces.length} ${noun} about ${theme}: ${pieces.map(({ id, week }) => `${id} (week ${week})`).join(", ")}.${lapsed(before)}`;
    return { plan: extended, calendar: null, voice: null, tests: null, review: null, outcome: null, reply };
  } catch (error) {
    if (error instanceof MarketingError && (error.code === "limit-refused" || error.code === "invalid-brief")) {
      return refuse(
        [error.message, error.why, error.hint].filter((words) => words !== undefined).join("; "),
        intent.type,
      );
    }
    throw error;
  }
}

function refuse(reply: string, text: string): CampaignUpdate {
  return { reply, intent: { kind: "unknown", text } };
}
