import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { MarketingError } from "../../domain/errors.ts";
import { createAddressGuard, orAbort, pinned, type AddressGuard, type GuardOptions } from "./address-guard.ts";
import { reasonOf, unreachable } from "./page-failure.ts";

/** A page as it came. */
export interface WebPage {
  /** where it was found in the end */
  address: string;
  /** lower case, without parameters: "text/html" */
  mediaType: string;
  /** as the header names it, lower case */
  charset: string | null;
  bytes: Buffer;
}

export interface PageOptions extends GuardOptions {
  /** milliseconds for the whole way, redirects included; default 15,000 */
  timeoutMs?: number;
}

/** Bytes of a page, also after it is unpacked. */
const largestPage = 5 * 1024 * 1024;
const mostRedirects = 5;

/**
 * Reads a page whose address a user gave. Redirects are followed, five at most, and each of their addresses is looked at as
 * the first one was.
 * @throws MarketingError "address-refused" for what is not public, "not-found" for 404 and 410, "source-unreadable" for a page
 * that is too large, "source-unreachable" for everything else that is no page
 */
export function createPageReader({ timeoutMs = 15_000, ...options }: PageOptions = {}) {
  const guard = createAddressGuard(options);
  return async (address: string, signal?: AbortSignal): Promise<WebPage> => {
    const limit = AbortSignal.timeout(timeoutMs);
    const stop = signal === undefined ? limit : AbortSignal.any([limit, signal]);
    try {
      return await follow(guard, address, stop);
    } catch (error) {
      if (error instanceof MarketingError) throw error;
      signal?.throwIfAborted();
      throw unreachable(
        address,
        limit.aborted ? `nobody answered within ${timeoutMs / 1000} s` : reasonOf(error),
        error,
      );
    }
  };
}

async function follow(guard: AddressGuard, first: string, signal: AbortSignal): Promise<WebPage> {
  const visited = new Set<string>();
  let address = first;
  for (;;) {
    const { url, host } = guard.parse(address);
    if (visited.has(url.href)) throw unreachable(first, "its redirects go round in a circle");
    if (visited.size > mostRedirects) throw unreachable(first, `it redirects more than ${mostRedirects} times`);
    visited.add(url.href);
    const addresses = await orAbort(guard.resolve(host), signal);
    const answer = await ask(url, { lookup: pinned(addresses), signal });
    const location = isRedirect(answer) ? answer.headers.location : undefined;
    if (location === undefined) return await pageOf(answer, url, first);
    answer.destroy();
    if (!URL.canParse(location, url.href)) throw unreachable(first, "it redirects to something that is no address");
    address = new URL(location, url).href;
  }
}

function isRedirect({ statusCode = 0 }: IncomingMessage): boolean {
  return [301, 302, 303, 307, 308].includes(statusCode);
}

function ask(url: URL, options: Pick<http.RequestOptions, "lookup" | "signal">): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = {
      "user-agent": "qlp-marketing (reads a page that its user named)",
      accept: "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9",
      "accept-encoding": "identity",
    };
    // A connection of its own: one that is kept could have been made to another address.
    const request = (url.protocol === "https:" ? https : http).request(url, { ...options, headers, agent: false });
    request.on("response", resolve);
    request.on("error", reject);
    request.end();
  });
}

async function pageOf(answer: IncomingMessage, url: URL, asked: string): Promise<WebPage> {
  const { statusCode = 0, statusMessage = "", headers } = answer;
  if (statusCode < 200 || statusCode > 299) {
    answer.destroy();
    const said = `it answers ${statusCode}${statusMessage === "" ? "" : ` ${statusMessage.slice(0, 60)}`}`;
    if (statusCode !== 404 && statusCode !== 410) throw unreachable(asked, said);
    throw new MarketingError("not-found", `the source "${asked}" is not there`, {
      why: said,
      hint: "open the address in a browser and copy it from there",
    });
  }
  const packed = await bytesOf(answer, asked);
  const [mediaType = "", ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(";");
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*"?([^\s"]+)/u.exec(parameter)?.[1]).find(Boolean);
  const bytes = unpacked(packed, headers["content-encoding"], asked);
  return { address: url.href, mediaType: mediaType.trim(), charset: charset ?? null, bytes };
}

async function bytesOf(answer: IncomingMessage, asked: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = Number(answer.headers["content-length"] ?? 0) > largestPage ? largestPage + 1 : 0;
  if (size === 0) {
    for await (const chunk of answer) {
      // A stream without an encoding gives bytes.
      const bytes = chunk as Buffer;
      chunks.push(bytes);
      size += bytes.length;
      if (size > largestPage) break;
    }
  }
  if (size <= largestPage) return Buffer.concat(chunks);
  answer.destroy();
  throw tooLarge(asked);
}

/** Some servers pack what was asked for plain. What unpacks beyond the limit is refused before it is unpacked. */
function unpacked(bytes: Buffer, encoding: string | undefined, asked: string): Buffer {
  const limit = { maxOutputLength: largestPage };
  try {
    switch (encoding?.trim().toLowerCase()) {
      case undefined:
      case "":
      case "identity":
        return bytes;
      case "gzip":
      case "x-gzip":
        return gunzipSync(bytes, limit);
      case "deflate":
        return inflateSync(bytes, limit);
      case "br":
        return brotliDecompressSync(bytes, limit);
      default:
        throw unreachable(asked, `it is packed as "${encoding?.slice(0, 40)}", which is not known here`);
    }
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(asked, error);
    throw error;
  }
}

function tooLarge(asked: string, cause?: unknown): MarketingError {
  return new MarketingError("source-unreadable", `the source "${asked}" is too large`, {
    why: "a page may have 5 MB",
    hint: "give a page that says what matters, or save the part you need as a file",
    cause,
  });
}
