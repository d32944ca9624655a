import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "../../app/context.ts";
import { newRoutes } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { base } from "./addresses.ts";
import { analyticsRoutes } from "./analytics.ts";
import { approvalRoutes } from "./approval.ts";
import { campaignRoutes } from "./campaign.ts";
import { campaignsRoutes } from "./campaigns.ts";
import { contentRoutes } from "./content.ts";
import { exportRoutes } from "./export.ts";
import { answerOnce } from "./idempotency.ts";
import { runEventRoutes } from "./run-events.ts";
import { runRoutes } from "./runs.ts";

/** The marketing API under `/api/v2/marketing`. A new resource is one file and one line here. */
export function marketingRoutes(context: Context): OpenAPIHono<ServerEnv> {
  const routes = newRoutes();
  routes.use(`${base}/*`, answerOnce(context));
  routes.route("/", campaignsRoutes(context));
  routes.route("/", campaignRoutes(context));
  routes.route("/", contentRoutes(context));
  routes.route("/", approvalRoutes(context));
  routes.route("/", analyticsRoutes(context));
  routes.route("/", exportRoutes(context));
  routes.route("/", runRoutes(context));
  routes.route("/", runEventRoutes(context));
  return routes;
}
