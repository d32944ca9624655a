import type { CampaignRecord, RunRecord } from "../domain/campaign.ts";
import type { Brief } from "../domain/brief.ts";
import { requirePlace } from "../domain/capacity.ts";
import { buildLedger } from "../domain/fact-ledger.ts";
import type { Fact } from "../domain/fact.ts";
import type { Finding } from "../domain/finding.ts";
import { readBrief } from "../domain/request.ts";
import { localDateOf } from "../domain/zoned-time.ts";
import type { GraphPorts } from "./ports.ts";

export interface UnderstoodRequest {
  brief: Brief;
  facts: Fact[];
  findings: Finding[];
}

/**
 * The brief as understood, its facts and what was refused in it; nothing is stored.
 * @throws MarketingError "invalid-brief", or "limit-refused" when the pieces have no place in the calendar
 */
export function understandRequest(request: unknown, now: Date): UnderstoodRequest {
  const understood = buildLedger(
    readBrief(request, {
      today: localDateOf(now.toISOString(), "UTC"),
      todayIn: (zone) => localDateOf(now.toISOString(), zone),
    }),
  );
  requirePlace(understood.brief, { notBefore: firstInstant(understood.brief, now.toISOString()) });
  return understood;
}

/** The instant before which no slot is used: the campaign's making, when it starts on that very day; else null. */
export function firstInstant(brief: Brief, createdAt: string): string | null {
  return localDateOf(createdAt, brief.audienceTimezone) === brief.start ? createdAt : null;
}

export interface NewCampaign {
  request: unknown;
  threadId: string;
  runId: string;
  /** null = the campaign's id */
  seed: string | null;
  /** approve what passes without asking */
  approve: boolean;
}

/**
 * Stores a campaign with its facts and its run, before any agent works. The campaign's id follows from the thread, so
 * doing it twice leaves one campaign.
 * @throws what `understandRequest` throws; nothing is stored then
 */
export async function startCampaign(
  ports: GraphPorts,
  { request, threadId, runId, seed, approve }: NewCampaign,
): Promise<{ campaign: CampaignRecord; run: RunRecord }> {
  const now = ports.now();
  const { brief, facts, findings } = understandRequest(request, now);
  const id = `campaign-${ports.hash(threadId).slice(0, 12)}`;
  const createdAt = now.toISOString();
  const campaign: CampaignRecord = {
    id,
    name: brief.name,
    status: "draft",
    createdAt,
    threadId,
    seed: seed ?? id,
    writer: ports.writer.stamp,
    brief,
    classification: null,
    strategy: null,
    plan: null,
    findings,
  };
  const run: RunRecord = {
    id: runId,
    campaignId: id,
    threadId,
    kind: "create",
    status: "running",
    approve,
    startedAt: createdAt,
    endedAt: null,
    error: null,
  };
  await ports.store.createCampaign(campaign, facts, run);
  return { campaign, run };
}
