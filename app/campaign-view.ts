import { briefToWire } from "../domain/request.ts";
import { summarise } from "../domain/summary.ts";
import { strategyToWire } from "../exports/json.ts";
import type { CampaignAnswer } from "./answer.ts";
import type { Context } from "./context.ts";
import { requireSnapshot } from "./stored-campaign.ts";

/** A campaign as one reads it before changing it; `version` grows with every change of its row. */
export interface CampaignView {
  version: string;
  body: {
    campaign: CampaignAnswer["campaign"];
    /** every field of the brief: sent back, it is the same brief */
    brief: Record<string, unknown>;
    strategy: ReturnType<typeof strategyToWire> | null;
    summary: CampaignAnswer["summary"];
  };
}

/** @throws MarketingError "not-found" */
export async function viewCampaign(context: Context, campaignId: string): Promise<CampaignView> {
  const snapshot = await requireSnapshot(context, campaignId);
  const { id, name, status, createdAt, version, brief, strategy } = snapshot.campaign;
  return {
    version: String(version),
    body: {
      campaign: { id, name, status, created_at: createdAt },
      brief: briefToWire(brief),
      strategy: strategy === null ? null : strategyToWire(strategy),
      summary: { ...summarise(snapshot), data_directory: context.dataDirectory },
    },
  };
}
