import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { requireCampaignRun } from "../../app/campaign-runs.ts";
import { MarketingError } from "../../domain/errors.ts";
import { newRoutes } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { base, RunPath } from "./addresses.ts";
import { problems } from "./problem-answers.ts";
import { answerEvents } from "./run-events-answer.ts";

const EventNumber = z.string().regex(/^\d{1,15}$/, "write the number of an event");

const events = createRoute({
  method: "get",
  path: `${base}/campaigns/{campaign}/runs/{run}/events`,
  tags: ["runs"],
  summary: "The events of a run, live",
  description:
    "Server-sent events from the first, or from the one after `Last-Event-ID` or `after`, to the end of the run: `agent-start`, `agent-end`, `piece`, `finding`, `token`, `error`, and `run` with the status. A run may be followed by any number of viewers, at any time.",
  request: {
    params: RunPath,
    query: z.strictObject({
      after: EventNumber.optional().openapi({ description: "number of the last event that is known" }),
    }),
    headers: z.object({
      "last-event-id": EventNumber.optional().openapi({
        description: "what browsers send on their own; wins over after",
      }),
    }),
  },
  responses: {
    200: {
      description: "the events",
      content: {
        "text/event-stream": {
          schema: z.string().openapi({
            example:
              'id: 7\nevent: piece\ndata: {"type":"piece","at":"2026-11-24T12:00:00.000Z","agent":"persona","piece_id":"email-01","channel":"email","content_type":"email","done":3,"total":50}\n\n',
          }),
        },
      },
    },
    204: { description: "the run is over and nothing is left" },
    ...problems(404, 406),
  },
});

/** `/campaigns/{campaign}/runs/{run}/events`. */
export function runEventRoutes(): OpenAPIHono<ServerEnv> {
  return newRoutes().openapi(events, async (request) => {
    const { campaign, run } = request.req.valid("param");
    const context = request.get("context");
    requireEventsAccepted(request.req.header("accept"));
    const { id } = await requireCampaignRun(context, { campaignId: campaign, runId: run });
    const after = request.req.valid("header")["last-event-id"] ?? request.req.valid("query").after ?? "0";
    return await answerEvents(context, request, { runId: id, after: Number(after) });
  });
}

function requireEventsAccepted(accept = "*/*"): void {
  if (/text\/(?:event-stream|\*)|\*\/\*/i.test(accept)) return;
  throw new MarketingError("not-acceptable", "events are given as text/event-stream only", {
    hint: "send Accept: text/event-stream",
  });
}
