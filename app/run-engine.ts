import type { KeptEvent, RunOrder, RunRecord } from "../domain/run.ts";
import type { RunEvent } from "../domain/run-event.ts";

/** A run as somebody asks for it. */
export interface NewRun {
  threadId: string;
  /** null = a new one */
  runId: string | null;
  campaignId: string | null;
  /** whose the thread will be, when it is made for the run; one that is there keeps its own, and so does the run */
  tenant: string | null;
  kind: RunRecord["kind"];
  /** approve what passes without asking */
  approve: boolean;
  order: RunOrder;
  metadata: Record<string, unknown>;
  /** what to do when there is no such thread */
  missingThread: "reject" | "create";
  /** milliseconds to wait before it begins */
  delayMs: number;
}

/**
 * Takes runs on, runs them on the graph one at a time per thread, keeps what they tell, and lets anybody follow.
 * A run belongs to nobody's connection: it goes on when a viewer leaves.
 */
export interface RunEngine {
  /**
   * Stores the run and begins it as soon as its thread is free.
   * @throws MarketingError "not-found" without such a thread, "thread-busy" when the order's strategy is "reject", "draining"
   */
  submit(run: NewRun): Promise<RunRecord>;
  /**
   * The events of a run after `after` (default 0 = from the first), as they come, until its end. The reader sets the pace:
   * what it hasn't taken yet waits in the log, not in memory.
   * @throws MarketingError "not-found"
   */
  follow(runId: string, options?: { after?: number; signal?: AbortSignal }): AsyncIterable<KeptEvent>;
  /** The run when it is over, at once when it is already. @throws MarketingError "not-found" */
  settled(runId: string, signal?: AbortSignal): Promise<RunRecord>;
  /**
   * Stops a run; resolves when it has really stopped and its thread is free. With "rollback" the run is removed, and the
   * thread stands where it stood before. A run that is over stays as it is.
   * @throws MarketingError "not-found"
   */
  cancel(runId: string, action: "interrupt" | "rollback"): Promise<RunRecord>;
  /**
   * Begins a stored run: one that never began, or again one that failed or was cancelled, where its thread stands.
   * @throws MarketingError "not-found", "thread-busy", "draining"
   */
  resume(runId: string): Promise<RunRecord>;
  /**
   * Makes a change for which nothing may go on on the thread, which is made where there is none: until it is done the thread is
   * busy, and afterwards its row shows what it has come to.
   * @throws MarketingError "thread-busy", and what `change` throws
   */
  whileIdle<Result>(
    thread: Pick<RunRecord, "threadId" | "campaignId" | "tenant">,
    change: () => Promise<Result>,
  ): Promise<Result>;
  /**
   * Takes up the runs that dead processes left pending or running; returns their ids. From then on it does so by itself as
   * soon as another process is silent for longer than its lease.
   */
  recover(): Promise<string[]>;
  /** Whether the process is ending: a stream that ends now may end before its run. */
  isDraining(): boolean;
  /** Says whether new runs are taken on, before anything is stored for one. @throws MarketingError "draining" */
  requireOpen(): void;
  /** Tells this observer every event of every run from now on, with the run as it was taken on: for metrics. */
  observe(observer: (run: RunRecord, event: RunEvent) => void): void;
  /** Runs that are going on now. */
  active(): number;
  /**
   * Takes nothing more on, lets running runs reach their next checkpoint for so long, then stops them. They stay "running"
   * in the store: another process, or the next, takes them up. Followers get the end of their iteration.
   */
  drain(withinMs: number): Promise<void>;
}
