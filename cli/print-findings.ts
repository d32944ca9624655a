import type { CampaignAnswer } from "../app/answer.ts";
import { counted } from "../domain/counted.ts";
import { heading, indented, type Page } from "./layout.ts";

/** What the quality gate found, rule by rule with examples; plainly "nothing" when it found nothing. */
export function printFindings({ findings, pieces }: CampaignAnswer["summary"], page: Page): string[] {
  const { errors, warnings, by_rule: rules } = findings;
  if (rules.length === 0) {
    return [heading(page, "Quality gate", pieces.made === 0 ? "nothing to judge yet" : "no findings")];
  }
  return [
    heading(page, "Quality gate", `${counted(errors, "error")}, ${counted(warnings, "warning")}`),
    ...rules.flatMap(({ rule, severity, count, examples }) => {
      const shown = examples.map(({ piece_id: id, message }) => (id === null ? message : `${id}: ${message}`));
      const more = count - examples.length;
      return [
        `  ${page.paint(severity === "error" ? "red" : "yellow", severity.padEnd(7))}  ${rule}, ${counted(count, "time")}`,
        ...[...shown, ...(more > 0 ? [`and ${more} more`] : [])].flatMap((text) => indented(page, 11, text, 2)),
      ];
    }),
  ];
}
