import type { Reading } from "../app/campaigns.ts";
import { channels } from "../domain/channels.ts";
import { contentTypes } from "../domain/content-types.ts";
import { personas } from "../domain/personas.ts";
import type { PieceStatus } from "../domain/vocabulary.ts";
import { cleanTexts } from "./clean-text.ts";
import { counted } from "../domain/counted.ts";
import { capital, heading, indented, labelled, labelledList, shortDay, weekday, type Page } from "./layout.ts";

type ReadingWeek = Reading["weeks"][number];
type ReadingPiece = ReadingWeek["pieces"][number];

const states: Record<PieceStatus, string> = {
  draft: "passed the quality gate, not approved yet",
  approved: "approved",
  needs_review: "to be reviewed",
  failed: "failed",
};

/** The texts of a campaign as its readers get them, week by week, each under what there is to know about it. */
export function printTexts(reading: Reading, page: Page): string {
  const { campaign, weeks } = cleanTexts(reading);
  const count = weeks.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const title = heading(page, campaign.name, `${campaign.status.replaceAll("_", " ")}, ${counted(count, "piece")}`);
  return [title, ...weeks.flatMap((week) => printWeek(week, page))].join("\n\n");
}

function printWeek({ week, focus, pieces }: ReadingWeek, page: Page): string[] {
  return [
    heading(page, `Week ${week}`, (focus ?? "").replaceAll("_", " ")),
    ...pieces.map((piece) => printPiece(piece, page).join("\n")),
  ];
}

function printPiece({ piece, appointments }: ReadingPiece, page: Page): string[] {
  const times = appointments.map(({ date, time, zone }) => `${weekday(date)} ${shortDay(date)} ${time} ${zone}`);
  const facts = [kindOf(piece), times.length === 0 ? "not scheduled" : times.join(" and "), readersOf(piece)];
  const delivery = piece.delivery === "manual" ? ", to paste by hand" : "";
  const poll = piece.poll === null ? [] : piece.poll.options.map((option, index) => `${index + 1}. ${option}`);
  return [
    heading(page, piece.id, facts.join(", ")),
    ...labelled(page, "Status", states[piece.status] + delivery),
    ...labelled(page, "Title", piece.title ?? ""),
    ...labelled(page, "Subject", piece.subject ?? ""),
    ...labelled(page, "Preheader", piece.preheader ?? ""),
    "",
    ...indented(page, 4, piece.text).map((line) => line.trimEnd()),
    "",
    ...labelledList(page, "Poll", poll),
    ...labelledList(page, "Checks", checksOf(piece)),
  ];
}

/** Most labels name the channel by themselves. */
function kindOf({ channel, type }: ReadingPiece["piece"]): string {
  const { name } = channels[channel];
  const { label } = contentTypes[type];
  return capital(label.includes(name) ? label : `${name}, ${label}`);
}

function readersOf({ persona }: ReadingPiece["piece"]): string {
  return `for ${personas[persona].plural}`;
}

function checksOf({ checks }: ReadingPiece["piece"]): string[] {
  return checks.length === 0
    ? ["nothing found"]
    : checks.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
}
