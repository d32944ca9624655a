import type { CampaignSnapshot } from "../domain/campaign.ts";
import { channels } from "../domain/channels.ts";
import { counted } from "../domain/counted.ts";
import { MarketingError } from "../domain/errors.ts";
import { summariseFindings } from "../domain/finding-summary.ts";
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
      return madeReply(await snapshotOf(state, ports), intent);
    case "continue":
      return madeReply(await snapshotOf(state, ports), null);
    case "question":
      return intent.about === "findings" ? await findingsInWords(state, ports) : statusInWords(state);
    default:
      return help;
  }
}

function missingInWords(missing: string[]): string {
  return ["To make the campaign I still need to know:", ...missing.map((what) => `- ${what}`)].join("\n");
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

/** The same counts as in the summary of the campaign: what persons have rejected are warnings too. */
async function findingsInWords(state: CampaignState, ports: GraphPorts): Promise<string> {
  if (state.review === null) return "The quality gate has not judged the campaign yet.";
  const { campaign, pieces } = await snapshotOf(state, ports);
  const { errors, warnings, by_rule: rules } = summariseFindings(campaign.findings, pieces);
  const needsReview = pieces.filter(({ status }) => status === "needs_review");
  const lines = rules.flatMap(({ severity, count, examples }) => [
    ...examples.map(
      ({ piece_id: id, message }) =>
        `- ${severity}: ${id === null || message.startsWith(id) ? "" : `${id}: `}${message}`,
    ),
    ...(count > examples.length ? [`- ${severity}: ${count - examples.length} more of that kind`] : []),
  ]);
  const counts = `The quality gate counts ${counted(errors, "error")} and ${counted(warnings, "warning")}. Pieces that need a person: ${needsReview.length}.`;
  return [counts, ...lines].join("\n");
}

async function snapshotOf(state: CampaignState, { store }: GraphPorts): Promise<CampaignSnapshot> {
  const { campaignId } = givenOf(state);
  const snapshot = await store.getSnapshot(campaignId);
  if (snapshot === null) throw new MarketingError("not-found", `campaign "${campaignId}" not found`);
  return snapshot;
}
