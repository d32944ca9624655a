import type { SourceBlock, SourceKind } from "../../domain/source-block.ts";
import { decodePage } from "./decode-text.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { loadPage } from "./html-library.ts";
import type { FetchPage } from "./port.ts";
import { kindOf, readBlocks } from "./read-blocks.ts";
import { unreadable } from "./unreadable.ts";

/** Kinds that a page has beside HTML. */
const textTypes: ReadonlyMap<string, SourceKind> = new Map([
  ["text/plain", "text"],
  ["text/markdown", "markdown"],
  ["text/x-markdown", "markdown"],
]);

/**
 * The blocks of a page, with its address as their origin.
 * @throws MarketingError "source-unreadable" for a page without text or of another type, and what the fetcher throws
 */
export async function readWebPage(
  address: string,
  { fetchPage, signal }: { fetchPage: FetchPage; signal?: AbortSignal },
): Promise<{ kind: SourceKind; blocks: SourceBlock[] }> {
  const page = await fetchPage(address, signal);
  const { mediaType, bytes } = page;
  // Where a page came from may hold a key of its reader: what stands behind "?" or "#" is no part of an origin.
  const origin = page.address.replace(/[?#].*$/su, "");
  const { pathname } = new URL(page.address);
  const isHtml = mediaType === "text/html" || mediaType === "application/xhtml+xml";
  const isPackage = pathname.endsWith("/package.json") && /^(?:application\/json|text\/plain)$/u.test(mediaType);
  const textKind = textTypes.get(mediaType);
  if (!isHtml && !isPackage && textKind === undefined) {
    const type = mediaType === "" ? "it doesn't say what it is" : `it is "${mediaType.slice(0, 60)}"`;
    throw unreadable(address, type, "give a page of HTML, Markdown or plain text");
  }
  const text = decodePage(bytes, page.charset, address);
  if (text.trim() === "") throw unreadable(address, "the page is empty", "give a page that says something");
  if (!isHtml) {
    const kind = isPackage ? "package" : textKind === "text" ? (kindOf(pathname) ?? "text") : (textKind ?? "text");
    return { kind, blocks: await readBlocks(kind === "html" ? "text" : kind, text, origin) };
  }
  const blocks = htmlBlocks(await loadPage(text, page.address), origin);
  if (blocks.length > 0) return { kind: "web_page", blocks };
  throw unreadable(
    address,
    "the page holds no text: it may be made by scripts in the browser",
    "save what you see as a file",
  );
}
