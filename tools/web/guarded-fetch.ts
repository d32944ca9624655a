import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { createAddressGuard, orAbort, pinned, type GuardOptions } from "./address-guard.ts";
import type { PublicWeb, WebAnswer, WebRequest } from "./port.ts";

export interface WebOptions extends GuardOptions {
  /** milliseconds until a request is given up; default 10,000 */
  timeoutMs?: number;
}

/** Bytes of an answer that are read. */
const largestAnswer = 64 * 1024;

/** Requests to addresses that users give, to public ones alone. */
export function createPublicWeb({ timeoutMs = 10_000, ...options }: WebOptions = {}): PublicWeb {
  const { parse, resolve } = createAddressGuard(options);
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
