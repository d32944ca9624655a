import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { lintCampaign } from "../../app/linting.ts";
import { newRoutes } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { base, CampaignPath } from "./addresses.ts";
import { problems } from "./problem-answers.ts";

const LintBody = z
  .object({
    file: z.null(),
    campaign_id: z.string().nullable(),
    pieces: z.int(),
    errors: z.int(),
    warnings: z.int(),
    findings: z.array(
      z.object({
        rule: z.string().openapi({ description: "a rule of docs/lint-rules.md" }),
        severity: z.enum(["error", "warning"]),
        message: z.string(),
        piece_id: z.string().nullable().openapi({ description: "null = the campaign as a whole" }),
        place: z.object({ field: z.string(), start: z.int(), end: z.int() }).nullable(),
        mend: z.string().nullable(),
        position: z.null(),
      }),
    ),
    fixes: z
      .array(
        z.object({
          piece_id: z.string(),
          changes: z.array(z.object({ rule: z.string(), field: z.string() })),
          edit: z.record(z.string(), z.unknown()),
        }),
      )
      .openapi({ description: "edits for PUT content/{piece} that mend what can be mended safely" }),
  })
  .openapi("Lint");

const lint = createRoute({
  method: "get",
  path: `${base}/campaigns/{campaign}/lint`,
  tags: ["content"],
  summary: "What the marketing lint finds in a campaign",
  request: { params: CampaignPath },
  responses: {
    200: { description: "findings and safe fixes", content: { "application/json": { schema: LintBody } } },
    ...problems(404, 406),
  },
});

/** `/campaigns/{campaign}/lint`. */
export function lintRoutes(): OpenAPIHono<ServerEnv> {
  return newRoutes().openapi(lint, async (request) => {
    const answer = await lintCampaign(request.get("context"), request.req.valid("param").campaign);
    const findings = answer.findings.map((finding) => ({ ...finding, position: null }));
    return request.json({ ...answer, file: null, findings }, 200);
  });
}
