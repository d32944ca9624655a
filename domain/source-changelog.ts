import { entryBlock, type SourceBlock } from "./source-block.ts";
import { markdownBlocks } from "./source-markdown.ts";

/** Versions that are read, from the newest on, and entries of them. */
const versionsRead = 3;
const entriesRead = 20;

/** A heading that names a version, with its date where it has one: "[1.2.0] - 2026-01-02", "v1.2 (2026-01-02)". */
const release =
  /^\W{0,3}(?:(?:version|release|v\.?)\s*)?v?(?<version>\d+\.\d+(?:\.\d+)?(?:[-+][\w.-]+)?)\b(?<rest>.*)$/iu;

/**
 * The entries of a changelog's newest versions, each a fact of its own with the version and the date in front of it. What is
 * not yet released, upkeep and changed dependencies are left out.
 * @example "1.2.0 (2026-01-02): Posts are checked twice"
 */
export function changelogBlocks(text: string, name: string): SourceBlock[] {
  const entries: SourceBlock[] = [];
  const versions = new Set<string>();
  for (const { version, date, kind, block } of releasesOf(text, name)) {
    versions.add(version);
    if (versions.size > versionsRead) break;
    const said = block.kind === "words" ? tidyEntry(block.text) : "";
    if (said.length < 12 || [said, kind].some((words) => upkeep.test(words))) continue;
    const when = date === "" ? version : `${version} (${date})`;
    entries.push(entryBlock(`${when}: ${said}`, `Version ${version}`, block.origin));
  }
  return entries.slice(0, entriesRead);
}

interface Release {
  version: string;
  date: string;
  /** the heading inside the version: "Added", "Fixed" */
  kind: string;
  block: SourceBlock;
}

/** The blocks that stand under a version. Headings below a version belong to it until another names one. */
function releasesOf(text: string, name: string): Release[] {
  const headings = headingLines(text);
  let at = 0;
  let current = { version: "", date: "", kind: "" };
  return markdownBlocks(text, name).flatMap((block) => {
    const line = Number(/:(\d+)$/u.exec(block.origin)?.[1] ?? 0);
    while (at < headings.length && (headings[at]?.line ?? 0) < line) {
      const { words } = headings[at] ?? { words: "" };
      const found = release.exec(words)?.groups;
      if (found !== undefined) {
        const date = /\b\d{4}-\d{2}-\d{2}\b/u.exec(found["rest"] ?? "")?.[0] ?? "";
        current = { version: found["version"] ?? "", date, kind: "" };
      } else if (/^\W*unreleased\b/iu.test(words)) current = { version: "", date: "", kind: "" };
      else current = { ...current, kind: words };
      at += 1;
    }
    return current.version === "" ? [] : [{ ...current, block }];
  });
}

function headingLines(text: string): { line: number; words: string }[] {
  const lines = text.split(/\r\n?|\n/u);
  return lines.flatMap((words, index) => {
    const sharp = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/u.exec(words)?.[1];
    const isUnderlined = words.trim() !== "" && /^ {0,3}(?:=+|-{2,})\s*$/u.test(lines[index + 1] ?? "");
    return sharp === undefined
      ? isUnderlined
        ? [{ line: index + 1, words }]
        : []
      : [{ line: index + 1, words: sharp }];
  });
}

const upkeep =
  /^(?:chore|ci|build|test|tests|docs?|style|refactor|internal|dependenc(?:y|ies)|deps|bump(?:ed|s)?|update[ds]? dependenc|merge[ds]?|contributors|thanks|full changelog|manual updates|codegen|refresh|new contributors)\b/iu;

/** An entry without its kind ("feat(x): "), its commit, its number and who made it. */
function tidyEntry(text: string): string {
  const said = text
    .replace(/^(?:feat|fix|perf|feature|bugfix)(?:\([^()]{1,60}\))?!?:\s*/iu, "")
    .replace(/\s*\(?(?:by |thanks )?@[\w-]+\)?/giu, "")
    .replace(/\s*[([](?:[a-z]+\s)?(?:#\d+|[0-9a-f]{7,40})(?:,\s*(?:#\d+|[0-9a-f]{7,40}))*[)\]]/giu, "")
    .replace(/,? *\b(?:closes|fixes|see)?(?: *#\d+)+\b/giu, "")
    .replace(/, (?:closes|fixes)\s*$/iu, "")
    .replace(/\s+([.,;])/gu, "$1")
    .trim();
  return /^\p{Ll}/u.test(said) ? said.slice(0, 1).toUpperCase() + said.slice(1) : said;
}
