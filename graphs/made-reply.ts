import type { CampaignSnapshot } from "../domain/campaign.ts";
import { channels } from "../domain/channels.ts";
import { counted } from "../domain/counted.ts";
import { summarise } from "../domain/summary.ts";

/** What was understood of a brief in plain words, and what was taken as given because nobody said it. */
export interface ReadBrief {
  understood: string[];
  assumed: string[];
}

/** The answer when a campaign was made in a chat: how the brief was read, what there is now, and what can be done with it. */
export function madeReply(snapshot: CampaignSnapshot, read: ReadBrief | null): string {
  const { pieces, tests, calendar, period, findings } = summarise(snapshot);
  const { id, name } = snapshot.campaign;
  const shares = pieces.by_channel.map(({ channel, count }) => `${count} on ${channels[channel].name}`);
  const isWhole = pieces.made === pieces.planned;
  const made = isWhole ? counted(pieces.made, "piece") : `${pieces.made} of ${counted(pieces.planned, "piece")}`;
  const gate = `${counted(findings.errors, "error")} and ${counted(findings.warnings, "warning")}`;
  const notes = snapshot.campaign.findings.filter(({ rule }) => rule === "untrusted-instruction");
  return [
    ...(read === null ? [] : list("I understood:", read.understood)),
    ...(read === null ? [] : list("Nobody said, so I took:", read.assumed)),
    `The campaign "${name}" (${id}) is made: ${made} (${shares.join(", ")}), ${counted(tests.length, "test")}, ${counted(calendar.appointments, "appointment")} from ${period.start} to ${period.end}, times in ${period.zone}.`,
    `The quality gate counts ${gate}.`,
    ...notes.map(({ message }) => `- ${message}`),
    'You can change it ("make the LinkedIn posts more casual", "add two tweets about code quality") or ask about it ("what is planned for week 2?").',
    `Then approve, edit or reject the pieces channel by channel in the question that follows, or with: qlp-marketing approve ${id}`,
  ].join("\n");
}

function list(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `- ${line}`)];
}
