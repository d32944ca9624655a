import type { BaseCheckpointSaver } from "@langchain/langgraph-checkpoint";
import type { ApiKeyRecord } from "../domain/api-key.ts";
import type { KeptEvent, RunRecord, RunStatus, StopAction } from "../domain/run.ts";
import type { CampaignStore } from "./port.ts";

/** Where the events of runs are kept: what a viewer has been told is never lost, renumbered or told otherwise. */
export interface RunEventLog {
  /**
   * Keeps events of any number of runs, of each run all or none. What is kept already under the same number is not kept again:
   * an append whose answer was lost can be repeated.
   * @throws MarketingError "run-taken" when another event is kept under one of the numbers: another process tells this run
   */
  append(events: readonly KeptEvent[]): Promise<void>;
  /** The events of a run that follow `after` (0 = from the first), in order, at most `limit`. */
  read(runId: string, page: { after: number; limit: number }): Promise<KeptEvent[]>;
  /** The number of the run's last event, 0 when it has none. */
  lastSeq(runId: string): Promise<number>;
  /** Removes the events of runs that ended before this moment. */
  trim(endedBefore: Date): Promise<void>;
}

/** A process that begins to work. */
export interface JoiningProcess {
  id: string;
  /** takes over what dead ones leave */
  isServer: boolean;
  /** `Engine.redisId` */
  redis: string | null;
}

/** The processes that share a database. Time is the database's own, so clocks need not agree. */
export interface ProcessRegistry {
  /**
   * Makes the process known as living for `leaseMs`, Infinity = until it leaves.
   * @throws MarketingError "conflict" while another process is alive that keeps checkpoints elsewhere
   */
  join(process: JoiningProcess, leaseMs: number): Promise<void>;
  /** Lives on for another `leaseMs`. @returns false when others have taken it for dead and its work over */
  renew(id: string, leaseMs: number): Promise<boolean>;
  leave(id: string): Promise<void>;
  /**
   * Takes the process of this name for dead when its lease is over, for good: one that was only slow finds out before it goes on.
   * @returns false when it is alive; null names none
   */
  bury(id: string | null): Promise<boolean>;
  /**
   * Gives this process the runs without an end whose process is dead, or that have none, and lets go of the threads that dead
   * processes held. Each run goes to one process, however many ask.
   * @returns the runs, oldest first, as they are under their new process, and the threads that were let go
   */
  takeOver(id: string): Promise<{ runs: RunRecord[]; threadIds: string[] }>;
  /** The runs that this process answers for: pending and running ones, oldest first, and what is wanted of them. */
  ownRuns(id: string): Promise<{ id: string; status: RunStatus; stop: StopAction | null }[]>;
  /**
   * Marks the runs that nobody alive answers for as failed, without an end, so that they can be found and resumed; unless a
   * server is alive, which will take them over.
   */
  markDead(error: string): Promise<void>;
}

/**
 * Rings a bell that other processes hear. It is a hint and can be lost: whoever hears it, or hears nothing for a while, looks
 * at the store. A topic is a kind and an id, as "run:r1".
 */
export interface Signals {
  /** Never throws; a ring that can't be sent is lost. */
  send(topic: string): void;
  /** @param hear gets every topic that another process rings; null = some may have been missed */
  listen(hear: (topic: string | null) => void): void;
}

/** The keys that open a server. */
export interface ApiKeyStore {
  /** @throws MarketingError "conflict" when there is a key of this id */
  create(key: ApiKeyRecord): Promise<void>;
  /** Oldest first, revoked ones too. */
  list(): Promise<ApiKeyRecord[]>;
  get(id: string): Promise<ApiKeyRecord | null>;
  /** @throws MarketingError "not-found"; a key that is revoked already stays as it is */
  revoke(id: string, at: Date): Promise<void>;
}

/** LangGraph's saver, with what a rollback needs. */
export interface Checkpointer extends BaseCheckpointSaver {
  /** Removes the checkpoints of a thread, in all its namespaces, that are newer than this one; null = all of them. */
  deleteAfter(threadId: string, checkpointId: string | null): Promise<void>;
}

/** A part of the engine that is another program: reached or not, with what its operator should know. */
export interface PartHealth {
  name: "database" | "redis";
  isReached: boolean;
  /** where it is, without its password: "127.0.0.1:5432/qlp" */
  place: string;
  /** whole sentences: what would be lost, and which setting changes it */
  warnings: string[];
}

/** Counts requests of a caller in a window of time; over the limit they are refused. */
export interface RequestCounter {
  /** @returns how many are left, and milliseconds until the window begins anew; `isAllowed` false = one too many */
  count(
    caller: string,
    limit: { points: number; windowMs: number },
  ): Promise<{ isAllowed: boolean; left: number; resetMs: number }>;
}

/** An open store: campaigns, events and checkpoints on their engines, and the way to close all. */
export interface Engine {
  readonly store: CampaignStore;
  readonly events: RunEventLog;
  readonly checkpointer: Checkpointer;
  readonly processes: ProcessRegistry;
  readonly signals: Signals;
  readonly keys: ApiKeyStore;
  readonly requests: RequestCounter;
  /** other processes may work on the same database */
  readonly isShared: boolean;
  /** the id of the Redis that keeps checkpoints and events, the same for all who use it; null = the database keeps them */
  readonly redisId: string | null;
  /** absolute path of the data directory; where the database is elsewhere, its place: "PostgreSQL at 127.0.0.1:5432/qlp" */
  readonly dataDirectory: string;
  /** Lets other processes find the server that runs in this one. */
  announce(url: string): Promise<void>;
  /** Looks at the programs behind it, anew each time; empty for an embedded engine. */
  examine(): Promise<PartHealth[]>;
  /** @throws MarketingError "store-unreachable" when it is known already that a part doesn't answer; asks nobody */
  requireReached(): void;
  /** Gives space of removed rows and of the log back; for processes that live long. */
  tidy(): Promise<void>;
  /** Waits for what was asked and lets go of the directory; further calls wait for the first. */
  close(): Promise<void>;
}
