import { wordsBlock, type SourceBlock } from "./source-block.ts";

/**
 * The paragraphs of a plain text with their lines; a short line alone, without a stop, is also the heading of what follows.
 */
export function plainTextBlocks(text: string, name: string): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let about = "";
  let start = 0;
  let paragraph: string[] = [];
  const end = (): void => {
    const words = paragraph.join(" ").replace(/\s+/gu, " ").trim();
    if (words !== "") blocks.push(wordsBlock(words, about, `${name}:${start}`));
    if (paragraph.length === 1 && words.length <= 60 && !/[.!?:;,]$/u.test(words)) about = words;
    paragraph = [];
  };
  for (const [index, line] of text.split(/\r\n?|\n/u).entries()) {
    const item = /^\s*(?:[-*+•]|\d{1,9}[.)])\s+(.*)$/u.exec(line);
    // A line of signs underlines a heading or divides.
    const isRule = /^\s*[=~^"#*_-]{3,}\s*$/u.test(line);
    // Who breaks a line early means it: one statement on each.
    const isNext = /^[^.!?:;,]{1,54}$/u.test(paragraph.at(-1) ?? "") && /^\s*[\p{Lu}\p{N}]/u.test(line);
    if (line.trim() === "" || item !== null || isRule || isNext) end();
    if (line.trim() === "" || isRule) continue;
    if (paragraph.length === 0) start = index + 1;
    paragraph.push(item === null ? line.trim() : (item[1] ?? ""));
  }
  end();
  return blocks;
}
