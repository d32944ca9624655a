import { counted } from "../domain/counted.ts";
import { computeMetrics, type Metrics } from "../domain/metrics.ts";
import { defineSpecialist } from "./agent.ts";

const noData = "no data yet";

/** Adds up what the channels reported about earlier campaigns of this product. Needs no model. */
export const engagementMonitor = defineSpecialist({
  name: "engagement_monitor",
  role: "Adds up what was measured, compares it with the goals and raises alerts.",
  needs: [],
  gives: "metrics",
  async work({ brief }, { feedback }) {
    const { measurements } = await feedback();
    const gift = computeMetrics(measurements, brief.goals);
    return { gift, note: gift.total.pieces === 0 ? noData : describe(gift) };
  },
  answer(_question, { campaign }) {
    const goals = Object.entries(campaign.brief.goals);
    const targets = goals.map(([goal, target]) => `${goal} ${target.toLocaleString("en-US")}`).join(", ");
    return goals.length === 0
      ? `Nothing has been measured for this campaign: ${noData}. The brief sets no goals.`
      : `Nothing has been measured for this campaign: ${noData}. The internal goals are ${targets}.`;
  },
});

function describe({ total, alerts }: Metrics): string {
  const share = total.engagementRate === null ? "" : `, ${(total.engagementRate * 100).toFixed(1)} % engagement`;
  return `${counted(total.pieces, "piece")} measured${share}, ${counted(alerts.length, "alert")}`;
}
