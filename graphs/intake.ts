import type { CampaignRecord } from "../domain/campaign.ts";
import type { Brief } from "../domain/brief.ts";
import { requirePlace } from "../domain/capacity.ts";
import { buildLedger } from "../domain/fact-ledger.ts";
import type { Fact } from "../domain/fact.ts";
import type { Finding } from "../domain/finding.ts";
import type { WriterStamp } from "../domain/piece.ts";
import { readBrief } from "../domain/request.ts";
import { plainOrder, unclaimed, type RunRecord } from "../domain/run.ts";
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
  /** "create": an engine will begin the run; "protocol": the graph that asks is the run */
  kind: "create" | "protocol";
  /** null = the campaign's id */
  seed: string | null;
  /** null = the default writer */
  writer: WriterStamp | null;
  /** approve what passes without asking */
  approve: boolean;
}

/** The id of the campaign that a run begins: beginning it twice leaves one campaign. */
export function campaignIdFor(
  { threadId, runId }: Pick<NewCampaign, "threadId" | "runId">,
  { hash }: Pick<GraphPorts, "hash">,
): string {
  return `campaign-${hash(`${threadId} ${runId}`).slice(0, 12)}`;
}

/**
 * Stores a campaign with its facts before any agent works, and ties it to its run: the one that an engine has taken on, or
 * a new one where the graph runs without an engine.
 * @throws what `understandRequest` throws; nothing is stored then
 */
export async function startCampaign(
  ports: GraphPorts,
  { request, threadId, runId, kind, seed, writer, approve }: NewCampaign,
): Promise<CampaignRecord> {
  const now = ports.now();
  const { brief, facts, findings } = understandRequest(request, now);
  const id = campaignIdFor({ threadId, runId }, ports);
  const createdAt = now.toISOString();
  const campaign: CampaignRecord = {
    id,
    name: brief.name,
    status: "draft",
    version: 1,
    tenant: ports.tenant,
    createdAt,
    threadId,
    seed: seed ?? id,
    writer: writer ?? ports.defaultWriter,
    brief,
    classification: null,
    strategy: null,
    plan: null,
    findings,
  };
  const run: RunRecord = {
    ...unclaimed,
    tenant: ports.tenant,
    processId: ports.processId,
    id: runId,
    threadId,
    campaignId: id,
    kind,
    status: kind === "create" ? "pending" : "running",
    approve,
    order: { ...plainOrder, input: { campaign_id: id } },
    metadata: {},
    attempt: kind === "create" ? 0 : 1,
    startedAt: createdAt,
    endedAt: null,
    error: null,
  };
  await ports.store.createCampaign(campaign, facts, run);
  return campaign;
}
