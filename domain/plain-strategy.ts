import type { PersonaName } from "./vocabulary.ts";
import type { Strategy } from "./strategy.ts";

/** The strategy of a text that belongs to no campaign: its topic, and nothing that anybody would have to invent. */
export function plainStrategy(topic: string, personas: readonly PersonaName[]): Strategy {
  return {
    narrative: {
      hero: "",
      problem: "",
      solution: "",
      transformation: "",
      callToAction: "",
      hook: "",
      storyArc: "problem -> solution -> transformation",
    },
    contentPillars: [topic],
    themes: [{ label: topic, personas: [...personas] }],
    keyMessages: [],
    campaignPhases: [{ week: 1, focus: "solution_introduction" }],
  };
}
