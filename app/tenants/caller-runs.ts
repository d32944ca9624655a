import { allows } from "../../domain/api-key.ts";
import { MarketingError } from "../../domain/errors.ts";
import type { RunRecord } from "../../domain/run.ts";
import { newThread } from "../../domain/thread.ts";
import type { CampaignStore } from "../../store/port.ts";
import type { NewRun, RunEngine } from "../run-engine.ts";
import { requireScope, type Caller } from "./caller.ts";

interface Parts {
  runs: RunEngine;
  /** with the caller's own work alone */
  store: CampaignStore;
  now(): Date;
}

/**
 * The engine for one caller of a tenant: runs and threads of others are not there, and a caller whose scope doesn't reach to
 * approving begins runs that can't approve.
 */
export function callerRuns({ runs, store, now }: Parts, caller: Caller): RunEngine {
  const mayPublish = allows(caller.scope, "publish");

  async function requireRun(id: string): Promise<RunRecord> {
    const run = await store.getRun(id);
    if (run !== null) return run;
    throw new MarketingError("not-found", `run "${id}" not found`, {
      hint: "list the runs of its thread or campaign",
    });
  }

  /** Makes the thread before the engine would: a thread of this id may be there already, and another's. */
  async function claimThread(
    { threadId, campaignId }: Pick<RunRecord, "threadId" | "campaignId">,
    missing: NewRun["missingThread"],
  ): Promise<void> {
    const metadata = campaignId === null ? {} : { campaign_id: campaignId };
    if (missing === "create") await store.createThread(newThread(threadId, now().toISOString(), { metadata }));
    if ((await store.getThread(threadId)) === null) {
      throw new MarketingError("not-found", `thread "${threadId}" not found`);
    }
  }

  return {
    ...runs,

    async submit(asked) {
      runs.requireOpen();
      await claimThread(asked, asked.missingThread);
      return await runs.submit(mayPublish ? asked : withoutApproval(asked));
    },

    async *follow(runId, options) {
      await requireRun(runId);
      yield* runs.follow(runId, options);
    },

    async settled(runId, signal) {
      await requireRun(runId);
      return await runs.settled(runId, signal);
    },

    async cancel(runId, action) {
      await requireRun(runId);
      return await runs.cancel(runId, action);
    },

    async resume(runId) {
      const run = await requireRun(runId);
      if (run.approve || run.order.command !== null) requireScope(caller, "publish", "a run that decides");
      return await runs.resume(runId);
    },

    async whileIdle(thread, change) {
      await claimThread(thread, "create");
      return await runs.whileIdle(thread, change);
    },
  };
}

/** The run with the word that it may not decide: it goes with the order, to whatever process begins or resumes it. */
export function withoutApproval<Run extends Pick<RunRecord, "approve" | "order">>(run: Run): Run {
  const { order } = run;
  const configurable = { ...order.config.configurable, may_approve: false };
  return { ...run, approve: false, order: { ...order, config: { ...order.config, configurable } } };
}
