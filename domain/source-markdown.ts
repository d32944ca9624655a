import { literalText } from "./plain-text.ts";
import { plainInline } from "./markdown-inline.ts";
import { codeBlock, wordsBlock, type SourceBlock } from "./source-block.ts";

interface Reading {
  name: string;
  about: string;
  blocks: SourceBlock[];
  /** the paragraph or item that is being read, and the line it began on; line 0 = none */
  paragraph: { lines: string[]; line: number };
  isInList: boolean;
}

/**
 * Paragraphs, items of lists and blocks of code of a Markdown text, each with its heading and its line. Front matter,
 * comments, tables, link definitions and blocks of HTML are left out.
 * @param name what the source is called in front of the line: "docs/install.md"
 */
export function markdownBlocks(text: string, name: string): SourceBlock[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const reading: Reading = { name, about: "", blocks: [], paragraph: { lines: [], line: 0 }, isInList: false };
  let index = afterFrontMatter(lines);
  while (index < lines.length) index = readLine(lines, index, reading);
  endParagraph(reading);
  return reading.blocks;
}

/** Reads what begins on a line; returns the index of the line after it. */
function readLine(lines: readonly string[], index: number, reading: Reading): number {
  const line = withoutQuote(lines[index] ?? "");
  const isBetween = reading.paragraph.line === 0;

  const fence = /^\s*(`{3,}|~{3,})\s*([^\s`{]*)/u.exec(line);
  if (fence !== null) return readFence(lines, index, { mark: fence[1] ?? "", language: fence[2] ?? "" }, reading);

  if (line.trim() === "") {
    endParagraph(reading);
    return index + 1;
  }
  const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/u.exec(line);
  if (heading !== null) return readHeading(heading[1] ?? "", index, reading);
  // A heading may be underlined in place of its signs.
  if (!isBetween && !reading.isInList && /^ {0,3}(?:=+|-{2,})\s*$/u.test(line)) {
    const words = reading.paragraph.lines.join(" ");
    reading.paragraph = { lines: [], line: 0 };
    return readHeading(words, index, reading);
  }
  if (isBetween && line.trimStart().startsWith("<!--")) return afterComment(lines, index);
  // A block of HTML ends with a blank line: logos, badges and tables of them.
  if (isBetween && /^ {0,3}<[a-z/!?]/iu.test(line) && !/^ {0,3}<https?:/iu.test(line)) return afterBlank(lines, index);
  if (isBetween && !reading.isInList && /^(?: {4}|\t)/u.test(line)) return readIndented(lines, index, reading);
  if (/^\s*(?:[-*_]\s*){3,}$/u.test(line) || /^ {0,3}\[[^\]]+\]:\s/u.test(line) || isTableRow(line)) {
    endParagraph(reading);
    return index + 1;
  }
  const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/u.exec(line);
  if (item !== null) {
    endParagraph(reading);
    reading.isInList = true;
    reading.paragraph = { lines: [item[1] ?? ""], line: index + 1 };
    return index + 1;
  }
  if (isBetween) {
    reading.isInList &&= /^\s/u.test(line);
    reading.paragraph.line = index + 1;
  }
  reading.paragraph.lines.push(line.trim());
  return index + 1;
}

function endParagraph(reading: Reading): void {
  const { lines, line } = reading.paragraph;
  const text = plainInline(lines.join("\n"));
  if (text !== "") reading.blocks.push(wordsBlock(text, reading.about, `${reading.name}:${line}`));
  reading.paragraph = { lines: [], line: 0 };
}

function readHeading(words: string, index: number, reading: Reading): number {
  endParagraph(reading);
  reading.about = plainInline(words);
  reading.isInList = false;
  return index + 1;
}

function readFence(
  lines: readonly string[],
  index: number,
  { mark, language }: { mark: string; language: string },
  reading: Reading,
): number {
  endParagraph(reading);
  const indent = /^\s*/u.exec(withoutQuote(lines[index] ?? ""))?.[0].length ?? 0;
  const closing = new RegExp(`^\\s*${mark[0] === "~" ? "~" : "`"}{${mark.length},}\\s*$`, "u");
  let end = index + 1;
  while (end < lines.length && !closing.test(withoutQuote(lines[end] ?? ""))) end += 1;
  const body = lines.slice(index + 1, end).map((line) => outdented(withoutQuote(line), indent));
  pushCode(body, { line: index + 2, language }, reading);
  return end + 1;
}

function readIndented(lines: readonly string[], index: number, reading: Reading): number {
  let end = index;
  while (end < lines.length && /^(?: {4}|\t|\s*$)/u.test(lines[end] ?? "")) end += 1;
  const body = lines.slice(index, end).map((line) => line.replace(/^(?: {4}|\t)/u, ""));
  pushCode(body, { line: index + 1, language: "" }, reading);
  return end;
}

function pushCode(body: string[], { line, language }: { line: number; language: string }, reading: Reading): void {
  const text = literalText(body.join("\n"));
  if (text === "") return;
  reading.blocks.push(codeBlock(text, reading.about, `${reading.name}:${line}`, language.toLowerCase()));
}

/** The line without as many blanks as its fence stands in, and no other sign. */
function outdented(line: string, blanks: number): string {
  const own = /^\s*/u.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(own, blanks));
}

function withoutQuote(line: string): string {
  return line.replace(/^ {0,3}(?:> ?)+(?:\[![A-Z]+\]\s*)?/u, "");
}

function isTableRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/u.test(line) || /^\s*:?-{3,}:?\s*\|[\s:|-]*$/u.test(line);
}

function afterFrontMatter(lines: readonly string[]): number {
  if (lines[0]?.trim() !== "---") return 0;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line));
  return end === -1 ? 0 : end + 1;
}

function afterComment(lines: readonly string[], index: number): number {
  const end = lines.findIndex((line, at) => at >= index && line.includes("-->"));
  return end === -1 ? lines.length : end + 1;
}

function afterBlank(lines: readonly string[], index: number): number {
  const end = lines.findIndex((line, at) => at > index && line.trim() === "");
  return end === -1 ? lines.length : end;
}
