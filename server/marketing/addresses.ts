import { z } from "@hono/zod-openapi";

/** Where the marketing API stands. */
export const base = "/api/v2/marketing";

/** Ids are short words: of the plan, or random. */
const id = (name: string, example: string) =>
  z
    .string()
    .min(1)
    .max(200, "an id is not that long")
    .openapi({ param: { name, in: "path" }, example });

export const CampaignPath = z.object({ campaign: id("campaign", "campaign-3f2a9c01b7de") });
export const PiecePath = CampaignPath.extend({ piece: id("piece", "twitter-thread-01") });
export const PicturePath = PiecePath.extend({ file: id("file", "1.png") });
export const RunPath = CampaignPath.extend({ run: id("run", "5b0c6a0e-0c57-4f9f-9a55-3f0d3c1d9b1e") });

export function campaignAddress(campaignId: string): string {
  return `${base}/campaigns/${encodeURIComponent(campaignId)}`;
}

export function runAddress(campaignId: string, runId: string): string {
  return `${campaignAddress(campaignId)}/runs/${encodeURIComponent(runId)}`;
}
