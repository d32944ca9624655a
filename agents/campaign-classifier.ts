import type { Brief } from "../domain/brief.ts";
import type { Classification } from "../domain/campaign.ts";
import type { Fact } from "../domain/fact.ts";
import { personasOf } from "../domain/personas.ts";
import type { ChannelName, Objective, PersonaName } from "../domain/vocabulary.ts";
import { defineSpecialist } from "./agent.ts";

const kinds = {
  launch_awareness: { kind: "product launch", awareness: "problem_aware" },
  lead_generation: { kind: "lead generation", awareness: "solution_aware" },
  adoption: { kind: "adoption of a product in use", awareness: "product_aware" },
  conversion: { kind: "conversion of people who compare", awareness: "product_aware" },
  retention: { kind: "retention of people who use it", awareness: "most_aware" },
  event: { kind: "invitation to an event", awareness: "solution_aware" },
  thought_leadership: { kind: "thought leadership", awareness: "unaware" },
  community: { kind: "community building", awareness: "problem_aware" },
} as const satisfies Record<Objective, Pick<Classification, "kind" | "awareness">>;

/** House judgement of how likely each reader is met on each channel, 0–1; a starting point until something is measured. */
const reach: Record<ChannelName, Record<PersonaName, number>> = {
  twitter: { developer: 0.8, cto: 0.5, founder: 0.8, general: 0.6 },
  linkedin: { developer: 0.5, cto: 0.9, founder: 0.8, general: 0.5 },
  medium: { developer: 0.7, cto: 0.6, founder: 0.5, general: 0.4 },
  reddit: { developer: 0.7, cto: 0.3, founder: 0.4, general: 0.5 },
  email: { developer: 0.6, cto: 0.7, founder: 0.7, general: 0.8 },
};

/** Says what kind of campaign this is, how aware its readers are, what may go wrong, and how each channel fits. Needs no model. */
export const campaignClassifier = defineSpecialist({
  name: "campaign_classifier",
  role: "Says what kind of campaign this is, what may go wrong and how each channel fits.",
  needs: [],
  gives: "classification",
  work({ brief, facts }) {
    const personas = personasOf(brief.product.targetAudience);
    const gift: Classification = {
      ...kinds[brief.objective],
      personas,
      risks: risksOf(brief, facts),
      channelFit: brief.channels.map((channel) => {
        const fits = personas.map((persona) => reach[channel][persona]);
        const fit = Math.round((fits.reduce((sum, value) => sum + value, 0) / fits.length) * 100) / 100;
        return { channel, fit, reason: `house estimate for ${personas.join(", ")}; nothing measured yet` };
      }),
    };
    return { gift, note: `${gift.kind}, for ${personas.join(", ")}` };
  },
});

function risksOf(brief: Brief, facts: Fact[]): string[] {
  const risks: string[] = [];
  if (!facts.some((fact) => fact.public && fact.origin.startsWith("brief.facts"))) {
    risks.push("No proof was supplied: the pieces stay without results, customers and quotations.");
  }
  if (brief.product.url === null) risks.push("No address was given: requests have no link to follow.");
  if (brief.product.description === null)
    risks.push("No description was given: the pieces say little about the product.");
  if (brief.channels.includes("email") && brief.brand?.postalAddress == null) {
    risks.push("Mails need a postal address before they can be sent.");
  }
  return risks;
}
