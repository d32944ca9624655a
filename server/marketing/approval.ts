import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { pendingApproval } from "../../app/approval-request.ts";
import { approveCampaign } from "../../app/approving.ts";
import { newRoutes } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { base, CampaignPath } from "./addresses.ts";
import { CampaignAnswerBody } from "./campaign-answers.ts";
import { problems } from "./problem-answers.ts";

const path = `${base}/campaigns/{campaign}/approval`;

const Arguments = z.object({
  campaign_id: z.string(),
  channel: z.string().nullable(),
  piece_ids: z.array(z.string()),
  pieces: z.array(z.object({ id: z.string(), type: z.string(), hook: z.string() })),
});

const ApprovalBody = z
  .object({
    action_requests: z.array(
      z.object({ name: z.string(), args: Arguments, arguments: Arguments, description: z.string() }),
    ),
    review_configs: z.array(z.object({ action_name: z.string(), allowed_decisions: z.array(z.string()) })),
  })
  .openapi("Approval");

const Override = z
  .object({ pieces: z.array(z.string()), reason: z.string().optional() })
  .optional()
  .openapi({
    description:
      "Pieces that are approved although checks found errors in them, and why; both are recorded as the check approved-despite of each piece. The reason is required.",
    example: { pieces: ["tweet-03"], reason: "The figure was confirmed by the customer" },
  });

const EditedArguments = z.object({ piece_ids: z.array(z.string()), override: Override });

/** Both forms of an answer, for the document; the use case reads them. */
const Answer = z
  .union([
    z.object({
      decisions: z.array(
        z.union([
          z.object({ type: z.literal("approve"), override: Override }),
          z.object({ type: z.literal("reject"), message: z.string().optional() }),
          z.object({
            type: z.literal("edit"),
            edited_action: z.object({ args: EditedArguments }),
            override: Override,
          }),
        ]),
      ),
    }),
    z.array(
      z.object({
        type: z.enum(["accept", "edit", "response", "ignore"]),
        args: z.union([z.string(), z.object({ args: EditedArguments })]).nullish(),
      }),
    ),
  ])
  .openapi("Decisions", { example: { decisions: [{ type: "approve" }] } });

const ask = createRoute({
  method: "get",
  path,
  tags: ["approval"],
  summary: "What waits for a decision",
  description: "One action for each group of pieces; empty lists once everything is decided.",
  request: { params: CampaignPath },
  responses: {
    200: {
      description: "the groups, in the order of decisions",
      content: { "application/json": { schema: ApprovalBody } },
    },
    ...problems(404, 406, 409),
  },
});

const decide = createRoute({
  method: "post",
  path,
  tags: ["approval"],
  summary: "Decide about a campaign",
  description:
    "One decision for each group in its order; a single one speaks for all. An edit approves the pieces that it names and leaves the others out. An override approves pieces despite their errors, for a reason that is recorded. A campaign that is approved already stays as it is.",
  request: {
    params: CampaignPath,
    body: { required: true, content: { "application/json": { schema: Answer } } },
  },
  responses: {
    200: {
      description: "the campaign after the decision",
      content: { "application/json": { schema: CampaignAnswerBody } },
    },
    ...problems(404, 406, 409, 413, 415, 422),
  },
});

/** `/campaigns/{campaign}/approval`. */
export function approvalRoutes(): OpenAPIHono<ServerEnv> {
  return newRoutes()
    .openapi(ask, async (request) =>
      request.json(await pendingApproval(request.get("context"), request.req.valid("param").campaign), 200),
    )
    .openapi(decide, async (request) => {
      const { campaign } = request.req.valid("param");
      const input = { campaignId: campaign, answer: request.req.valid("json") };
      return request.json(await approveCampaign(request.get("context"), input, { onEvent: () => undefined }), 200);
    });
}
