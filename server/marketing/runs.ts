import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { campaignAnswer } from "../../app/answer.ts";
import { listCampaignRuns, requireCampaignRun, runToWire } from "../../app/campaign-runs.ts";
import { beginAgain } from "../../app/creating.ts";
import { requireSnapshot } from "../../app/stored-campaign.ts";
import { requireScope } from "../../app/tenants/caller.ts";
import { allows } from "../../domain/api-key.ts";
import { RunRecord, RunStatus } from "../../domain/run.ts";
import { newRoutes } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { base, CampaignPath, campaignAddress, runAddress, RunPath } from "./addresses.ts";
import { CampaignAnswerBody } from "./campaign-answers.ts";
import { linkHeader, linkNext, NextCursor, PageQuery } from "./paging.ts";
import { problems } from "./problem-answers.ts";
import { answerEvents, wantsEvents } from "./run-events-answer.ts";
import { afterWaiting, Flag, Wait } from "./waiting.ts";

const path = `${base}/campaigns/{campaign}/runs`;

const RunBody = z
  .object({
    id: z.string(),
    thread_id: z.string().openapi({ description: "the thread of the LangGraph protocol on which it goes on" }),
    campaign_id: z.string().nullable(),
    kind: RunRecord.shape.kind,
    status: RunStatus,
    approve: z.boolean(),
    started_at: z.string(),
    ended_at: z.string().nullable(),
    error: z.string().nullable(),
  })
  .openapi("Run");

const list = createRoute({
  method: "get",
  path,
  tags: ["runs"],
  summary: "The runs of a campaign, newest first",
  request: { params: CampaignPath, query: PageQuery },
  responses: {
    200: {
      description: "one page",
      headers: linkHeader,
      content: {
        "application/json": { schema: z.object({ runs: z.array(RunBody), next_cursor: NextCursor }).openapi("Runs") },
      },
    },
    ...problems(404, 406),
  },
});

const again = createRoute({
  method: "post",
  path,
  tags: ["runs"],
  summary: "Make what is missing or changed",
  description:
    "Goes on with a run that failed or was cancelled, else begins a new one that makes what a changed brief asks for. What is finished and unchanged is not written again.",
  request: {
    params: CampaignPath,
    query: z.strictObject({
      wait: Wait,
      approve: Flag.openapi({ description: "approve what passes, without asking" }),
    }),
  },
  responses: {
    200: {
      description: "the run is over; or its events, when `text/event-stream` is accepted",
      content: { "application/json": { schema: CampaignAnswerBody }, "text/event-stream": { schema: z.string() } },
    },
    202: {
      description: "the run goes on at Location",
      headers: z.object({ Location: z.string() }),
      content: { "application/json": { schema: CampaignAnswerBody } },
    },
    ...problems(404, 406, 409, 422),
  },
});

const runAnswer = { description: "the run", content: { "application/json": { schema: RunBody } } };

const show = createRoute({
  method: "get",
  path: `${path}/{run}`,
  tags: ["runs"],
  summary: "One run",
  request: { params: RunPath },
  responses: { 200: runAnswer, ...problems(404, 406) },
});

const cancel = createRoute({
  method: "post",
  path: `${path}/{run}/cancel`,
  tags: ["runs"],
  summary: "Stop a run",
  description: "Answers when it has really stopped; what was finished is kept. A run that is over stays as it is.",
  request: { params: RunPath },
  responses: { 200: runAnswer, ...problems(404, 406) },
});

/** `/campaigns/{campaign}/runs` and each run. */
export function runRoutes(): OpenAPIHono<ServerEnv> {
  return newRoutes()
    .openapi(list, async (request) => {
      const { limit, cursor = null } = request.req.valid("query");
      const page = await listCampaignRuns(request.get("context"), request.req.valid("param").campaign, {
        limit,
        cursor,
      });
      linkNext(request, page.next_cursor);
      return request.json(page, 200);
    })
    .openapi(again, async (request) => {
      const context = request.get("context");
      const { campaign } = request.req.valid("param");
      const { wait = 0, approve = null } = request.req.valid("query");
      const caller = request.get("caller");
      if (approve === true) requireScope(caller, "publish", "approve=true");
      // A run that goes on keeps an approval that was given before, but not for whoever could not have given it.
      const isKept = allows(caller.scope, "publish") ? approve : false;
      const begun = await beginAgain(context, { campaignId: campaign, approve: isKept });
      request.set("runId", begun.id);
      const headers = { Location: runAddress(campaign, begun.id), "Content-Location": campaignAddress(campaign) };
      if (wantsEvents(request)) return await answerEvents(context, request, { runId: begun.id, after: 0, headers });
      const { run, isDone } = await afterWaiting(context, begun, wait);
      const answer = campaignAnswer(await requireSnapshot(context, campaign), run, context);
      return isDone ? request.json(answer, 200, headers) : request.json(answer, 202, headers);
    })
    .openapi(show, async (request) => {
      const { campaign, run } = request.req.valid("param");
      return request.json(
        runToWire(await requireCampaignRun(request.get("context"), { campaignId: campaign, runId: run })),
        200,
      );
    })
    .openapi(cancel, async (request) => {
      const context = request.get("context");
      const { campaign, run } = request.req.valid("param");
      const { id } = await requireCampaignRun(context, { campaignId: campaign, runId: run });
      return request.json(runToWire(await context.runs.cancel(id, "interrupt")), 200);
    });
}
