import { lookup as systemLookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { MarketingError } from "../../domain/errors.ts";
import type { PublicWeb, WebAnswer, WebRequest } from "./port.ts";
import { isInsideName, isPublicAddress } from "./public-address.ts";

interface HostAddress {
  address: string;
  family: number;
}

export interface GuardOptions {
  /** every address of a name; default: the system's resolver */
  lookup?: (name: string) => Promise<HostAddress[]>;
  /** answers for addresses that are not public, such as a test's own server; default: none */
  allowPrivate?: boolean;
  /** milliseconds until a request is given up; default 10,000 */
  timeoutMs?: number;
}

/** Bytes of an answer that are read. */
const largestAnswer = 64 * 1024;

/**
 * Requests to addresses that users give, guarded against being sent inside (SSRF): each address of a name must be public,
 * and the connection goes to the addresses that were looked at, not to what the name means a moment later.
 */
export function createPublicWeb(options: GuardOptions = {}): PublicWeb {
  const { lookup = (name) => systemLookup(name, { all: true }), allowPrivate = false, timeoutMs = 10_000 } = options;

  function parse(address: string): { url: URL; host: string } {
    if (!URL.canParse(address)) throw refused("it is no web address");
    const url = new URL(address);
    if (url.protocol !== "http:" && url.protocol !== "https:") throw refused("it is neither http nor https");
    if (url.username !== "" || url.password !== "") throw refused("it holds a user name or a password");
    // The parser has turned 0x7f.1, 017700000001 and 2130706433 into four plain numbers.
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const isInside = isIP(host) === 0 ? isInsideName(host) : !isPublicAddress(host);
    if (isInside && !allowPrivate) throw refused("it is not on the public internet");
    return { url, host };
  }

  async function resolve(host: string): Promise<HostAddress[]> {
    if (isIP(host) !== 0) return [{ address: host, family: isIP(host) }];
    const found = await lookup(host);
    if (found.length === 0) throw refused("its name leads nowhere");
    if (!allowPrivate && !found.every(({ address }) => isPublicAddress(address))) {
      throw refused("its name leads to an address that is not on the public internet");
    }
    return found;
  }

  return {
    check: (address) => void parse(address),
    async send(address, request) {
      const { url, host } = parse(address);
      const signal = AbortSignal.timeout(timeoutMs);
      const addresses = await orAbort(resolve(host), signal);
      return await exchange(url, request, { lookup: pinned(addresses), signal });
    },
  };
}

function refused(why: string): MarketingError {
  return new MarketingError("address-refused", "this address will not be called", {
    why,
    hint: "give an http or https address on the public internet",
  });
}

/** A lookup that knows one answer, whatever it is asked. */
function pinned(addresses: HostAddress[]): LookupFunction {
  return (_name, { all }, done) => {
    const [first] = addresses;
    if (all === true) done(null, addresses);
    else if (first !== undefined) done(null, first.address, first.family);
    else done(new Error("no address"), "");
  };
}

function exchange(
  url: URL,
  { method, headers, body }: WebRequest,
  { lookup, signal }: { lookup: LookupFunction; signal: AbortSignal },
): Promise<WebAnswer> {
  return new Promise((resolve, reject) => {
    // A connection of its own: one that is kept could have been made to another address.
    const options = { method, headers, lookup, signal, agent: false };
    const request = (url.protocol === "https:" ? https : http).request(url, options, (answer) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const give = () => {
        const text = Buffer.concat(chunks).subarray(0, largestAnswer).toString("utf8");
        resolve({ status: answer.statusCode ?? 0, body: text });
      };
      answer.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size < largestAnswer) return;
        give();
        request.destroy();
      });
      answer.on("end", give);
      answer.on("error", reject);
    });
    request.on("error", reject);
    request.end(body ?? undefined);
  });
}

/** The resolver can't be stopped; its answer is no longer waited for. */
async function orAbort<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const late = new Promise<never>((_, reject) => {
    const stop = () => reject(new Error("nobody answered in time", { cause: signal.reason }));
    signal.addEventListener("abort", stop, { once: true });
  });
  return await Promise.race([work, late]);
}
