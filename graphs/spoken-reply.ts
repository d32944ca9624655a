import { channels } from "../domain/channels.ts";
import { counted } from "../domain/counted.ts";
import type { CampaignState } from "./state.ts";

const help = [
  "I did not understand that. You can say:",
  '- "make the LinkedIn posts more casual" or "make week 2 more technical"',
  '- "add two tweets about code quality"',
  '- "what is planned for week 2?" or "what goes out on LinkedIn?"',
  '- "which tests do we run?", "show the strategy", "what did the quality gate find?", "what is the status?"',
  "I cannot remove, move, shorten or undo pieces.",
].join("\n");

/** The answer to a person's message: what an agent said, what the supervisor itself knows, or what can be asked. */
export function spokenReply(state: CampaignState): string {
  if (state.reply !== null) return state.reply;
  if (state.brief === null) return "There is no campaign on this thread yet. Send a brief as the request first.";
  const { intent } = state;
  if (intent?.kind !== "question") return help;
  switch (intent.about) {
    case "findings":
      return findingsInWords(state);
    case "status":
    case "pieces":
      return statusInWords(state);
    default:
      return help;
  }
}

function statusInWords(state: CampaignState): string {
  const pieces = state.plan?.pieces ?? [];
  const marks = pieces.flatMap(({ id }) => state.content[id] ?? []);
  const approved = marks.filter(({ status }) => status === "approved").length;
  const shares = [...new Set(pieces.map(({ channel }) => channel))].map(
    (channel) => `${pieces.filter((piece) => piece.channel === channel).length} on ${channels[channel].name}`,
  );
  const decision = approved === 0 ? "nobody has approved any yet" : `${approved} are approved`;
  return `${marks.length} of ${counted(pieces.length, "piece")} are written (${shares.join(", ")}); ${decision}.`;
}

function findingsInWords({ findings, review, content }: CampaignState): string {
  if (review === null) return "The quality gate has not judged the campaign yet.";
  const needsReview = Object.entries(content).filter(([, { status }]) => status === "needs_review");
  const lines = findings.map(({ severity, message }) => `- ${severity}: ${message}`);
  const counts = `The quality gate counts ${counted(review.errors, "error")} and ${counted(review.warnings, "warning")}. Pieces that need a person: ${needsReview.length}.`;
  return [counts, ...lines].join("\n");
}
