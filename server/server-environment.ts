/** What travels with a request through middleware and routes: `context.get("requestId")`. */
export interface ServerEnv {
  Variables: {
    requestId: string;
    /** set by a route that begins or shows a run, for the access log */
    runId?: string;
  };
}
