import type { BaseCheckpointSaver } from "@langchain/langgraph-checkpoint";
import type { CampaignRecord, CampaignSnapshot } from "../domain/campaign.ts";
import type { Fact } from "../domain/fact.ts";
import type { Measurement, ReaderComment } from "../domain/measurement.ts";
import type { Piece } from "../domain/piece.ts";
import type { KeptEvent, MultitaskStrategy, RunRecord, RunStatus } from "../domain/run.ts";
import type { Slot } from "../domain/slot.ts";
import type { Test } from "../domain/experiment.ts";
import type { ThreadRecord, ThreadStatus } from "../domain/thread.ts";

/** Fields of a campaign that change while it is made. */
export type CampaignChange = Partial<
  Pick<CampaignRecord, "name" | "status" | "brief" | "classification" | "strategy" | "plan" | "findings" | "writer">
>;

/** Fields of a run that change while it goes on. */
export type RunChange = Partial<
  Pick<RunRecord, "status" | "endedAt" | "error" | "approve" | "campaignId" | "attempt" | "metadata" | "order">
>;

/** Fields of a thread that change; `metadata` is merged into what is there, key by key. */
export type ThreadChange = Partial<
  Pick<ThreadRecord, "updatedAt" | "metadata" | "status" | "values" | "interrupts" | "error">
>;

/** What is looked for among the threads; every part that is there must fit. */
export interface ThreadFilter {
  ids?: string[];
  status?: ThreadStatus;
  /** contained in the thread's metadata, at any depth */
  metadata?: Record<string, unknown>;
  /** contained in the thread's values */
  values?: Record<string, unknown>;
}

export interface ThreadSearch extends ThreadFilter {
  limit: number;
  offset: number;
  sortBy: "thread_id" | "status" | "created_at" | "updated_at";
  sortOrder: "asc" | "desc";
}

export interface RunFilter {
  campaignId?: string;
  threadId?: string;
  status?: RunStatus[];
  /** false: only those whose end was never written */
  isEnded?: boolean;
  limit?: number;
  offset?: number;
}

/**
 * Where campaigns live. Every write is one transaction and an upsert by id, so a node that runs twice leaves the same rows.
 * Lists come in the order of the plan (pieces, tests) or of time (slots, runs).
 */
export interface CampaignStore {
  /**
   * Inserts the campaign with its facts; rows that are there already stay as they are. The run is inserted too, with its
   * thread where there is none of its id; a run that is there already learns the id of its campaign.
   */
  createCampaign(campaign: CampaignRecord, facts: Fact[], run: RunRecord): Promise<void>;
  getCampaign(id: string): Promise<CampaignRecord | null>;
  getSnapshot(id: string): Promise<CampaignSnapshot | null>;
  /**
   * Every change makes the version grow by one.
   * @param expectedVersion change nothing unless the campaign is still of this version
   * @throws MarketingError "not-found", "precondition-failed" when it is of another version
   */
  changeCampaign(id: string, change: CampaignChange, expectedVersion?: number): Promise<void>;
  /**
   * Gives a campaign another brief with its facts, and takes away what followed from the old one: classification, strategy,
   * plan, tests and calendar. The pieces stay until they are written again.
   * @throws MarketingError "not-found", "precondition-failed" when it is no longer of this version
   */
  replaceBrief(
    id: string,
    brief: Pick<CampaignRecord, "name" | "brief" | "findings"> & { facts: Fact[] },
    expectedVersion: number,
  ): Promise<void>;
  /** Removes the campaign with all that belongs to it, runs too; nothing where there is none. */
  deleteCampaign(id: string): Promise<void>;
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
  /**
   * Replaces one piece, unless its words or its status are no longer those of `expected`.
   * @throws MarketingError "not-found", "precondition-failed"
   */
  replacePiece(campaignId: string, piece: Piece, expected: Pick<Piece, "contentHash" | "status">): Promise<void>;
  /** Removes the pieces that are not among these ids: what a new plan no longer has. */
  keepPieces(campaignId: string, ids: string[]): Promise<void>;
  getPieces(campaignId: string): Promise<Piece[]>;

  /** Replaces all tests, or all slots, of the campaign. */
  saveTests(campaignId: string, tests: Test[]): Promise<void>;
  saveSlots(campaignId: string, slots: Slot[]): Promise<void>;

  /** Inserts the thread; false when there is one of this id already, which stays as it is. */
  createThread(thread: ThreadRecord): Promise<boolean>;
  getThread(id: string): Promise<ThreadRecord | null>;
  /** A thread on which runs wait or go on stays busy, whatever the change says. @throws MarketingError "not-found" */
  changeThread(id: string, change: ThreadChange): Promise<void>;
  /** The page and how many there are in all. */
  searchThreads(search: ThreadSearch): Promise<{ threads: ThreadRecord[]; total: number }>;
  /** Removes the thread with its runs and their events; false when there is none. Checkpoints are the checkpointer's. */
  deleteThread(id: string): Promise<boolean>;

