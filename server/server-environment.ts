import type { Caller } from "../app/tenants/caller.ts";

/** What travels with a request through middleware and routes: `context.get("requestId")`. */
export interface ServerEnv {
  Variables: {
    requestId: string;
    /** set by the check of keys: who sends it */
    caller?: Caller;
    /** set by a route that begins or shows a run, for the access log */
    runId?: string;
  };
}
