import type { CampaignSnapshot } from "../domain/campaign.ts";
import type { RunRecord, RunStatus } from "../domain/run.ts";
import { summarise, type Summary } from "../domain/summary.ts";
import type { CampaignStatus } from "../domain/vocabulary.ts";

/** What a face answers about a campaign: `--json` of the command line and the body over HTTP (snake_case). */
export interface CampaignAnswer {
  campaign: { id: string; name: string; status: CampaignStatus; created_at: string };
  /** the newest run of the campaign */
  run: { id: string; thread_id: string; status: RunStatus };
  summary: Summary & { data_directory: string };
}

/** The answer about a stored campaign and a run of it. `place` is where the campaign is kept, absolute. */
export function campaignAnswer(
  snapshot: CampaignSnapshot,
  run: RunRecord,
  place: { dataDirectory: string },
): CampaignAnswer {
  const { id, name, status, createdAt } = snapshot.campaign;
  return {
    campaign: { id, name, status, created_at: createdAt },
    run: { id: run.id, thread_id: run.threadId, status: run.status },
    summary: { ...summarise(snapshot), data_directory: place.dataDirectory },
  };
}
