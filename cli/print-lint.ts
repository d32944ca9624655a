import type { LintAnswer } from "../app/linting.ts";
import { counted } from "../domain/counted.ts";
import { cleanText } from "./clean-text.ts";
import { heading, indented, type Page } from "./layout.ts";

/** Findings for people: piece by piece, errors and warnings as they stand, each with what to do; the sum at the end. */
export function printLint(answer: LintAnswer, page: Page): string[] {
  const { findings, errors, warnings, pieces } = answer;
  const sum = `${counted(pieces, "piece")}: ${counted(errors, "error")}, ${counted(warnings, "warning")}`;
  if (findings.length === 0) return [`${counted(pieces, "piece")}: nothing to mend`];
  const ids = [...new Set(findings.map(({ piece_id: id }) => id))];
  return [
    ...ids.flatMap((id) => [
      heading(page, cleanText(id ?? "the set as a whole")),
      ...findings
        .filter((finding) => finding.piece_id === id)
        .flatMap((finding) => printFinding(finding, answer, page)),
      "",
    ]),
    sum,
  ];
}

function printFinding(
  { rule, severity, message, place, position, mend }: LintAnswer["findings"][number],
  { file }: LintAnswer,
  page: Page,
): string[] {
  const at =
    position !== null && file !== null
      ? `${file}:${position.line}:${position.column}`
      : place === null
        ? ""
        : `${place.field}, ${place.start} to ${place.end}`;
  return [
    `  ${page.paint(severity === "error" ? "red" : "yellow", severity.padEnd(7))}  ${rule}${at === "" ? "" : `  ${cleanText(at)}`}`,
    ...indented(page, 11, cleanText(message)),
    ...(mend === null ? [] : indented(page, 11, cleanText(mend))),
  ];
}
