import type { Context, MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import { MarketingError } from "../domain/errors.ts";
import type { ServerEnv } from "./server-environment.ts";

/** What a page on another origin may read of an answer beside its body. */
const exposedHeaders = [
  "Content-Disposition",
  "Content-Location",
  "ETag",
  "Idempotency-Replayed",
  "Link",
  "Location",
  "RateLimit",
  "RateLimit-Policy",
  "Retry-After",
  "X-Pagination-Next",
  "X-Pagination-Total",
  "X-Request-Id",
];

const preflightSeconds = 600;

/** Web pages of these origins may call the server; with none of them, no page of another origin may. */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler<ServerEnv> {
  const allow = cors({ origin: [...origins], exposeHeaders: exposedHeaders, maxAge: preflightSeconds });
  return async (context, next) => {
    if (origins.length === 0) return await next();
    const answer = await allow(context, next);
    // Chromium asks this before a page from the internet reaches an address of the machine: Studio does.
    const asksPrivateNetwork = context.req.header("access-control-request-private-network") === "true";
    if (answer instanceof Response && asksPrivateNetwork && origins.includes(context.req.header("origin") ?? "")) {
      answer.headers.set("Access-Control-Allow-Private-Network", "true");
    }
    return answer;
  };
}

const ownNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

interface StrangerOptions {
  /** whether a key is needed; asked only about who would be refused without one */
  asksForKeys(): Promise<boolean>;
  publicHost: string | null;
  origins: readonly string[];
}

/**
 * For a server without keys, which is one on loopback: only requests to a name of this machine (or to `publicHost`) are
 * answered, so that no name of the internet can be made to point here, and a page of another origin can't order anything.
 */
export function refuseStrangers(options: StrangerOptions): MiddlewareHandler<ServerEnv> {
  return async (context, next) => {
    const refusal = strangeness(context, options);
    if (refusal !== null && !(await hasKeys(options))) throw refusal;
    await next();
  };
}

/** While that can't be told, nobody is let in for having a key. */
async function hasKeys({ asksForKeys }: StrangerOptions): Promise<boolean> {
  return await asksForKeys().catch(() => false);
}

function strangeness(
  context: Context<ServerEnv>,
  { publicHost, origins }: Pick<StrangerOptions, "publicHost" | "origins">,
): MarketingError | null {
  const { hostname, host } = new URL(context.req.url);
  if (!ownNames.has(hostname) && hostname !== publicHost) {
    return new MarketingError("origin-refused", "this server doesn't answer under that name", {
      hint: "call it as localhost, or set QLP_PUBLIC_URL; keys open it under every name",
    });
  }
  const origin = context.req.header("origin");
  const isReading = ["GET", "HEAD", "OPTIONS"].includes(context.req.method);
  if (isReading || origin === undefined || origins.includes(origin) || hostOf(origin) === host) return null;
  return new MarketingError("origin-refused", "web pages of another origin may not do this", {
    hint: "allow the origin: qlp-marketing serve --cors ORIGIN",
  });
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
