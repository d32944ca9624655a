import type { CampaignSnapshot } from "../domain/campaign.ts";

/** A campaign as a file: its name, what kind of file it is, and its bytes. */
export interface ExportedFile {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Turns a campaign into a file; the same campaign gives the same bytes. */
export type ExportFormat = (snapshot: CampaignSnapshot) => ExportedFile;
