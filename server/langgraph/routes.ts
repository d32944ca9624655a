import { Hono } from "hono";
import type { Context } from "../../app/context.ts";
import { createStatelessRuns } from "../../app/stateless-runs.ts";
import type { ServerEnv } from "../server-environment.ts";
import { aboutRoutes } from "./about.ts";
import { assistantRoutes } from "./assistants.ts";
import { runRoutes } from "./runs.ts";
import { statelessRunRoutes } from "./stateless-runs.ts";
import { threadStateRoutes } from "./thread-states.ts";
import { threadRoutes } from "./threads.ts";

/** LangGraph's HTTP protocol, at the root of the server. */
export function langgraphRoutes(context: Context): Hono<ServerEnv> {
  const stateless = createStatelessRuns(context);
  return new Hono<ServerEnv>()
    .route("/", aboutRoutes())
    .route("/", assistantRoutes(context.now()))
    .route("/", threadRoutes())
    .route("/", threadStateRoutes())
    .route("/", runRoutes(stateless))
    .route("/", statelessRunRoutes(stateless));
}
