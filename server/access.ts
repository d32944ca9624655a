import { createHash, timingSafeEqual } from "node:crypto";
import type { Context as Request, MiddlewareHandler } from "hono";
import type { Context } from "../app/context.ts";
import type { KeyRing } from "../app/key-ring.ts";
import { administrator, holderOf, requireScope, type Caller } from "../app/tenants/caller.ts";
import { contextFor } from "../app/tenants/context-for.ts";
import { MarketingError } from "../domain/errors.ts";
import { offeredKeys } from "./offered-keys.ts";
import { neededScope } from "./route-scopes.ts";
import type { ServerEnv } from "./server-environment.ts";

const openPaths = new Set(["/", "/ok", "/info", "/healthz", "/readyz", "/metrics", "/openapi.json"]);

/** Links in what was published: whoever reads it has no key. */
const openFolders = ["/l/", "/u/", "/o/"];

/** True for what everybody may see without a key. */
export function isOpen(path: string): boolean {
  return openPaths.has(path) || openFolders.some((folder) => path.startsWith(folder));
}

/** Who may come in. */
export interface Access {
  /** Whether a key is needed at all. */
  asksForKeys(): Promise<boolean>;
  /** Whose key this is; null = nobody's that is known. */
  callerOf(offered: string): Promise<Caller | null>;
}

/**
 * The keys of the configuration, which are administrators', and those that are stored.
 * @param isExposed others than this machine's own users can come: without any key nobody is let in then
 */
export function createAccess(apiKeys: readonly string[], ring: KeyRing, isExposed: boolean): Access {
  const isConfigured = keyComparer(apiKeys);
  return {
    asksForKeys: async () => apiKeys.length > 0 || isExposed || (await ring.hasLiving()),
    async callerOf(offered) {
      if (isConfigured(offered)) return administrator;
      const key = await ring.find(offered);
      return key === null ? null : holderOf(key);
    },
  };
}

/**
 * Lets nobody in without a key, before anything else of the request is looked at: `Authorization: Bearer KEY` or
 * `X-Api-Key: KEY`. Without keys everybody is let in. From here on the request knows who sends it, and sees of the product
 * what they may see.
 * @param onWrongKey is asked about a request whose keys open nothing: what it gives is the answer, null = the usual 401
 */
export function requireKey(
  context: Context,
  access: Access,
  onWrongKey: (request: Request<ServerEnv>) => Promise<Response | null>,
): MiddlewareHandler<ServerEnv> {
  return async (request, next) => {
    if (isOpen(request.req.path)) return await next();
    const offered = offeredKeys(request);
    const caller = (await access.asksForKeys()) ? await knownCaller(access, offered) : administrator;
    if (caller === null) {
      const answer = offered.length > 0 ? await onWrongKey(request) : null;
      if (answer !== null) return answer;
      throw refused(offered, request.req.header("authorization"));
    }
    request.set("caller", caller);
    request.set("context", contextFor(context, caller));
    await next();
  };
}

/** Lets nobody do what their key is not for, before anything else of the request is looked at. */
export function requireRouteScope(): MiddlewareHandler<ServerEnv> {
  return async (request, next) => {
    const needed = neededScope(request);
    if (needed !== "open") requireScope(request.get("caller"), needed);
    await next();
  };
}

async function knownCaller(access: Access, offered: string[]): Promise<Caller | null> {
  for (const key of offered) {
    const caller = await access.callerOf(key);
    if (caller !== null) return caller;
  }
  return null;
}

function refused(offered: string[], authorization: string | undefined): MarketingError {
  const message =
    offered.length > 0
      ? "this key opens nothing here"
      : authorization === undefined
        ? "a key is needed"
        : 'the header Authorization must be "Bearer KEY"';
  return new MarketingError("unauthorized", message, {
    hint: "send a key of this server as Authorization: Bearer KEY, or as X-Api-Key: KEY",
  });
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
