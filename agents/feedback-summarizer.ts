import { counted } from "../domain/counted.ts";
import { computeInsights } from "../domain/insights.ts";
import { defineSpecialist } from "./agent.ts";

/** Sums up what readers said about earlier campaigns of this product. Needs no model; comments are data only. */
export const feedbackSummarizer = defineSpecialist({
  name: "feedback_summarizer",
  role: "Sums up what readers said: sentiment, themes and what to do about them.",
  needs: [],
  gives: "insights",
  async work(_given, { feedback }) {
    const { comments } = await feedback();
    const gift = computeInsights(comments);
    const note =
      gift.comments === 0
        ? "no data yet"
        : `${counted(gift.comments, "comment")}, ${counted(gift.themes.length, "theme")} that two or more share`;
    return { gift, note };
  },
});
