import { unreadable, whatIsRead } from "./unreadable.ts";

/** How files begin that are no text, whatever their name says. @source the formats' own specifications */
const beginnings: readonly [string, string][] = [
  ["25504446", "a PDF"],
  ["89504e47", "a PNG picture"],
  ["ffd8ff", "a JPEG picture"],
  ["47494638", "a GIF picture"],
  ["504b0304", "a ZIP archive or an office document"],
  ["1f8b", "packed with gzip"],
  ["7f454c46", "a program"],
  ["d0cf11e0", "an office document"],
];

/**
 * The text of a file in UTF-8, or in UTF-16 where it begins with a byte-order mark.
 * @throws MarketingError "source-unreadable" for what is no text, or text in another encoding
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  refuseBinary(bytes, name);
  const marked = utf16Of(bytes);
  const text = decoded(bytes, marked ?? "utf-8");
  if (text !== null) return text;
  throw unreadable(
    name,
    `it is not in ${marked === null ? "UTF-8" : "the UTF-16 that it says it is in"}`,
    "save it as UTF-8, for example with: iconv -f LATIN1 -t UTF-8",
  );
}

/**
 * The text of a page: in the encoding that its header or its head names, else UTF-8, else Windows-1252.
 * @source WHATWG HTML, "determining the character encoding"
 */
export function decodePage(bytes: Uint8Array, charset: string | null, name: string): string {
  refuseBinary(bytes, name);
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const named = charset ?? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/iu.exec(head)?.[1] ?? "utf-8";
  const text = decoded(bytes, utf16Of(bytes) ?? named) ?? decoded(bytes, "windows-1252");
  if (text !== null) return text;
  throw unreadable(
    name,
    `its encoding "${named.slice(0, 40)}" is not known`,
    "save the page as UTF-8 and give the file",
  );
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  const kind = beginnings.find(([beginning]) => head.startsWith(beginning))?.[1];
  if (kind !== undefined) throw unreadable(name, `it is ${kind}, and no text`, whatIsRead);
  if (utf16Of(bytes) === null && bytes.includes(0))
    throw unreadable(name, "it holds NUL bytes: it is no text", whatIsRead);
}

function utf16Of(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** null where the bytes are not in that encoding, or nobody knows it. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
