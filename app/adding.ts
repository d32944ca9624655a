import { MarketingError } from "../domain/errors.ts";
import { dayOn } from "../domain/campaign-days.ts";
import type { CampaignRecord } from "../domain/campaign.ts";
import type { PiecePlan } from "../domain/piece.ts";
import { planAdditions } from "../domain/plan.ts";
import { plainOrder, type RunRecord } from "../domain/run.ts";
import type { ContentType } from "../domain/vocabulary.ts";
import { localDateOf } from "../domain/zoned-time.ts";
import type { CampaignAnswer } from "./answer.ts";
import type { Context } from "./context.ts";
import { answerAfter } from "./creating.ts";
import { requireSnapshot } from "./stored-campaign.ts";
import type { Watch } from "./watch.ts";

export interface AddPiecesInput {
  campaignId: string;
  /** at least one; the pieces are shared over them, the first ones get one more where it doesn't come out even */
  types: readonly ContentType[];
  /** pieces in all */
  count: number;
  /** null = the campaign's own themes */
  topic: string | null;
  /** approve what passes without asking */
  approve: boolean;
}

/** A piece that would be added. */
export type Addition = Pick<PiecePlan, "id" | "type" | "channel" | "day" | "theme">;

/**
 * Where more pieces would go; nothing is stored.
 * @throws MarketingError "not-found", "conflict" while the campaign has no plan, "invalid-brief" for a type of another channel,
 * "limit-refused" when the days that are left have no place
 */
export async function planMore(context: Context, input: AddPiecesInput): Promise<{ additions: Addition[] }> {
  const { campaign } = await requireSnapshot(context, input.campaignId);
  const planned = additionsFor(campaign, input, context.now());
  return { additions: planned.map(({ id, type, channel, day, theme }) => ({ id, type, channel, day, theme })) };
}

/** Begins the run that writes the pieces and makes the calendar anew. @throws what `planMore` throws, "thread-busy" */
export async function beginAdding(
  context: Context,
  input: AddPiecesInput,
): Promise<{ run: RunRecord; added: string[] }> {
  const { campaign } = await requireSnapshot(context, input.campaignId);
  const additions = additionsFor(campaign, input, context.now());
  const run = await context.runs.submit({
    threadId: campaign.threadId,
    runId: null,
    tenant: campaign.tenant,
    campaignId: campaign.id,
    kind: "create",
    approve: input.approve,
    order: { ...plainOrder, input: { campaign_id: campaign.id, additions } },
    metadata: {},
    missingThread: "create",
    delayMs: 0,
  });
  return { run, added: additions.map(({ id }) => id) };
}

/** Adds pieces and waits for them. @throws what `beginAdding` throws, "interrupted" */
export async function addPieces(
  context: Context,
  input: AddPiecesInput,
  watch: Watch,
): Promise<CampaignAnswer & { added: string[] }> {
  const { run, added } = await beginAdding(context, input);
  return { ...(await answerAfter(context, run, watch)), added };
}

function additionsFor(
  { id, brief, plan, seed, status, strategy }: CampaignRecord,
  { types, count, topic }: AddPiecesInput,
  now: Date,
): PiecePlan[] {
  if (plan === null || strategy === null || status === "draft") {
    throw new MarketingError("conflict", `campaign "${id}" is not made yet`, {
      why: "pieces can be added to a plan, and it has none",
      hint: `qlp-marketing run resume ${id}`,
    });
  }
  const today = localDateOf(now.toISOString(), brief.audienceTimezone);
  const fromDay = Math.max(1, dayOn(today, brief.start) + 1);
  const additions: PiecePlan[] = [];
  for (const [index, type] of types.entries()) {
    const own = Math.floor(count / types.length) + (index < count % types.length ? 1 : 0);
    if (own === 0) continue;
    const extended = { ...plan, pieces: [...plan.pieces, ...additions] };
    additions.push(
      ...planAdditions({ brief, strategy, plan: extended, type, count: own, theme: topic, seed, fromDay }),
    );
  }
  return additions;
}
