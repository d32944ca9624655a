import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { campaignAnswer } from "../../app/answer.ts";
import { listCampaigns } from "../../app/campaigns.ts";
import { beginCampaign } from "../../app/creating.ts";
import { requireSnapshot } from "../../app/stored-campaign.ts";
import { requireScope } from "../../app/tenants/caller.ts";
import { newRoutes } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { base, campaignAddress, runAddress } from "./addresses.ts";
import { BriefBody, CampaignAnswerBody, CampaignListBody } from "./campaign-answers.ts";
import { linkHeader, linkNext, PageQuery } from "./paging.ts";
import { problems } from "./problem-answers.ts";
import { Seed, WriterName } from "./queries.ts";
import { answerEvents, wantsEvents } from "./run-events-answer.ts";
import { afterWaiting, Flag, Wait } from "./waiting.ts";

const create = createRoute({
  method: "post",
  path: `${base}/campaigns`,
  tags: ["campaigns"],
  summary: "Make a campaign from a brief",
  description:
    "Begins a run that makes the campaign and answers at once with 202. With `wait` the answer comes when the run is over (201), or after that time (202). With `Accept: text/event-stream` the events of the run are streamed to its end. A brief that can't be used is refused before anything is stored.",
  request: {
    query: z.strictObject({
      wait: Wait,
      seed: Seed,
      approve: Flag.openapi({ description: "approve every piece that passes, without asking" }),
      writer: WriterName,
    }),
    headers: z.object({
      "idempotency-key": z.string().optional().openapi({ description: "sent again within 24 hours, the same answer" }),
    }),
    body: { required: true, content: { "application/json": { schema: BriefBody } } },
  },
  responses: {
    200: {
      description: "the events of the run, when `text/event-stream` is accepted",
      content: { "text/event-stream": { schema: z.string() } },
    },
    201: {
      description: "the run is over",
      headers: z.object({ Location: z.string() }),
      content: { "application/json": { schema: CampaignAnswerBody } },
    },
    202: {
      description: "the run goes on; Location is the campaign, Content-Location its run",
      headers: z.object({ Location: z.string(), "Content-Location": z.string() }),
      content: { "application/json": { schema: CampaignAnswerBody } },
    },
    ...problems(406, 409, 413, 415, 422),
  },
});

const list = createRoute({
  method: "get",
  path: `${base}/campaigns`,
  tags: ["campaigns"],
  summary: "The campaigns, newest first",
  request: { query: PageQuery },
  responses: {
    200: {
      description: "one page",
      headers: linkHeader,
      content: { "application/json": { schema: CampaignListBody } },
    },
    ...problems(406),
  },
});

/** `POST` and `GET /campaigns`. */
export function campaignsRoutes(): OpenAPIHono<ServerEnv> {
  return newRoutes()
    .openapi(create, async (request) => {
      const context = request.get("context");
      const { wait = 0, seed = null, approve = false, writer = "auto" } = request.req.valid("query");
      if (approve) requireScope(request.get("caller"), "publish", "approve=true");
      const input = { request: request.req.valid("json"), seed, approve, writer, runId: request.get("onceId") ?? null };
      const begun = await beginCampaign(context, input);
      const { campaignId } = begun;
      if (campaignId === null) throw new Error("a run that makes a campaign has one");
      request.set("runId", begun.id);
      const headers = { Location: campaignAddress(campaignId), "Content-Location": runAddress(campaignId, begun.id) };
      if (wantsEvents(request)) return await answerEvents(context, request, { runId: begun.id, after: 0, headers });
      const { run, isDone } = await afterWaiting(context, begun, wait);
      const answer = campaignAnswer(await requireSnapshot(context, campaignId), run, context);
      return isDone ? request.json(answer, 201, headers) : request.json(answer, 202, headers);
    })
    .openapi(list, async (request) => {
      const { limit, cursor = null } = request.req.valid("query");
      const page = await listCampaigns(request.get("context"), { limit, cursor });
      linkNext(request, page.next_cursor);
      return request.json(page, 200);
    });
}
