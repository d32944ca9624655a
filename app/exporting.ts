import { MarketingError } from "../domain/errors.ts";
import type { ExportedFile } from "../exports/export-file.ts";
import { exportFormats } from "../exports/index.ts";
import type { Context } from "./context.ts";
import { requireSnapshot } from "./stored-campaign.ts";

/**
 * The campaign as a file of a known format.
 * @throws MarketingError "invalid-usage" for an unknown format, "not-found"
 */
export async function exportCampaign(
  context: Context,
  { campaignId, format }: { campaignId: string; format: string },
): Promise<ExportedFile> {
  const write = Object.entries(exportFormats).find(([name]) => name === format)?.[1];
  if (write === undefined) {
    throw new MarketingError("invalid-usage", `export format "${format}" is not known`, {
      hint: `known formats: ${Object.keys(exportFormats).join(", ")}`,
    });
  }
  return write(await requireSnapshot(context, campaignId));
}
