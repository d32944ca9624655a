import type { CheerioAPI } from "cheerio";
import { literalText } from "../../domain/plain-text.ts";
import { codeBlock, wordsBlock, type SourceBlock } from "../../domain/source-block.ts";

/** What a page shows around its text, or not at all. */
const around = [
  "script, style, noscript, template, iframe, object, svg, canvas, video, audio, form, button, select, dialog, nav, aside",
  "body > header, body > footer, footer, [hidden], [aria-hidden='true'], [style*='display:none'], [style*='display: none']",
  "[role='navigation'], [role='banner'], [role='contentinfo'], [role='dialog'], [role='alert'], [role='search'], [role='menu']",
  ...[
    "cookie",
    "consent",
    "breadcrumb",
    "sidebar",
    "navbar",
    "newsletter",
    "share-",
    "social",
    "comments",
    "footer",
    "toc",
  ].flatMap((word) => [
    `[class*='${word}' i]:not(html, body, main, article)`,
    `[id*='${word}' i]:not(html, body, main, article)`,
  ]),
].join(", ");

/** Elements that begin a paragraph of their own. */
const blocks = new Set(
  "address article blockquote body dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p section summary table td th tr ul".split(
    " ",
  ),
);

/** A node of the parsed page, as far as it is looked at. */
interface PageNode {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: PageNode[];
}

/**
 * Paragraphs, items and code of a page, each with its heading; navigation, forms and banners are left out.
 * @param name what stands before the "#" of an origin: the address, or the file's name
 */
export function htmlBlocks(page: CheerioAPI, name: string): SourceBlock[] {
  const description = page("meta[name='description'], meta[property='og:description']").first().attr("content") ?? "";
  page(around).remove();
  const title = page("title").first().text().trim();
  const main = ["main", "[role='main']", "article", "body"].find((selector) => page(selector).text().trim() !== "");
  const found: SourceBlock[] = description.trim() === "" ? [] : [wordsBlock(tidy(description), title, name)];
  if (main === undefined) return found;
  const reading: Reading = { name, found, about: "", anchor: "", words: "" };
  for (const root of page(main).toArray()) {
    walk(root, reading);
    endParagraph(reading);
  }
  return found;
}

interface Reading {
  name: string;
  found: SourceBlock[];
  about: string;
  anchor: string;
  words: string;
}

function walk(node: PageNode, reading: Reading): void {
  if (node.type === "text") reading.words += node.data ?? "";
  if (node.type !== "tag" || node.name === undefined) return;
  const { name, attribs = {}, children = [] } = node;
  if (name === "br") reading.words += " ";
  if (name === "pre") return readCode(node, reading);
  const isBlock = blocks.has(name);
  if (isBlock) endParagraph(reading);
  if (/^h[1-6]$/u.test(name)) {
    reading.about = tidy(textOf(node)).replace(/^[#¶§]\s*|\s*[#¶§]$/gu, "");
    reading.anchor = attribs["id"] ?? idIn(children) ?? "";
    return;
  }
  for (const child of children) walk(child, reading);
  if (isBlock) endParagraph(reading);
}

function endParagraph(reading: Reading): void {
  const text = tidy(reading.words);
  reading.words = "";
  if (text !== "") reading.found.push(wordsBlock(text, reading.about, originOf(reading)));
}

function readCode(node: PageNode, reading: Reading): void {
  endParagraph(reading);
  const text = literalText(textOf(node));
  const classes = [node, ...(node.children ?? [])].map(({ attribs }) => attribs?.["class"] ?? "").join(" ");
  const language = /\b(?:language|lang|highlight-source|brush:?)[-\s]([\w+#-]+)/u.exec(classes)?.[1] ?? "";
  if (text !== "") reading.found.push(codeBlock(text, reading.about, originOf(reading), language.toLowerCase()));
}

function originOf({ name, anchor }: Reading): string {
  return anchor === "" ? name : `${name.replace(/#.*$/u, "")}#${anchor}`;
}

function textOf(node: PageNode): string {
  if (node.type === "text") return node.data ?? "";
  return node.name === "br" ? "\n" : (node.children ?? []).map(textOf).join("");
}

/** The id of an anchor inside a heading. */
function idIn(nodes: readonly PageNode[]): string | undefined {
  return nodes.map(({ attribs }) => attribs?.["id"] ?? attribs?.["name"]).find((id) => id !== undefined);
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
