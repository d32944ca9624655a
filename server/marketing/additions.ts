import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { beginAdding, planMore } from "../../app/adding.ts";
import { campaignAnswer } from "../../app/answer.ts";
import { requireSnapshot } from "../../app/stored-campaign.ts";
import { requireScope } from "../../app/tenants/caller.ts";
import { AdditionsRequest, readAdditions } from "../../domain/additions-request.ts";
import { ContentType, ChannelName } from "../../domain/vocabulary.ts";
import { newRoutes } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { base, CampaignPath, campaignAddress, runAddress } from "./addresses.ts";
import { CampaignAnswerBody } from "./campaign-answers.ts";
import { jsonSchemaOf } from "./json-schema.ts";
import { problems } from "./problem-answers.ts";
import { Flag } from "./waiting.ts";

const Planned = z.object({ id: z.string(), type: ContentType, channel: ChannelName, day: z.int(), theme: z.string() });

const add = createRoute({
  method: "post",
  path: `${base}/campaigns/{campaign}/content`,
  tags: ["content"],
  summary: "More pieces for a campaign, on days of its calendar that have place",
  description:
    "Begins a run that writes them and makes the calendar anew; what is written stays as it is. They go beyond `content_pieces`, never beyond the daily limits. With `dry_run` it only says where they would go. The campaign awaits approval afterwards.",
  request: {
    params: CampaignPath,
    query: z.strictObject({
      approve: Flag.openapi({ description: "approve every piece that passes, without asking" }),
      dry_run: Flag.openapi({ description: "only plan: nothing is made or stored" }),
    }),
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.record(z.string(), z.unknown()).openapi("Additions", {
            ...jsonSchemaOf(AdditionsRequest),
            example: { types: ["tweet", "linkedin_post", "email"], count: 10 },
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: "where they would go",
      content: {
        "application/json": { schema: z.object({ additions: z.array(Planned) }).openapi("PlannedAdditions") },
      },
    },
    202: {
      description: "the run goes on; Content-Location is its address",
      headers: z.object({ Location: z.string(), "Content-Location": z.string() }),
      content: {
        "application/json": {
          schema: CampaignAnswerBody.extend({ added: z.array(z.string()) }).openapi("AddedPieces"),
        },
      },
    },
    ...problems(404, 406, 409, 413, 415, 422),
  },
});

/** `POST /campaigns/{campaign}/content`. */
export function additionRoutes(): OpenAPIHono<ServerEnv> {
  return newRoutes().openapi(add, async (request) => {
    const context = request.get("context");
    const { campaign: campaignId } = request.req.valid("param");
    const { approve = false, dry_run: isDry = false } = request.req.valid("query");
    await requireSnapshot(context, campaignId);
    const input = { ...readAdditions(request.req.valid("json")), campaignId, approve };
    if (isDry) return request.json(await planMore(context, input), 200);
    if (approve) requireScope(request.get("caller"), "publish", "approve=true");
    const { run, added } = await beginAdding(context, input);
    request.set("runId", run.id);
    const answer = campaignAnswer(await requireSnapshot(context, campaignId), run, context);
    const headers = { Location: campaignAddress(campaignId), "Content-Location": runAddress(campaignId, run.id) };
    return request.json({ ...answer, added }, 202, headers);
  });
}
