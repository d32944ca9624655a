import type { CampaignAnswer } from "../app/answer.ts";
import { channels } from "../domain/channels.ts";
import { contentTypes } from "../domain/content-types.ts";
import { cleanTexts } from "./clean-text.ts";
import { counted, grouped } from "../domain/counted.ts";
import { capital, columns, heading, indented, labelled, labelledList, period, type Page } from "./layout.ts";
import { briefAdvice, nextSteps } from "./next-steps.ts";
import { printCalendar } from "./print-calendar.ts";
import { printFindings } from "./print-findings.ts";
import { printTests } from "./print-tests.ts";

type Summary = CampaignAnswer["summary"];

/** A campaign on one page, for people. Whatever comes from the brief or a writer is cleaned of control characters. */
export function printSummary(answer: CampaignAnswer, page: Page): string {
  const clean = cleanTexts(answer);
  const { summary } = clean;
  const sections = [
    printTitle(clean, page),
    printStrategy(summary, page),
    printPieces(summary, page),
    printTests(summary.tests, page),
    printCalendar(summary, page),
    printFindings(summary, page),
    printGoals(summary, page),
    printPlace(clean, page),
    [heading(page, "Next"), ...nextSteps(clean, page), ...printAdvice(summary, page)],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function printTitle({ campaign, summary }: CampaignAnswer, page: Page): string[] {
  const { start, end, days, zone } = summary.period;
  const channelNames = summary.channels.map((channel) => channels[channel].name).join(", ");
  return [
    heading(page, campaign.name, campaign.status.replaceAll("_", " ")),
    ...indented(
      page,
      0,
      `${summary.objective.replaceAll("_", " ")} for ${summary.audience.join(", ")} on ${channelNames}`,
    ),
    `${period(start, end)}, ${counted(days, "day")}, times in ${zone}`,
  ];
}

function printStrategy({ strategy }: Summary, page: Page): string[] {
  if (strategy === null) return [heading(page, "Strategy", "not made yet")];
  const { narrative } = strategy;
  return [
    heading(page, "Strategy", strategy.kind ?? ""),
    ...labelled(page, "Hook", narrative.hook),
    ...labelled(page, "Hero", narrative.hero),
    ...labelled(page, "Problem", narrative.problem),
    ...labelled(page, "Solution", narrative.solution),
    ...labelled(page, "Transformation", narrative.transformation),
    ...labelled(page, "Call to action", narrative.call_to_action),
    ...labelled(page, "Pillars", strategy.content_pillars.join(" · ")),
    ...labelled(page, "Themes", strategy.content_themes.join(" · ")),
    ...labelledList(page, "Key messages", strategy.key_messages),
    ...labelledList(page, "Risks", strategy.risks),
  ];
}

function printPieces({ pieces }: Summary, page: Page): string[] {
  const { draft, approved, needs_review: needsReview, failed } = pieces.by_status;
  const states = [
    approved > 0 ? `${approved} approved` : "",
    draft > 0 ? `${draft} passed the quality gate` : "",
    needsReview > 0 ? `${needsReview} to be reviewed` : "",
    failed > 0 ? `${failed} failed` : "",
  ].filter((state) => state !== "");
  const rows = pieces.by_channel.map(({ channel, count, types }) => [
    `  ${capital(channels[channel].name)}`,
    count,
    types.map(({ type, count: of }) => counted(of, contentTypes[type].label, contentTypes[type].plural)).join(", "),
  ]);
  const samples = pieces.samples.map(({ type, hook }) => `${capital(contentTypes[type].label)}: “${hook}”`);
  return [
    heading(page, "Pieces", [`${pieces.made} of ${pieces.planned} made`, ...states].join(", ")),
    ...columns(rows),
    ...(pieces.manual > 0 ? [`  ${counted(pieces.manual, "piece")} to paste by hand: no API publishes them`] : []),
    ...labelledList(page, "Hooks", samples),
  ];
}

function printGoals({ goals }: Summary, page: Page): string[] {
  const rows = Object.entries(goals).map(([name, target]) => [`  ${name}`, grouped(target)]);
  return rows.length === 0 ? [] : [heading(page, "Internal goals", "kept as targets, in no text"), ...columns(rows)];
}

function printPlace({ campaign, summary }: CampaignAnswer, page: Page): string[] {
  const { writer, seed } = summary;
  const writerText =
    writer.model === null ? `${writer.name} (built in, deterministic)` : `${writer.name}, ${writer.model}`;
  return [
    heading(page, "Kept"),
    ...labelled(page, "Campaign", campaign.id),
    ...labelled(page, "In", page.server === null ? summary.data_directory : `the server at ${page.server}`),
    ...labelled(page, "Writer", writerText),
    ...labelled(page, "Seed", seed),
  ];
}

function printAdvice(summary: Summary, page: Page): string[] {
  return indented(page, 2, briefAdvice(summary) ?? "").filter((line) => line.trim() !== "");
}
