import { productName } from "../domain/brief.ts";
import { computeMetrics, type Metrics } from "../domain/metrics.ts";
import type { Context } from "./context.ts";
import { requireSnapshot } from "./stored-campaign.ts";

export interface Analytics {
  campaign_id: string;
  /** null until something is measured */
  data: ReturnType<typeof metricsToWire> | null;
  note: string;
}

/** What was measured of a campaign so far; nothing is estimated. @throws MarketingError "not-found" */
export async function analyseCampaign(context: Context, campaignId: string): Promise<Analytics> {
  const { campaign } = await requireSnapshot(context, campaignId);
  const { measurements } = await context.store.listFeedback(productName(campaign.brief));
  const metrics = computeMetrics(
    measurements.filter((measurement) => measurement.campaignId === campaignId),
    campaign.brief.goals,
  );
  if (metrics.total.pieces === 0) {
    return { campaign_id: campaignId, data: null, note: "no data: nothing of this campaign has been measured yet" };
  }
  return { campaign_id: campaignId, data: metricsToWire(metrics), note: "the newest counts of each measured piece" };
}

function metricsToWire({ channels, total, goals, alerts }: Metrics) {
  return {
    channels: Object.fromEntries(
      Object.entries(channels).map(([channel, { engagementRate, ...counts }]) => [
        channel,
        { ...counts, engagement_rate: engagementRate },
      ]),
    ),
    total: totalToWire(total),
    goals,
    alerts,
  };
}

function totalToWire({ engagementRate, clickRate, ...counts }: Metrics["total"]) {
  return { ...counts, engagement_rate: engagementRate, click_rate: clickRate };
}
