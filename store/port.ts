import type { CampaignRecord, CampaignSnapshot } from "../domain/campaign.ts";
import type { Fact } from "../domain/fact.ts";
import type { Measurement, ReaderComment } from "../domain/measurement.ts";
import type { Piece } from "../domain/piece.ts";
import type { MultitaskStrategy, RunRecord, RunStatus, StopAction } from "../domain/run.ts";
import type { Slot } from "../domain/slot.ts";
import type { Test } from "../domain/experiment.ts";
import type { ThreadRecord, ThreadStatus } from "../domain/thread.ts";

/** Fields of a campaign that change while it is made. */
export type CampaignChange = Partial<
  Pick<CampaignRecord, "name" | "status" | "brief" | "classification" | "strategy" | "plan" | "findings" | "writer">
>;

/** Fields of a run that change while it goes on. */
export type RunChange = Partial<
  Pick<
    RunRecord,
    "status" | "endedAt" | "error" | "approve" | "campaignId" | "attempt" | "metadata" | "order" | "begunAt"
  >
>;

/** Fields of a thread that change; `metadata` is merged into what is there, key by key. */
export type ThreadChange = Partial<
  Pick<ThreadRecord, "updatedAt" | "metadata" | "status" | "values" | "interrupts" | "error">
>;

/** What is looked for among the threads; every part that is there must fit. */
export interface ThreadFilter {
  /** only this tenant's */
  tenant?: string;
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
  /** only this tenant's */
  tenant?: string;
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
  /** Newest first; `cursor` is opaque, null at the end. @param page with a tenant only this one's */
  listCampaigns(page: { limit: number; cursor: string | null; tenant?: string }): Promise<{
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
   * Takes a run on for its thread, whose tenant becomes that of the run, which is busy from then on, in one step with the look at who is busy there: with the
   * strategy "reject" a busy thread refuses it and nothing is stored. `before` are the runs of the thread that are pending
   * or running, oldest first. Behind them, and while a living process holds the thread (`isHeld`), a run is stored as pending
   * and never begun, whatever it says itself.
   * @throws MarketingError "not-found" when there is no such thread, "conflict" when there is a run of this id
   */
  submitRun(
    run: RunRecord,
    strategy: MultitaskStrategy,
  ): Promise<{ accepted: boolean; before: RunRecord[]; isHeld: boolean; tenant: string | null }>;
  /**
   * Begins the run whose turn it is on the thread, when it is this process's: the oldest that is pending, while nothing goes
   * on there, nobody holds the thread, and its `notBefore` is past. It is running then, and its attempts are one more.
   * @returns the run as it is now; null when there is none to begin here now
   */
  beginNext(threadId: string, processId: string, now: Date): Promise<RunRecord | null>;
  /**
   * Makes a run that is over, or was never begun, pending again under this process, and its thread busy.
   * @returns false, with nothing done, when something goes on there
   */
  reviveRun(run: Pick<RunRecord, "id" | "threadId">, claim: { attempt: number; processId: string }): Promise<boolean>;
  /** Holds a thread, which is busy then, for a change that no run may meet; false when it is busy already, or not there. */
  claimThread(id: string, processId: string): Promise<boolean>;
  /** Lets go of a thread that this process holds, with what it has come to. */
  releaseThread(id: string, processId: string, change: ThreadChange): Promise<void>;
  /**
   * Writes how a run ended and what its thread has come to, both or neither. A thread on which other runs wait or go on stays
   * busy.
   * @throws MarketingError "not-found", "run-taken" when another process answers for the run now: nothing is written then
   */
  finishRun(
    run: Pick<RunRecord, "id" | "threadId" | "processId">,
    change: RunChange,
    thread: ThreadChange,
  ): Promise<void>;
  /** Asks the process that answers for a run to stop it; a rollback that was asked for stays one. False when it is over. */
  requestStop(runId: string, action: StopAction): Promise<boolean>;
  /** @throws MarketingError "not-found" */
  changeRun(id: string, change: RunChange): Promise<void>;
  getRun(id: string): Promise<RunRecord | null>;
  /** Newest first. */
  listRuns(filter: RunFilter): Promise<RunRecord[]>;
  /** Removes the run and its events; false when there is none. */
  deleteRun(id: string): Promise<boolean>;

  /**
   * Takes an idempotency key for a request: "new" when nobody has it; else what became of the first request.
   * @param now keys claimed more than 24 hours before it are forgotten, those without an answer after 15 minutes, or as soon as
   *   the process that was to answer is dead
   */
  claimKey(claim: { key: string; bodyHash: string; processId: string; now: Date }): Promise<KeyClaim>;
  /** Keeps the answer for whoever sends the same request again. */
  settleKey(key: string, response: unknown): Promise<void>;
  /** Gives a key back when the request failed on our side: it may be tried again. */
  releaseKey(key: string): Promise<void>;

  /** What a writer answered to this input before, null when it was never asked. */
  getAnswer(inputHash: string): Promise<unknown>;
  saveAnswer(inputHash: string, answer: unknown, at: Date): Promise<void>;

  saveMeasurements(measurements: Measurement[]): Promise<void>;
  saveComments(comments: ReaderComment[]): Promise<void>;
  /** What was measured and said about earlier campaigns of the product of this name. @param tenant only of this one's */
  listFeedback(
    productName: string,
    tenant?: string,
  ): Promise<{ measurements: Measurement[]; comments: ReaderComment[] }>;
}

export type KeyClaim =
  | { state: "new" }
  | { state: "running"; bodyHash: string }
  | { state: "settled"; bodyHash: string; response: unknown };
