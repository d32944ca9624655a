import { counted } from "../domain/counted.ts";
import { campaignPhases } from "../domain/phases.ts";
import { defineSpecialist } from "./agent.ts";

/** Tells the campaign's story and chooses its pillars, messages and themes; the phases are code. */
export const narrative = defineSpecialist({
  name: "narrative",
  role: "Tells the campaign's story and chooses its pillars, messages, themes and weekly phases.",
  needs: ["classification", "learnings"],
  gives: "strategy",
  async work({ brief, facts, seed, classification, learnings }, { writer }) {
    const { objective, product, channels, tone, brand, durationDays } = brief;
    const draft = await writer.write("strategy", {
      brief: { objective, product, channels, tone, brand, durationDays },
      facts: facts.filter((fact) => fact.public),
      classification,
      learnings: learnings.map(({ variant }) => variant),
      seed,
    });
    const gift = { ...draft, campaignPhases: campaignPhases(durationDays) };
    return {
      gift,
      note: `${counted(gift.themes.length, "theme")} in ${counted(gift.campaignPhases.length, "weekly phase")}`,
    };
  },
  answer(_question, { campaign }) {
    const strategy = campaign.strategy;
    if (strategy === null) return "The strategy has not been made yet.";
    return [
      `The story: ${strategy.narrative.problem} ${strategy.narrative.solution}`,
      `Pillars: ${strategy.contentPillars.join(", ")}.`,
      "Key messages:",
      ...strategy.keyMessages.map((message) => `- ${message}`),
      `Themes: ${strategy.themes.map(({ label }) => label).join(", ")}.`,
    ].join("\n");
  },
});
