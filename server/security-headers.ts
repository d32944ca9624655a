import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { ServerEnv } from "./server-environment.ts";

/**
 * What keeps a browser from doing more with an answer than reading it. Strict-Transport-Security is left to the proxy that
 * ends TLS, and what is answered is kept by no cache unless its route says so.
 */
export function securityHeaders(): MiddlewareHandler<ServerEnv> {
  const secure = secureHeaders({
    strictTransportSecurity: false,
    xFrameOptions: "DENY",
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  });
  return async (context, next) => {
    await secure(context, next);
    if (!context.res.headers.has("Cache-Control")) context.res.headers.set("Cache-Control", "no-store");
  };
}
