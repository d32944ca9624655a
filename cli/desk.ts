import type { CampaignAnswer } from "../app/answer.ts";
import type { listCampaigns, Reading } from "../app/campaigns.ts";
import type { CreateInput } from "../app/creating.ts";
import type { exportCampaign } from "../app/exporting.ts";
import type { createKey, listKeys, NewKey, revokeKey } from "../app/keys.ts";
import type { Addition, AddPiecesInput } from "../app/adding.ts";
import type { GenerateInput, GeneratedContent } from "../app/generating.ts";
import type { DrawnPicture, listPictures } from "../app/pictures.ts";
import type { LintAnswer } from "../app/linting.ts";
import type { Watch } from "../app/watch.ts";

export type CampaignPage = Awaited<ReturnType<typeof listCampaigns>>;
export type MadeKey = Awaited<ReturnType<typeof createKey>>;
export type KeyList = Awaited<ReturnType<typeof listKeys>>;
export type RevokedKey = Awaited<ReturnType<typeof revokeKey>>;
export type PictureList = Awaited<ReturnType<typeof listPictures>>;
export type ExportedFile = Awaited<ReturnType<typeof exportCampaign>>;

/** What is decided about a campaign that awaits approval; one decision alone speaks for all its groups. */
export interface DecisionInput {
  campaignId: string;
  decisions: {
    type: "approve" | "reject";
    message?: string;
    /** pieces that are approved despite their errors, and why */
    override?: { pieces: string[]; reason: string };
  }[];
}

/**
 * All that commands ask for. Behind it is the engine in this process or a server; both give the same answers and throw the
 * same errors, those of the use cases in app/.
 */
export interface Desk {
  /** address of the server behind it, null = the engine in this process */
  readonly server: string | null;
  create(input: CreateInput, watch: Watch): Promise<CampaignAnswer>;
  /** one piece, or all mails of a series; nothing is stored */
  generate(input: GenerateInput, watch: Watch): Promise<GeneratedContent>;
  /** more pieces for a campaign, on days of its calendar that have place */
  planMore(input: AddPiecesInput): Promise<{ additions: Addition[] }>;
  addPieces(input: AddPiecesInput, watch: Watch): Promise<CampaignAnswer & { added: string[] }>;
  approve(input: DecisionInput, watch: Watch): Promise<CampaignAnswer>;
  /** @param input campaign null = the newest */
  chat(
    input: { campaignId: string | null; message: string },
    watch: Watch,
  ): Promise<CampaignAnswer & { reply: string }>;
  /** @param input campaign null = the last unfinished one */
  resume(input: { campaignId: string | null }, watch: Watch): Promise<CampaignAnswer>;
  list(page: { limit: number; cursor: string | null }): Promise<CampaignPage>;
  show(campaignId: string): Promise<CampaignAnswer>;
  /** @param input piece null = all of them */
  texts(input: { campaignId: string; pieceId: string | null }): Promise<Reading>;
  /** What can be drawn. @param input pieces empty = all of them */
  pictures(input: { campaignId: string; pieceIds: string[] }): Promise<PictureList>;
  /** @param input file as in "1.png" */
  picture(input: { campaignId: string; pieceId: string; file: string }): Promise<DrawnPicture>;
  export(input: { campaignId: string; format: string }): Promise<ExportedFile>;
  lint(campaignId: string): Promise<LintAnswer>;
  /** a person's words for a piece, whatever stands there now */
  edit(input: { campaignId: string; pieceId: string; edit: Record<string, unknown> }): Promise<void>;
  createKey(asked: NewKey): Promise<MadeKey>;
  listKeys(): Promise<KeyList>;
  revokeKey(id: string): Promise<RevokedKey>;
  close(): Promise<void>;
}