  /**
   * Takes a run on for its thread, which is busy from then on, in one step with the look at who is busy there: with the
   * strategy "reject" a busy thread refuses it and nothing is stored. `before` are the runs of the thread that are pending
   * or running, oldest first; behind them a run is stored as pending and never begun, whatever it says itself.
   * @throws MarketingError "not-found" when there is no such thread, "conflict" when there is a run of this id
   */
  submitRun(run: RunRecord, strategy: MultitaskStrategy): Promise<{ accepted: boolean; before: RunRecord[] }>;
  /**
   * Makes a run that is over, or was never begun, pending again, and its thread busy.
   * @returns false, with nothing done, when something goes on there
   */
  reviveRun(run: Pick<RunRecord, "id" | "threadId">, attempt: number): Promise<boolean>;
  /** Makes a thread busy for a change that no run may meet; false when it is busy already, or not there. */
  claimThread(id: string): Promise<boolean>;
  /**
   * Writes how a run ended and what its thread has come to, both or neither. A thread on which other runs wait or go on stays
   * busy.
   */
  finishRun(run: Pick<RunRecord, "id" | "threadId">, change: RunChange, thread: ThreadChange): Promise<void>;
  /** @throws MarketingError "not-found" */
  changeRun(id: string, change: RunChange): Promise<void>;
  getRun(id: string): Promise<RunRecord | null>;
  /** Newest first. */
  listRuns(filter: RunFilter): Promise<RunRecord[]>;
  /** Removes the run and its events; false when there is none. */
  deleteRun(id: string): Promise<boolean>;

  /**
   * Takes an idempotency key for a request: "new" when nobody has it; else what became of the first request.
   * @param now keys claimed more than 24 hours before it are forgotten, those without an answer after 15 minutes
   */
  claimKey(claim: { key: string; bodyHash: string; now: Date }): Promise<KeyClaim>;
  /** Keeps the answer for whoever sends the same request again. */
  settleKey(key: string, response: unknown): Promise<void>;
  /** Gives a key back when the request failed on our side: it may be tried again. */
  releaseKey(key: string): Promise<void>;

  /** What a writer answered to this input before, null when it was never asked. */
  getAnswer(inputHash: string): Promise<unknown>;
  saveAnswer(inputHash: string, answer: unknown, at: Date): Promise<void>;

  saveMeasurements(measurements: Measurement[]): Promise<void>;
  saveComments(comments: ReaderComment[]): Promise<void>;
  /** What was measured and said about earlier campaigns of the product of this name. */
  listFeedback(productName: string): Promise<{ measurements: Measurement[]; comments: ReaderComment[] }>;
}

export type KeyClaim =
  | { state: "new" }
  | { state: "running"; bodyHash: string }
  | { state: "settled"; bodyHash: string; response: unknown };

/** Where the events of runs are kept: what a viewer has been told is never lost, renumbered or told otherwise. */
export interface RunEventLog {
  /** Keeps events of any number of runs, all or none. @throws MarketingError "store-failed" */
  append(events: readonly KeptEvent[]): Promise<void>;
  /** The events of a run that follow `after` (0 = from the first), in order, at most `limit`. */
  read(runId: string, page: { after: number; limit: number }): Promise<KeptEvent[]>;
  /** The number of the run's last event, 0 when it has none. */
  lastSeq(runId: string): Promise<number>;
  /** Removes the events of runs that ended before this moment. */
  trim(endedBefore: Date): Promise<void>;
}

/** LangGraph's saver, with what a rollback needs. */
export interface Checkpointer extends BaseCheckpointSaver {
  /** Removes the checkpoints of a thread, in all its namespaces, that are newer than this one; null = all of them. */
  deleteAfter(threadId: string, checkpointId: string | null): Promise<void>;
}

/** An open data directory: the store, events and checkpoints on the same engine, and the way to close all. */
export interface Engine {
  readonly store: CampaignStore;
  readonly events: RunEventLog;
  readonly checkpointer: Checkpointer;
  /** absolute path of the data directory */
  readonly dataDirectory: string;
  /** Lets other processes find the server that runs in this one. */
  announce(url: string): Promise<void>;
  /** Gives space of removed rows and of the log back; for processes that live long. */
  tidy(): Promise<void>;
  /** Waits for what was asked and lets go of the directory; further calls wait for the first. */
  close(): Promise<void>;
}
