import type { RunRecord } from "../../domain/run.ts";
import type { RunEngine } from "../run-engine.ts";
import { topics } from "./bells.ts";
import type { EngineParts } from "./engine-parts.ts";
import { failureOf } from "./execution.ts";
import { lookAt } from "./finishing.ts";
import { busy } from "./new-run.ts";
import type { Turns } from "./turns.ts";

export interface HoldParts extends EngineParts {
  turns: Turns;
  createThread(of: Pick<RunRecord, "threadId" | "campaignId" | "tenant">): Promise<void>;
}

/** Changes of threads outside of any run, which no run of any process may meet. */
export function createHolds(parts: HoldParts): Pick<RunEngine, "whileIdle"> {
  const { store, processId, patience, lease, bells, turns, log } = parts;

  async function release(threadId: string): Promise<void> {
    // Held while this is being asked, a thread whose state can't be read shows its old one.
    const { thread } = await lookAt(parts, threadId, null);
    await store.releaseThread(threadId, processId, thread);
    bells.ring(topics.thread(threadId));
    turns.take(threadId);
  }

  async function claim(threadId: string): Promise<boolean> {
    try {
      return await store.claimThread(threadId, processId);
    } catch (error) {
      // Held or not, the answer is lost: nobody here will let go of it later.
      void patience(() => store.releaseThread(threadId, processId, { status: "idle" })).catch(() => undefined);
      throw error;
    }
  }

  return {
    async whileIdle(thread, change) {
      const { threadId } = thread;
      parts.requireReached();
      await lease.confirm();
      await parts.createThread(thread);
      if (!(await claim(threadId))) {
        throw busy(threadId, await store.listRuns({ threadId, status: ["pending", "running"] }));
      }
      try {
        return await change();
      } finally {
        await release(threadId).catch((error: unknown) => {
          log.warn({ thread_id: threadId }, `a thread stays busy for now: ${failureOf(error).message}`);
          // The store is away: nobody waits for it here, and the thread is free when it is back.
          void patience(() => release(threadId)).catch(() => undefined);
        });
      }
    },
  };
}
