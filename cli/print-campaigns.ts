import { cleanText } from "./clean-text.ts";
import { columns } from "./layout.ts";

/** Campaigns as a table; the name stands last because it may be long. A run that did not end is named beside the state. */
export function printCampaigns(
  campaigns: {
    id: string;
    name: string;
    status: string;
    created_at: string;
    run: { status: string } | null;
  }[],
): string {
  const rows = campaigns.map(({ id, name, status, created_at: createdAt, run }) => [
    id,
    run?.status === "error" ? `${status}, run stopped` : status,
    createdAt.slice(0, 16).replace("T", " "),
    cleanText(name),
  ]);
  return columns([["id", "status", "created (UTC)", "name"], ...rows]).join("\n");
}
