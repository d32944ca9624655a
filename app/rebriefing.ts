import { changedFields } from "../domain/brief-change.ts";
import type { CampaignRecord } from "../domain/campaign.ts";
import { MarketingError } from "../domain/errors.ts";
import { understandRequest } from "../graphs/intake.ts";
import { remakeUpdate } from "../graphs/remake.ts";
import { requireVersion, whileIdle } from "./campaign-changes.ts";
import { viewCampaign, type CampaignView } from "./campaign-view.ts";
import type { Context } from "./context.ts";
import { requireSnapshot } from "./stored-campaign.ts";

export interface RebriefInput {
  campaignId: string;
  /** the whole brief, as for a new campaign */
  request: Record<string, unknown>;
  /** versions that the caller takes for the newest, null = any */
  expected: readonly string[] | null;
}

/** Of these nothing has been approved yet. */
const open = new Set<CampaignRecord["status"]>(["draft", "awaiting_approval", "partial", "failed"]);

/**
 * Replaces the brief. Strategy, plan, tests and calendar of the old one are forgotten; nothing is written before a run makes
 * the campaign again. Another name alone changes nothing else, and may come at any time.
 * @throws MarketingError "not-found", "precondition-failed", what `understandRequest` throws, "conflict" while a run is going
 *   on, and after the approval for every field but the name
 */
export async function replaceBrief(context: Context, input: RebriefInput): Promise<CampaignView> {
  await whileIdle(context, input.campaignId, () => replace(context, input));
  return await viewCampaign(context, input.campaignId);
}

async function replace(context: Context, { campaignId, request, expected }: RebriefInput): Promise<void> {
  const { campaign, pieces } = await requireSnapshot(context, campaignId);
  requireVersion(`campaign "${campaignId}"`, String(campaign.version), expected);
  const { brief, facts, findings } = understandRequest(request, clockFor(request, campaign, context.now()));
  const changed = changedFields(brief, campaign.brief);
  const isApproved = !open.has(campaign.status) || pieces.some(({ status }) => status === "approved");
  const settled = changed.filter((field) => field !== "name");
  if (isApproved && settled.length > 0) throw tooLate(campaign, settled);
  if (settled.length > 0) {
    await forget(context, campaign);
    const { name } = brief;
    await context.store.replaceBrief(campaignId, { name, brief, facts, findings }, campaign.version);
  } else if (changed.length > 0) {
    await context.store.changeCampaign(campaignId, { name: brief.name, brief }, campaign.version);
  }
}

/**
 * Makes the thread forget the old brief and the question about it, so that a run that goes on there reads the new one. Before
 * the store is changed: a thread that has forgotten too early reads what is stored again.
 */
async function forget({ graph }: Context, { id, threadId }: CampaignRecord): Promise<void> {
  await graph.updateState({ configurable: { thread_id: threadId } }, remakeUpdate(id), "supervisor");
}

/** A start that stays is judged as on the day when the campaign was made: it may have come since. */
function clockFor(request: Record<string, unknown>, { brief, createdAt }: CampaignRecord, now: Date): Date {
  return request["start"] === brief.start ? new Date(createdAt) : now;
}

function tooLate({ id }: CampaignRecord, fields: string[]): MarketingError {
  return new MarketingError("conflict", `campaign "${id}" is approved already`, {
    why: `${fields.join(", ")} would change its texts or its plan`,
    hint: "change the name alone, edit single pieces, or make a new campaign",
    errors: fields.map((field) => ({ pointer: `/${field}`, detail: `${field} is settled by the approval` })),
  });
}
