import type { Context } from "hono";

/** The keys that a request offers, `Authorization: Bearer KEY` before `X-Api-Key: KEY`; they may be wrong. */
export function offeredKeys({ req }: Pick<Context, "req">): string[] {
  const bearer = /^Bearer +(\S+)$/i.exec(req.header("authorization") ?? "")?.[1];
  return [bearer, req.header("x-api-key")].filter((key) => key !== undefined);
}
