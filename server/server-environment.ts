import type { Context } from "../app/context.ts";
import type { Caller } from "../app/tenants/caller.ts";

/** What travels with a request through middleware and routes: `context.get("requestId")`. */
export interface ServerEnv {
  Variables: {
    requestId: string;
    /** who sends it; not set for what is open to everybody */
    caller: Caller;
    /** the product as the caller may use it: the only one that a route knows. Not set for what is open to everybody */
    context: Context;
    /** id of what the request begins, the same each time that it is sent under its `Idempotency-Key`; not set without one */
    onceId?: string;
    /** set by a route that begins or shows a run, for the access log */
    runId?: string;
  };
}
