import type { CampaignSnapshot } from "../domain/campaign.ts";
import { MarketingError } from "../domain/errors.ts";
import type { exportSectionNames } from "../domain/words.ts";
import type { ExportedFile } from "../exports/export-file.ts";
import { exportFormats } from "../exports/index.ts";
import type { Context } from "./context.ts";
import { requireSnapshot } from "./stored-campaign.ts";

export type ExportSection = (typeof exportSectionNames)[number];

/**
 * The campaign as a file of a known format.
 * @param input include: the parts to fill, the others stay empty; default all
 * @throws MarketingError "invalid-usage" for an unknown format, "not-found"
 */
export async function exportCampaign(
  context: Context,
  { campaignId, format, include = "all" }: { campaignId: string; format: string; include?: "all" | ExportSection[] },
): Promise<ExportedFile> {
  const write = Object.entries(exportFormats).find(([name]) => name === format)?.[1];
  if (write === undefined) {
    throw new MarketingError("invalid-usage", `export format "${format}" is not known`, {
      hint: `known formats: ${Object.keys(exportFormats).join(", ")}`,
    });
  }
  const snapshot = await requireSnapshot(context, campaignId);
  return write(include === "all" ? snapshot : only(snapshot, new Set(include)));
}

function only(snapshot: CampaignSnapshot, wanted: ReadonlySet<ExportSection>): CampaignSnapshot {
  const { campaign, facts, pieces, tests, slots } = snapshot;
  return {
    campaign: wanted.has("strategy") ? campaign : { ...campaign, strategy: null },
    facts,
    pieces: wanted.has("content") ? pieces : [],
    tests: wanted.has("tests") ? tests : [],
    slots: wanted.has("calendar") ? slots : [],
  };
}
