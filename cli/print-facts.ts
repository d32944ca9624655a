import type { ReadSources } from "../app/sources.ts";
import { counted } from "../domain/counted.ts";
import { cleanTexts } from "./clean-text.ts";
import { heading, indented, type Page } from "./layout.ts";

/** What sources hold, for people: each with its count, then every fact with the place where it stands. */
export function printFacts(read: ReadSources, page: Page, { most }: { most: number }): string {
  const { facts, sources, findings, refused } = cleanTexts(read);
  const rows = sources.map(({ name, kind, facts: words, code, leftOut }) => {
    const more = leftOut > 0 ? `, ${leftOut} left out` : "";
    return `  ${name}  ${kind.replaceAll("_", " ")}, ${counted(words, "fact")}, ${counted(code, "block")} of code${more}`;
  });
  return [
    heading(page, "Facts from sources", facts.length === 0 ? "none found" : counted(facts.length, "fact")),
    ...rows,
    ...facts.slice(0, most).flatMap(({ origin, text, code, public: isPublic }) => {
      const shown = code === null ? text : codeLine(text, code.language);
      return indented(page, 2, `${page.paint("dim", origin ?? "")}  ${shown}${isPublic ? "" : " (not printed)"}`, 2);
    }),
    ...(facts.length > most ? [`  and ${facts.length - most} more; --dry-run shows all`] : []),
    ...refused.flatMap(({ origin, text }) => indented(page, 2, `refused  ${origin ?? ""}: ${codeLine(text, "")}`, 2)),
    ...findings.flatMap(({ severity, message }) => indented(page, 2, `${severity}  ${message}`, 2)),
  ].join("\n");
}

/** The first line of a block, and how long it is. */
function codeLine(text: string, language: string): string {
  const lines = text.split("\n");
  const first = (lines.find((line) => line.trim() !== "") ?? "").trim().slice(0, 100);
  const length = lines.length === 1 ? "" : `, ${lines.length} lines`;
  return language === "" && length === "" ? first : `${first}  [${language || "code"}${length}]`;
}
