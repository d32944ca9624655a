import type { KnownWords } from "./known-words.ts";
import { findLinks, sameForm } from "./links.ts";
import type { Span } from "./protected-spans.ts";

/** What code says without a source: a package, a command of the product, an address. */
interface CodeClaim extends Span {
  kind: "package" | "command" | "link";
  text: string;
}

/** A fenced block; positions are those of the whole with its fences. */
interface CodeBlock extends Span {
  language: string;
  body: string;
  bodyStart: number;
}

const fences = /(?<=^|\n)([ \t]*)```([^\n`]*)\n([\s\S]*?)(?:\n?[ \t]*```(?=\s|$)|$(?![\s\S]))/g;
const inlineCode = /(?<!`)`([^`\n]+)`(?!`)/g;

export function codeBlocksOf(text: string): CodeBlock[] {
  if (!text.includes("```")) return [];
  return [...text.matchAll(fences)].map((match) => {
    const [whole, indent = "", language = "", body = ""] = match;
    const bodyStart = match.index + indent.length + 3 + language.length + 1;
    return {
      language: language.trim(),
      body,
      bodyStart,
      start: match.index,
      end: match.index + whole.length,
    };
  });
}

/** Whether a block stands in a source letter for letter; blanks at the ends of lines don't count. */
export function isFromSource(body: string, { code }: KnownWords): boolean {
  const wanted = plainCode(body);
  return wanted !== "" && code.some(({ text }) => plainCode(text).includes(wanted));
}

const plainCode = (text: string): string => text.replace(/[ \t]+$/gm, "").trim();

/** Words by which a text says that its code is nobody's real one. */
const markWords =
  /\b(?:generic|example|examples|template|placeholders?|sample|sketch|pseudo-?code|replace|your own|adapt|fill in|invented|made-up|illustrat\w+|imaginary|stands? for|copy (?:this|the|it|and)|nothing here is|skeleton|outline|(?:this|the|a) (?:form|shape|pattern))\b|<[a-z][\w -]*>|\byour-|\bexample\.(?:com|org|net)\b/i;

/** Whether the block says of itself, or the text around it says, that it is an example and nobody's real code. */
export function isMarkedGeneric(block: CodeBlock, text: string): boolean {
  const around = text.slice(0, block.start) + text.slice(block.end);
  return isNoCode(block) || markWords.test(block.body) || markWords.test(around);
}

/** Templates for people: text, a checklist, a table. */
const isNoCode = ({ language, body }: CodeBlock): boolean =>
  /^(?:text|txt|plain(?:text)?|markdown|md|csv)$/i.test(language) || isEverydayShell(body);

/** Commands that every developer has: they are real, whoever writes them. */
const everyday =
  /^(?:\$ )?(?:git|grep|ls|cd|cat|echo|mkdir|touch|cp|mv|sort|uniq|wc|head|tail|find|sed|awk|diff|less|pwd|tee|xargs|cut|tr|date|time|true)(?![\w-])/;

function isEverydayShell(body: string): boolean {
  const lines = body.split("\n").map((line) => line.trim());
  const commands = lines.filter(
    (line, index) => line !== "" && !line.startsWith("#") && !/[\\|&]$/.test(lines[index - 1] ?? ""),
  );
  return commands.length > 0 && commands.every((line) => everyday.test(line));
}

/**
 * What the code of a text claims: packages that a command installs or a line imports, commands of the product, addresses;
 * unless a source holds them. Example domains, addresses of this machine and placeholders are free.
 * @param product names under which a command of the product may go: "acme", "quantumlayer"
 */
export function codeClaims(text: string, known: KnownWords, product: readonly string[]): CodeClaim[] {
  if (!text.includes("`")) return [];
  const blocks = codeBlocksOf(text);
  const fenced = blocks.filter(({ body }) => !isFromSource(body, known));
  const rest = blocks.reduce((left, { start, end }) => blankOut(left, start, end), text);
  const inline = [...rest.matchAll(inlineCode)].flatMap((match) => {
    const body = match[1] ?? "";
    return isFromSource(body, known) ? [] : [{ body, bodyStart: match.index + 1 }];
  });
  return [...fenced, ...inline]
    .flatMap(({ body, bodyStart }) =>
      [...packagesIn(body), ...commandsIn(body, product), ...addressesIn(body)].map(({ kind, text: said, start }) => ({
        kind,
        text: said,
        start: bodyStart + start,
        end: bodyStart + start + said.length,
      })),
    )
    .filter(({ kind, text: said }) => !isSupplied(kind, said, known));
}

function isSupplied(kind: CodeClaim["kind"], said: string, known: KnownWords): boolean {
  if (kind === "link") return known.links.includes(sameForm(said));
  const whole = new RegExp(`(?<![\\w@/.-])${said.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w/-])`, "i");
  return known.code.some(({ text }) => whole.test(text)) || (kind === "package" && whole.test(known.lower));
}

