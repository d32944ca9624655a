import { z } from "@hono/zod-openapi";
import { CampaignRequest } from "../../domain/campaign-request.ts";
import { RunStatus } from "../../domain/run.ts";
import { CampaignStatus } from "../../domain/vocabulary.ts";
import { jsonSchemaOf } from "./json-schema.ts";
import { SummaryAnswer } from "./summary-answer.ts";

/** The seed's own request. */
export const exampleBrief = {
  objective: "launch_awareness",
  product: {
    name: "Product Name",
    description: "Product description",
    target_audience: ["developers", "CTOs"],
  },
  channels: ["twitter", "linkedin"],
  duration: "30_days",
  tone_preference: "professional",
};

/**
 * The brief as a body. Only its being an object is judged here: `readBrief` judges the rest, with a pointer to each fault,
 * the same for every face. The document shows the brief's own schema.
 */
export const BriefBody = z.record(z.string(), z.unknown()).openapi("Brief", {
  ...jsonSchemaOf(CampaignRequest),
  example: exampleBrief,
});

const Campaign = z
  .object({ id: z.string(), name: z.string(), status: CampaignStatus, created_at: z.string() })
  .openapi("Campaign");

export const CampaignAnswerBody = z
  .object({
    campaign: Campaign,
    run: z.object({ id: z.string(), thread_id: z.string(), status: RunStatus }),
    summary: SummaryAnswer,
  })
  .openapi("CampaignAnswer");

export const CampaignViewBody = z
  .object({
    campaign: Campaign,
    brief: z
      .record(z.string(), z.unknown())
      .openapi({ description: "every field of the brief; sent back with PUT, it is the same brief" }),
    strategy: z
      .object({
        narrative: z.object({
          hero: z.string(),
          problem: z.string(),
          solution: z.string(),
          transformation: z.string(),
          call_to_action: z.string(),
          hook: z.string(),
          story_arc: z.string(),
        }),
        content_pillars: z.array(z.string()),
        content_themes: z.array(z.string()),
        key_messages: z.array(z.string()),
        campaign_phases: z.array(z.object({ week: z.int(), focus: z.string() })),
      })
      .nullable(),
    summary: SummaryAnswer,
  })
  .openapi("CampaignView");

export const CampaignListBody = z
  .object({
    campaigns: z.array(
      Campaign.extend({
        run: z
          .object({ id: z.string(), status: RunStatus, error: z.string().nullable() })
          .nullable()
          .openapi({ description: "the newest run of the campaign" }),
      }),
    ),
    next_cursor: z.string().nullable(),
  })
  .openapi("CampaignList");
