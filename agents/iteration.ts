import { counted } from "../domain/counted.ts";
import { deriveLearnings } from "../domain/learning.ts";
import { defineSpecialist } from "./agent.ts";

/** Turns measurements and comments into hypotheses for the next strategy. Needs no model; hypotheses are never verdicts. */
export const iteration = defineSpecialist({
  name: "iteration",
  role: "Finds patterns in what was measured and said, and proposes what to try next.",
  needs: ["metrics", "insights"],
  gives: "learnings",
  work({ metrics, insights }) {
    const gift = deriveLearnings(metrics, insights);
    if (metrics.total.pieces === 0 && insights.comments === 0) return { gift, note: "no data yet" };
    return {
      gift,
      note:
        gift.length === 0
          ? "too little data for a hypothesis"
          : `${counted(gift.length, "hypothesis", "hypotheses")} to try`,
    };
  },
});
