import { channels } from "../domain/channels.ts";
import { counted } from "../domain/counted.ts";
import { MarketingError } from "../domain/errors.ts";
import { madeReply } from "./made-reply.ts";
import type { GraphPorts } from "./ports.ts";
import { givenOf } from "./progress.ts";
import type { CampaignState } from "./state.ts";

/** What is said to a change that comes too early. */
export const stillMade = 'The campaign is still being made. Say "go on" to finish it first.';

const help = [
  "I did not understand that. You can say:",
  '- "make the LinkedIn posts more casual" or "make week 2 more technical"',
  '- "add two tweets about code quality"',
  '- "what is planned for week 2?" or "what goes out on LinkedIn?"',
  '- "which tests do we run?", "show the strategy", "what did the quality gate find?", "what is the status?"',
  "I cannot remove, move, shorten or undo pieces. For another campaign use a new thread.",
].join("\n");

const beginning = [
  "There is no campaign on this thread yet. You can send:",
  '- a brief in plain words: "launch our SDK to developers on X and LinkedIn for two weeks"',
  '- more of it, as far as you like: "Launch Acme Deploy, a tool that ships containers, to CTOs via LinkedIn and email for 30 days, starting tomorrow, in a casual tone"',
  '- a question about a campaign that is there, with its id: "what is the status of campaign-0123456789ab?"',
].join("\n");

/** The answer to a person's message: what an agent said, what the supervisor itself knows, or what can be asked. */
export async function spokenReply(state: CampaignState, ports: GraphPorts): Promise<string> {
  const { intent, reply } = state;
  if (reply !== null) return reply;
  if (intent?.kind === "incomplete") return missingInWords(intent.missing);
  if (state.brief === null) return beginning;
  switch (intent?.kind) {
    case "brief":
      return await madeInWords(state, ports, intent);
    case "continue":
      return await madeInWords(state, ports, null);
    case "question":
      return intent.about === "findings" ? findingsInWords(state) : statusInWords(state);
    default:
      return help;
  }
}

function missingInWords(missing: string[]): string {
  return ["To make the campaign I still need to know:", ...missing.map((what) => `- ${what}`)].join("\n");
}

async function madeInWords(
  state: CampaignState,
  { store }: GraphPorts,
  read: Parameters<typeof madeReply>[1],
): Promise<string> {
  const { campaignId } = givenOf(state);
  const snapshot = await store.getSnapshot(campaignId);
  if (snapshot === null) throw new MarketingError("not-found", `campaign "${campaignId}" not found`);
  return madeReply(snapshot, read);
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
