import type { PieceDraft } from "../domain/piece.ts";
import type { PieceWriter } from "./agent.ts";

/** Writes the long technical pieces: tutorials and case studies on Medium. */
export const evangelism: PieceWriter = {
  name: "evangelism",
  role: "Writes tutorials and case studies.",
  writes: ["tutorial", "case_study"],
  settle(draft, plan) {
    return plan.type === "tutorial" ? numberSteps(draft) : draft;
  },
};

/** Steps carry their number in the heading, counted here so that no writer can miscount. */
function numberSteps(draft: PieceDraft): PieceDraft {
  let number = 0;
  const parts = draft.parts.map((part) => {
    if (part.role !== "step") return part;
    number += 1;
    const heading = (part.heading ?? "").replace(/^(?:step\s+)?\d+\s*[.:)]\s*/iu, "");
    return { ...part, heading: heading === "" ? `Step ${number}` : `Step ${number}: ${heading}` };
  });
  return { ...draft, parts };
}
