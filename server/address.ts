import type { MiddlewareHandler } from "hono";
import { MarketingError } from "../domain/errors.ts";
import { matchedPattern } from "./matched-route.ts";
import { isOpen } from "./access.ts";
import type { ServerEnv } from "./server-environment.ts";

/** Characters of path and query together; the longest of ours have some hundred. */
const longestAddress = 8192;

/** Refuses addresses that no caller in good faith sends, before they reach a query of the store. */
export function checkAddress(): MiddlewareHandler<ServerEnv> {
  return async (context, next) => {
    // Node takes the first of several, a proxy before it perhaps the last.
    if (context.req.header("host")?.includes(","))
      throw new MarketingError("invalid-usage", "more than one host is named");
    const { pathname, search } = new URL(context.req.url);
    const address = pathname + search;
    if (address.length > longestAddress) {
      throw new MarketingError("invalid-usage", `the address is longer than ${longestAddress} characters`);
    }
    if (/%(?:[01][0-9a-f]|7f)/i.test(address)) {
      throw new MarketingError("invalid-usage", "the address holds control characters");
    }
    if (/%(?![0-9a-f]{2})/i.test(address) || !isUtf8(address)) {
      throw new MarketingError("invalid-usage", "the address is not encoded as an address should be");
    }
    await next();
  };
}

function isUtf8(encoded: string): boolean {
  try {
    decodeURIComponent(encoded);
    return true;
  } catch {
    return false;
  }
}

const given = ["application/json", "application/problem+json", "text/event-stream"];
const pictures = ["image/svg+xml", "image/png", "application/pdf"];

/** Refuses who accepts neither JSON nor a stream of events; the open addresses have types of their own. */
export function checkAccept(): MiddlewareHandler<ServerEnv> {
  return async (context, next) => {
    const accept = context.req.header("accept");
    const pattern = matchedPattern(context);
    const types = pattern?.endsWith("/media/:file") === true ? [...given, ...pictures] : given;
    if (accept !== undefined && !isOpen(context.req.path) && pattern !== null && !takesAny(accept, types)) {
      throw new MarketingError("not-acceptable", "this server answers in JSON, and streams text/event-stream", {
        hint: "send Accept: application/json, text/event-stream or */*",
      });
    }
    await next();
  };
}

function takesAny(accept: string, types: readonly string[]): boolean {
  return accept.split(",").some((range) => {
    const [name = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    if (parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))) return false;
    return types.some((type) => name === "*/*" || name === type || name === `${type.split("/")[0]}/*`);
  });
}