const blankOut = (text: string, start: number, end: number): string =>
  text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + text.slice(end);

type Said = Pick<CodeClaim, "kind" | "text" | "start">;

const installers =
  /\b(?:npm (?:install|i|add)|npx|pnpm (?:add|install|dlx)|yarn (?:add|dlx)|bunx?(?: add)?|pip3? install|python3? -m pip install|pipx (?:install|run)|uv (?:add|pip install|tool install)|uvx|poetry add|cargo (?:install|add)|gem install|go (?:install|get)|brew install(?: --cask)?|apt(?:-get)? install|apk add|dnf install|docker (?:pull|run)|composer require|dotnet add package|helm install|conda install|winget install|choco install)[ \t]+([^\n#|&;>]+)/g;
const imports =
  /(?:\bfrom[ \t]+|\bimport[ \t]+|\brequire\([ \t]*|\bimport\([ \t]*)["']([^"'\n]+)["']|(?:^|\n)[ \t]*from[ \t]+([A-Za-z_][\w.]*)[ \t]+import\b/g;
/** What comes with the language. */
const builtIn =
  /^(?:node:.*|fs|path|http|https|url|util|crypto|os|stream|events|assert|child_process|process|zlib|net|readline|worker_threads|buffer|json|sys|re|time|datetime|urllib|pathlib|logging|asyncio|typing|collections|itertools|functools|math|random|subprocess|unittest|csv|sqlite3|hashlib|dataclasses|contextlib|abc|enum|io|__future__|fmt|net\/http|encoding\/json|errors|context|strings|strconv)(?:[./].*)?$/;
const placeholder = /^[.~/$<{*"'-]|^(?:your|my|an?|the|some|example)\b|example|placeholder|package-name|^(?:\.|…)+$/i;
/** "PACKAGE", "MY_TOOL": to be replaced. */
const allCapitals = /^[A-Z_]+$/;

function packagesIn(body: string): Said[] {
  const installed = [...body.matchAll(installers)].flatMap((match) => {
    const [whole, rest = ""] = match;
    const isSingle = /^(?:npx|pnpm dlx|yarn dlx|bunx|uvx|pipx|docker|helm|go )/.test(whole);
    const from = match.index + whole.length - rest.length;
    const words = [...rest.matchAll(/\S+/g)].filter(([word]) => !word.startsWith("-"));
    return (isSingle ? words.slice(0, 1) : words).map(({ 0: word, index }): Said => ({
      kind: "package",
      text: bareName(word),
      start: from + index,
    }));
  });
  const imported = [...body.matchAll(imports)].flatMap((match): Said[] => {
    const said = match[1] ?? match[2] ?? "";
    return said === "" ? [] : [{ kind: "package", text: said, start: match.index + match[0].lastIndexOf(said) }];
  });
  return [...installed, ...imported].filter(
    ({ text }) => text !== "" && !placeholder.test(text) && !allCapitals.test(text) && !builtIn.test(text),
  );
}

/** "left-pad@1.2.3" is left-pad; a scope's "@" stays. */
const bareName = (word: string): string => word.replace(/[`"',)]+$/g, "").replace(/(?<=.)@[^/]*$|[=<>~!]=.*$/, "");

function commandsIn(body: string, product: readonly string[]): Said[] {
  if (product.length === 0) return [];
  const commands = new RegExp(
    `(?:^|\\n|&&|\\|\\||[;|])[ \\t]*(?:[$>%][ \\t]+)?(?:sudo[ \\t]+)?((?:${product.join("|")})(?:[ \\t]+[^\\n#|&;]+)?)(?=\\n|$|[#|&;])`,
    "gi",
  );
  return [...body.matchAll(commands)].flatMap((match): Said[] => {
    const said = (match[1] ?? "").trim();
    // A single word may be a label of the example; a command has something to do.
    return /\s/.test(said) && !/^\S+[ \t]*[=:(]/.test(said)
      ? [{ kind: "command", text: said, start: match.index + match[0].indexOf(said) }]
      : [];
  });
}

const freeHosts =
  /^(?:(?:[\w-]+\.)*(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|(?:\d{1,3}\.){3}\d{1,3}|\$?\{?\w+\}?|<[^>]*>?)(?::\d+|:\$?\w+)?$/i;

function addressesIn(body: string): Said[] {
  return findLinks(body)
    .filter(({ text, kind }) => kind === "mail" || /^https?:\/\//i.test(text))
    .filter(({ text }) => {
      const host = sameForm(text).split(/[/?#]/, 1)[0] ?? "";
      return !freeHosts.test(host.split("@").at(-1) ?? host);
    })
    .map(({ text, start }) => ({ kind: "link", text, start }));
}
