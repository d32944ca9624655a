import type { CampaignSnapshot } from "../domain/campaign.ts";
import { channels } from "../domain/channels.ts";
import { counted } from "../domain/counted.ts";
import { MarketingError } from "../domain/errors.ts";
import { summariseFindings } from "../domain/finding-summary.ts";
import { madeReply } from "./made-reply.ts";
import { decisionReply } from "./decision-reply.ts";
import type { GraphPorts } from "./ports.ts";
import { givenOf } from "./progress.ts";
import { beginning, help } from "./spoken-words.ts";
import type { CampaignState } from "./state.ts";
import { textsReply } from "./texts-reply.ts";

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
    case "texts":
      return textsReply(intent, await snapshotOf(state, ports));
    case "decision":
      return decisionReply(intent, (await snapshotOf(state, ports)).campaign);
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
