import type { CampaignPhase } from "./strategy.ts";
import { PhaseFocus } from "./vocabulary.ts";

/**
 * Focuses of short campaigns. One phase has to show the product; with two, the second asks. Social proof is left out
 * first: it needs results that a young campaign seldom has.
 */
const shortCampaigns: Record<number, readonly PhaseFocus[]> = {
  1: ["solution_introduction"],
  2: ["solution_introduction", "call_to_action"],
  3: ["problem_awareness", "solution_introduction", "call_to_action"],
};

/**
 * The phases of a campaign, one for each full week: phase n covers days 7n-6 to 7n and the last takes the rest, so 30 days
 * are four phases. From four phases on, the four focuses come in their order and are stretched evenly: 60 days are eight
 * phases, each focus twice, never going back.
 */
export function campaignPhases(durationDays: number): CampaignPhase[] {
  const count = Math.max(1, Math.floor(durationDays / 7));
  const focuses = shortCampaigns[count] ?? PhaseFocus.options;
  return Array.from({ length: count }, (_, index) => ({
    week: index + 1,
    focus: focuses[Math.floor((index * focuses.length) / count)] ?? "call_to_action",
  }));
}

/** The phase that a day belongs to. @param day 1 = the first day of the campaign */
export function phaseOfDay(day: number, durationDays: number): CampaignPhase {
  const phases = campaignPhases(durationDays);
  return phases[Math.min(Math.ceil(day / 7), phases.length) - 1] ?? { week: 1, focus: "call_to_action" };
}
