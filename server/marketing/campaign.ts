import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { viewCampaign } from "../../app/campaign-view.ts";
import { replaceBrief } from "../../app/rebriefing.ts";
import { newRoutes } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { base, CampaignPath } from "./addresses.ts";
import { BriefBody, CampaignViewBody } from "./campaign-answers.ts";
import { etagHeader, etagOf, expectedVersions, IfMatch } from "./preconditions.ts";
import { problems } from "./problem-answers.ts";

const path = `${base}/campaigns/{campaign}`;

const show = createRoute({
  method: "get",
  path,
  tags: ["campaigns"],
  summary: "A campaign with its brief, strategy and summary",
  request: { params: CampaignPath },
  responses: {
    200: {
      description: "the campaign as it stands",
      headers: etagHeader,
      content: { "application/json": { schema: CampaignViewBody } },
    },
    ...problems(404, 406),
  },
});

const replace = createRoute({
  method: "put",
  path,
  tags: ["campaigns"],
  summary: "Replace the brief of a campaign that is not approved yet",
  description:
    "The body is a whole brief. Strategy, plan, tests and calendar of the old one are forgotten; nothing is written before `POST {campaign}/runs`. After the approval only `name` may change.",
  request: {
    params: CampaignPath,
    headers: IfMatch,
    body: { required: true, content: { "application/json": { schema: BriefBody } } },
  },
  responses: {
    200: {
      description: "the campaign with its new brief",
      headers: etagHeader,
      content: { "application/json": { schema: CampaignViewBody } },
    },
    ...problems(404, 406, 409, 412, 413, 415, 422, 428),
  },
});

/** `GET` and `PUT /campaigns/{campaign}`. */
export function campaignRoutes(): OpenAPIHono<ServerEnv> {
  return newRoutes()
    .openapi(show, async (request) => {
      const { version, body } = await viewCampaign(request.get("context"), request.req.valid("param").campaign);
      return request.json(body, 200, { ETag: etagOf(version) });
    })
    .openapi(replace, async (request) => {
      const { version, body } = await replaceBrief(request.get("context"), {
        campaignId: request.req.valid("param").campaign,
        request: request.req.valid("json"),
        expected: expectedVersions(request.req.valid("header")["if-match"]),
      });
      return request.json(body, 200, { ETag: etagOf(version) });
    });
}
