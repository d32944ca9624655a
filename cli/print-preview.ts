import type { previewCampaign } from "../app/creating.ts";
import { channels } from "../domain/channels.ts";
import { ChannelName } from "../domain/vocabulary.ts";
import { addDays } from "../domain/zoned-time.ts";
import { cleanTexts } from "./clean-text.ts";
import { counted, grouped } from "../domain/counted.ts";
import { capital, columns, heading, indented, period, type Page } from "./layout.ts";

/** What `create` would make, for people. */
export function printPreview(preview: ReturnType<typeof previewCampaign>, page: Page): string {
  const { name, start, days, zone, pieces, pieces_by_channel: byChannel, phases, findings } = cleanTexts(preview);
  const rows = ChannelName.options
    .filter((channel) => (byChannel[channel] ?? 0) > 0)
    .map((channel) => [`  ${capital(channels[channel].name)}`, byChannel[channel] ?? 0]);
  const weeks = phases.map(({ week, focus }) => `week ${week} ${focus.replaceAll("_", " ")}`).join(", ");
  return [
    heading(page, name, "would be made"),
    `  ${period(start, addDays(start, days - 1))}, ${counted(days, "day")}, times in ${zone}`,
    ...indented(page, 2, weeks),
    heading(page, "Pieces", grouped(pieces)),
    ...columns(rows),
    ...(findings.length === 0 ? [] : [heading(page, "Findings in the brief")]),
    ...findings.flatMap(({ severity, rule, message }) => indented(page, 2, `${severity}  ${rule}: ${message}`)),
  ].join("\n");
}
