import type { Context as Request, MiddlewareHandler } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";
import type { Context } from "../../app/context.ts";
import { derivedId } from "../../domain/derived-id.ts";
import { MarketingError } from "../../domain/errors.ts";
import type { ServerEnv } from "../server-environment.ts";
import { base } from "./addresses.ts";
import { answerEvents } from "./run-events-answer.ts";

/** An answer as it is kept for whoever sends the same request again. */
const KeptAnswer = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  /** the run whose events the answer streamed; null = the body is the answer */
  streamedRun: z.string().nullable(),
});

/** Headers that belong to an answer and not to the exchange in which it was given. */
const ownHeaders = new Set(["content-type", "content-disposition", "location", "content-location", "etag", "link"]);

const replayed = { "Idempotency-Replayed": "true" };

/**
 * Answers a POST that comes again under the same `Idempotency-Key` within 24 hours as it was answered first, and does nothing
 * twice. A request that was refused or failed has done nothing: its key may be used again.
 * @throws MarketingError "invalid-input" for the key of another request, "conflict" while the first is being answered
 */
export function answerOnce(): MiddlewareHandler<ServerEnv> {
  return async (request, next) => {
    const key = request.req.header("idempotency-key");
    if (request.req.method !== "POST" || key === undefined) return await next();
    if (request.req.path === `${base}/keys`) throw unrepeatable();
    requireForm(key);
    const context = request.get("context");
    const { store, hash, now, processId, tenant } = context;
    const { pathname, search } = new URL(request.req.url);
    const bodyHash = hash(JSON.stringify([request.req.method, pathname + search, await request.req.text()]));
    const claim = await store.claimKey({ key, bodyHash, processId, now: now() });
    if (claim.state !== "new") return await answerAgain(context, request, claim, bodyHash);
    // Whoever answers again because the first process died makes what that one made.
    request.set("onceId", derivedId(hash(JSON.stringify([tenant, key, bodyHash]))));
    let isKept = false;
    try {
      await next();
      if (request.res.status < 400) {
        await store.settleKey(key, await kept(request));
        isKept = true;
      }
    } finally {
      if (!isKept) await store.releaseKey(key);
    }
  };
}

/** An answer that is kept would hold the key, which is kept nowhere. */
function unrepeatable(): MarketingError {
  return new MarketingError("invalid-usage", "a key can't be made with an Idempotency-Key", {
    why: "it is shown once, and no answer that holds it is kept",
    hint: "leave the header out; when the answer is lost, list the keys and revoke the new one",
  });
}

function requireForm(key: string): void {
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return;
  throw new MarketingError("invalid-usage", "the Idempotency-Key can't be used", {
    why: "a key has 1 to 255 visible characters",
    hint: "a random UUID serves well",
  });
}

type Claim = Exclude<Awaited<ReturnType<Context["store"]["claimKey"]>>, { state: "new" }>;

async function answerAgain(
  context: Context,
  request: Request<ServerEnv>,
  claim: Claim,
  bodyHash: string,
): Promise<Response> {
  if (claim.bodyHash !== bodyHash) {
    throw new MarketingError("invalid-input", "the Idempotency-Key was used for another request", {
      why: "method, address, query or body differ from those of the first",
      hint: "take a new key for a new request",
    });
  }
  if (claim.state === "running") {
    throw new MarketingError("conflict", "the first request of this Idempotency-Key is still being answered", {
      hint: "wait a moment and send it again",
    });
  }
  const { status, headers, body, streamedRun } = KeptAnswer.parse(claim.response);
  if (streamedRun !== null) {
    return await answerEvents(context, request, { runId: streamedRun, after: 0, headers: { ...headers, ...replayed } });
  }
  // Kept from an answer with a body that this server gave.
  return request.body(body, status as ContentfulStatusCode, { ...headers, ...replayed });
}

async function kept(request: Request<ServerEnv>): Promise<z.infer<typeof KeptAnswer>> {
  const { res } = request;
  const isStream = res.headers.get("content-type")?.startsWith("text/event-stream") === true;
  const headers = [...res.headers].filter(([name]) => ownHeaders.has(name));
  return {
    status: res.status,
    headers: Object.fromEntries(headers),
    body: isStream ? "" : await res.clone().text(),
    streamedRun: isStream ? (request.get("runId") ?? null) : null,
  };
}
