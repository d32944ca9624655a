import type { OpenAPIHono } from "@hono/zod-openapi";
import type { KeyParts } from "../../app/keys.ts";
import { newRoutes } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { additionRoutes } from "./additions.ts";
import { base } from "./addresses.ts";
import { analyticsRoutes } from "./analytics.ts";
import { approvalRoutes } from "./approval.ts";
import { campaignRoutes } from "./campaign.ts";
import { campaignsRoutes } from "./campaigns.ts";
import { contentRoutes } from "./content.ts";
import { exportRoutes } from "./export.ts";
import { generateRoutes } from "./generate.ts";
import { answerOnce } from "./idempotency.ts";
import { keyRoutes } from "./keys.ts";
import { mediaRoutes } from "./media.ts";
import { lintRoutes } from "./lint.ts";
import { runEventRoutes } from "./run-events.ts";
import { runRoutes } from "./runs.ts";

/** The marketing API under `/api/v2/marketing`. A new resource is one file and one line here. */
export function marketingRoutes(keys: KeyParts): OpenAPIHono<ServerEnv> {
  const routes = newRoutes();
  routes.use(`${base}/*`, answerOnce());
  routes.route("/", campaignsRoutes());
  routes.route("/", campaignRoutes());
  routes.route("/", contentRoutes());
  routes.route("/", additionRoutes());
  routes.route("/", generateRoutes());
  routes.route("/", mediaRoutes());
  routes.route("/", lintRoutes());
  routes.route("/", approvalRoutes());
  routes.route("/", analyticsRoutes());
  routes.route("/", exportRoutes());
  routes.route("/", runRoutes());
  routes.route("/", runEventRoutes());
  routes.route("/", keyRoutes(keys));
  return routes;
}
