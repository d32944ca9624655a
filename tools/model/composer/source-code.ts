import type { Fact } from "../../../domain/fact.ts";
import { overridingSentences } from "../../../domain/hostile-text.ts";
import type { Desk } from "./desk.ts";

/** A block of code or a command out of the sources, ready to print. */
export interface SourceBlock {
  fact: Fact;
  /** what a reader does with it: types it, reads it as data, or puts it into a program */
  kind: "command" | "data" | "code";
  /** the heading it stood under, without marks; "" where there is none that can be printed */
  about: string;
  /** the file or page alone: "README.md" */
  place: string;
  /** where it was read, in words and without a stop: "From README.md, Install" */
  origin: string;
  /** the block letter for letter between its fences */
  fence: string;
}

/**
 * The code of the piece's material, best first. A block that holds a fence of its own, or speaks to a program that reads
 * it, is left out: neither can be printed as it stands.
 * @example sourceBlocks(desk).map(({ origin, fence }) => `${origin}:\n\n${fence}`)
 */
export function sourceBlocks(desk: Desk): SourceBlock[] {
  const { facts, outline } = desk.task;
  return outline.material.flatMap((id) => {
    const fact = facts.find((known) => known.id === id);
    return fact === undefined ? [] : (blockOf(desk, fact) ?? []);
  });
}

/** Origin sentence and fence, entered as a claim on the fact: the one way by which code of a source gets into a text. */
export function printBlock({ ledger }: Desk, { fact, origin, fence }: SourceBlock): string {
  return `${origin}:\n\n${ledger.quote(fact, fence)}`;
}

function blockOf(desk: Desk, fact: Fact): SourceBlock | null {
  if (fact.code === null || !fact.public) return null;
  const text = fact.text.replace(/^(?:[ \t]*\n)+|\s+$/gu, "");
  if (text === "" || /^[ \t]*```/mu.test(text) || overridingSentences(text).length > 0) return null;
  const language = /^[\w+#-]{1,20}$/u.test(fact.code.language) ? fact.code.language : "text";
  const about = headingText(desk, fact.code.about);
  const place = placeOf(desk, fact.origin);
  return {
    fact,
    kind: kindOf(language),
    about,
    place,
    origin: `From ${about === "" ? place : `${place}, ${about}`}`,
    fence: ["```" + language, text, "```"].join("\n"),
  };
}

const commandLanguages = new Set(["sh", "bash", "shell", "console", "zsh", "fish", "powershell", "ps1", "bat", "cmd"]);
const dataLanguages = new Set([
  "json",
  "jsonc",
  "yaml",
  "yml",
  "toml",
  "xml",
  "ini",
  "csv",
  "http",
  "env",
  "properties",
]);

function kindOf(language: string): SourceBlock["kind"] {
  const lower = language.toLowerCase();
  return commandLanguages.has(lower) ? "command" : dataLanguages.has(lower) ? "data" : "code";
}

const longestHeading = 60;

/** "## 1. `Install` it" as "Install it"; "" where it is long, odd, an order to a program, or holds a figure of no fact. */
function headingText({ ledger }: Desk, raw: string): string {
  const text = raw
    .normalize("NFC")
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/[`*_#~]+/gu, "")
    .replace(/^\s*\d+(?:\.\d+)*[.):]?\s+/u, "")
    .replace(/\s+/gu, " ")
    .replace(/[\s.!?,;:]+$/u, "")
    .trim();
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} '’&/+()#.,:-]*$/u.test(text) && !/https?|www\./iu.test(text);
  const fits = text.length <= longestHeading && isPlain && ledger.covers(text);
  return fits && overridingSentences(text).length === 0 ? text : "";
}

/** The file or page that an origin names, without line and anchor; a foreign address is not printed as a link. */
function placeOf({ product }: Desk, origin: string): string {
  if (/^https?:/iu.test(origin)) {
    const host = hostOf(origin);
    return product.url !== null && host === hostOf(product.url) ? `the page on ${host}` : "a web page";
  }
  const file = origin.replace(/:\d+(?:-\d+)?$/u, "").replace(/#.*$/u, "");
  if (file.startsWith("brief.")) return "the material at hand";
  // Only where a folder says more than the name: no absolute path, none that leads out.
  return /^(?:[a-z]:)?[\\/]|\.\./iu.test(file) ? (file.split(/[\\/]/u).at(-1) ?? file) : file;
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/iu.exec(address)?.[1]?.toLowerCase() ?? "";
}
