import type { BaseCheckpointSaver } from "@langchain/langgraph-checkpoint";
import type { CampaignRecord, CampaignSnapshot, RunRecord } from "../domain/campaign.ts";
import type { Fact } from "../domain/fact.ts";
import type { Measurement, ReaderComment } from "../domain/measurement.ts";
import type { Piece } from "../domain/piece.ts";
import type { Slot } from "../domain/slot.ts";
import type { Test } from "../domain/experiment.ts";

/** Fields of a campaign that change while it is made. */
export type CampaignChange = Partial<
  Pick<CampaignRecord, "name" | "status" | "brief" | "classification" | "strategy" | "plan" | "findings" | "writer">
>;

/**
 * Where campaigns live. Every write is one transaction and an upsert by id, so a node that runs twice leaves the same rows.
 * Lists come in the order of the plan (pieces, tests) or of time (slots, runs).
 */
export interface CampaignStore {
  /** Inserts the campaign with its facts and its first run; rows that are there already stay as they are. */
  createCampaign(campaign: CampaignRecord, facts: Fact[], run: RunRecord): Promise<void>;
  getCampaign(id: string): Promise<CampaignRecord | null>;
  getSnapshot(id: string): Promise<CampaignSnapshot | null>;
  /** @throws MarketingError "not-found" */
  changeCampaign(id: string, change: CampaignChange): Promise<void>;
  /** Newest first; `cursor` is opaque, null at the end. */
  listCampaigns(page: { limit: number; cursor: string | null }): Promise<{
    campaigns: CampaignRecord[];
    nextCursor: string | null;
  }>;

  /** `inputHash` names what the piece was made from; `position` is its place in the plan. */
  savePiece(campaignId: string, piece: Piece, origin: { inputHash: string; position: number }): Promise<void>;
  /** The stored piece when it was made from the same input, else null. */
  findPiece(campaignId: string, pieceId: string, inputHash: string): Promise<Piece | null>;
  /** Replaces the words, checks and status of pieces that are stored already, all or none. */
  changePieces(campaignId: string, pieces: Piece[]): Promise<void>;
  getPieces(campaignId: string): Promise<Piece[]>;

  /** Replaces all tests, or all slots, of the campaign. */
  saveTests(campaignId: string, tests: Test[]): Promise<void>;
  saveSlots(campaignId: string, slots: Slot[]): Promise<void>;

  createRun(run: RunRecord): Promise<void>;
  changeRun(id: string, change: Partial<Pick<RunRecord, "status" | "endedAt" | "error" | "approve">>): Promise<void>;
  getRun(id: string): Promise<RunRecord | null>;
  /** Newest first, of one campaign or of all. */
  listRuns(campaignId: string | null): Promise<RunRecord[]>;

  saveMeasurements(measurements: Measurement[]): Promise<void>;
  saveComments(comments: ReaderComment[]): Promise<void>;
  /** What was measured and said about earlier campaigns of the product of this name. */
  listFeedback(productName: string): Promise<{ measurements: Measurement[]; comments: ReaderComment[] }>;
}

/** An open data directory: the store, the checkpoints on the same engine, and the way to close both. */
export interface Engine {
  readonly store: CampaignStore;
  readonly checkpointer: BaseCheckpointSaver;
  /** absolute path of the data directory */
  readonly dataDirectory: string;
  /** Lets other processes find the server that runs in this one. */
  announce(url: string): Promise<void>;
  /** Waits for what was asked and lets go of the directory; further calls wait for the first. */
  close(): Promise<void>;
}
