import { changelogBlocks } from "../../domain/source-changelog.ts";
import type { SourceBlock, SourceKind } from "../../domain/source-block.ts";
import { markdownBlocks } from "../../domain/source-markdown.ts";
import { packageBlocks } from "../../domain/source-package.ts";
import { plainTextBlocks } from "../../domain/source-plain-text.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { parseHtml } from "./html-library.ts";
import { unreadable, whatIsRead } from "./unreadable.ts";

/** What a file is read as, by its name; null = it is none of the kinds that are read. */
export function kindOf(fileName: string): SourceKind | null {
  const name = fileName.toLowerCase().replace(/^.*\//u, "");
  const ending = /\.[^.]+$/u.exec(name)?.[0] ?? "";
  if (name === "package.json") return "package";
  const isText = ["", ".md", ".markdown", ".txt"].includes(ending);
  if (isText && /^(?:changelog|changes|history|release[-_]?notes|news)\b/u.test(name)) return "changelog";
  if ([".md", ".markdown", ".mdx"].includes(ending) || name === "readme") return "markdown";
  if ([".html", ".htm", ".xhtml"].includes(ending)) return "html";
  return ["", ".txt", ".text", ".rst", ".adoc"].includes(ending) ? "text" : null;
}

/**
 * What stands in a text, block by block.
 * @param name what it is called in origins
 * @throws MarketingError "source-unreadable" for a broken package.json, and for HTML where its parser is absent
 */
export async function readBlocks(kind: SourceKind, text: string, name: string): Promise<SourceBlock[]> {
  switch (kind) {
    case "markdown":
      return markdownBlocks(text, name);
    case "text":
      return plainTextBlocks(text, name);
    case "changelog":
      return changelogBlocks(text, name);
    case "html":
      return htmlBlocks(await parseHtml(text, name), name);
    case "package": {
      const { blocks, fault } = packageBlocks(text, name);
      if (fault === null) return blocks;
      throw unreadable(name, fault, "correct that place; npm pkg get shows whether it is read");
    }
    case "folder":
    case "web_page":
      throw unreadable(name, "it is no file", whatIsRead);
  }
}
