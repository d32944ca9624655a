import type { CampaignPage } from "./desk.ts";
import { isUnfinishedMaking } from "../app/unfinished-run.ts";
import { cleanText } from "./clean-text.ts";
import { columns } from "./layout.ts";

/** Campaigns as a table; the name stands last because it may be long. A making that did not end is named beside the state. */
export function printCampaigns(campaigns: CampaignPage["campaigns"]): string {
  const rows = campaigns.map(({ id, name, status, created_at: createdAt, run }) => [
    id,
    isUnfinishedMaking(status, run) ? `${status}, run stopped` : status,
    createdAt.slice(0, 16).replace("T", " "),
    cleanText(name),
  ]);
  return columns([["id", "status", "created (UTC)", "name"], ...rows]).join("\n");
}
