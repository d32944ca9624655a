import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { analyseCampaign } from "../../app/analytics.ts";
import { newRoutes } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { base, CampaignPath } from "./addresses.ts";
import { problems } from "./problem-answers.ts";

const Counts = z.object({
  pieces: z.int(),
  impressions: z.number(),
  engagements: z.number(),
  clicks: z.number(),
  conversions: z.number(),
  engagement_rate: z.number().nullable().openapi({ description: "0 to 1; null while nothing was seen" }),
});

const AnalyticsBody = z
  .object({
    campaign_id: z.string(),
    data: z
      .object({
        channels: z.record(z.string(), Counts),
        total: Counts.extend({ click_rate: z.number().nullable() }),
        goals: z.array(z.object({ goal: z.string(), target: z.number(), reached: z.number() })),
        alerts: z.array(z.string()),
      })
      .nullable()
      .openapi({ description: "null until something is measured" }),
    note: z.string(),
  })
  .openapi("Analytics");

const analytics = createRoute({
  method: "get",
  path: `${base}/campaigns/{campaign}/analytics`,
  tags: ["analytics"],
  summary: "What was measured of a campaign",
  request: { params: CampaignPath },
  responses: {
    200: { description: "the measured counts, or none", content: { "application/json": { schema: AnalyticsBody } } },
    ...problems(404, 406),
  },
});

/** `/campaigns/{campaign}/analytics`. */
export function analyticsRoutes(): OpenAPIHono<ServerEnv> {
  return newRoutes().openapi(analytics, async (request) =>
    request.json(await analyseCampaign(request.get("context"), request.req.valid("param").campaign), 200),
  );
}
