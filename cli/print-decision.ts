import type { CampaignAnswer } from "../app/answer.ts";
import { cleanTexts } from "./clean-text.ts";
import { counted } from "../domain/counted.ts";
import { heading, type Page } from "./layout.ts";
import { nextSteps } from "./next-steps.ts";

/** What a decision left behind: the state of the campaign, how many pieces stand where, and what to do next. */
export function printDecision(answer: CampaignAnswer, page: Page): string {
  const clean = cleanTexts(answer);
  const { campaign, summary } = clean;
  const { approved, draft, needs_review: needsReview, failed } = summary.pieces.by_status;
  const states = [
    `${counted(approved, "piece")} approved`,
    draft > 0 ? `${draft} undecided` : "",
    needsReview > 0 ? `${needsReview} to be reviewed` : "",
    failed > 0 ? `${failed} failed` : "",
  ].filter((state) => state !== "");
  return [
    heading(page, campaign.name, campaign.status.replaceAll("_", " ")),
    `  ${states.join(", ")}`,
    ...nextSteps(clean, page),
  ].join("\n");
}
