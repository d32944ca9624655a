import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { MarketingError } from "../domain/errors.ts";
import type { ServerEnv } from "./server-environment.ts";

const openPaths = new Set(["/", "/ok", "/info", "/healthz", "/readyz", "/metrics", "/openapi.json"]);

/** Links in what was published: whoever reads it has no key. */
const openFolders = ["/l/", "/u/", "/o/"];

/** True for what everybody may see without a key. */
export function isOpen(path: string): boolean {
  return openPaths.has(path) || openFolders.some((folder) => path.startsWith(folder));
}

/**
 * Lets nobody in without one of the keys, before anything else of the request is looked at: `Authorization: Bearer KEY` or
 * `X-Api-Key: KEY`. Without keys everybody is let in.
 */
export function requireKey(keys: readonly string[]): MiddlewareHandler<ServerEnv> {
  const isKey = keyComparer(keys);
  return async (context, next) => {
    if (keys.length > 0 && !isOpen(context.req.path)) {
      const authorization = context.req.header("authorization");
      const bearer = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
      const offered = [bearer, context.req.header("x-api-key")].filter((key) => key !== undefined);
      if (!offered.some(isKey)) {
        throw new MarketingError(
          "unauthorized",
          offered.length > 0
            ? "this key opens nothing here"
            : authorization === undefined
              ? "a key is needed"
              : 'the header Authorization must be "Bearer KEY"',
          {
            hint: "send one of QLP_API_KEYS as Authorization: Bearer KEY, or as X-Api-Key: KEY",
          },
        );
      }
    }
    await next();
  };
}

/**
 * Tells whether a key is among those that are known, in a time that says nothing about them: digests of equal length are
 * compared, and all of them.
 */
export function keyComparer(keys: readonly string[]): (offered: string) => boolean {
  const known = keys.map(digest);
  return (offered) => {
    const candidate = digest(offered);
    return known.map((key) => timingSafeEqual(key, candidate)).includes(true);
  };
}

function digest(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
