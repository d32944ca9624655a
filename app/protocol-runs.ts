import { newThread } from "../domain/thread.ts";
import { MarketingError } from "../domain/errors.ts";
import { isOver, type RunOrder, type RunRecord } from "../domain/run.ts";
import { requireAssistant } from "./assistants.ts";
import type { Context } from "./context.ts";
import { requireCheckpoint } from "./thread-state.ts";
import { requireThread } from "./threads.ts";

/** A run as a client of the protocol asks for it. */
export interface ProtocolRun {
  /** the assistant's UUID or the name of its graph */
  assistantId: string;
  order: RunOrder;
  metadata: Record<string, unknown>;
  missingThread: "reject" | "create";
  delayMs: number;
  /** a thread that is made for this run stays after it */
  keepsThread: boolean;
}

/**
 * The run, taken on for this thread.
 * @throws MarketingError "not-found" without assistant, thread or checkpoint, "thread-busy", "address-refused", "draining"
 */
export async function startRun(context: Context, threadId: string, asked: ProtocolRun): Promise<RunRecord> {
  requireAssistant(asked.assistantId);
  const { order, metadata, missingThread, delayMs } = asked;
  if (order.webhook !== null) context.web.check(order.webhook);
  if (order.checkpointId !== null) {
    await requireThread(context, threadId);
    await requireCheckpoint(context, threadId, order.checkpointId);
  }
  if (missingThread === "create") {
    context.runs.requireOpen();
    await context.store.createThread(newThread(threadId, context.now().toISOString(), { metadata }));
  }
  return await context.runs.submit({
    threadId,
    runId: null,
    tenant: context.tenant,
    campaignId: null,
    kind: "protocol",
    approve: false,
    order,
    metadata,
    missingThread: "reject",
    delayMs,
  });
}

/** @param threadId null = whichever it is @throws MarketingError "not-found", also when the run is another thread's */
export async function requireRun({ store }: Context, threadId: string | null, runId: string): Promise<RunRecord> {
  const run = await store.getRun(runId);
  if (run !== null && (threadId === null || run.threadId === threadId)) return run;
  throw new MarketingError("not-found", `run "${runId}" not found`, { hint: "list the runs of its thread" });
}

/** The runs of a thread, newest first. @throws MarketingError "not-found" without the thread */
export async function runsOf(
  context: Context,
  threadId: string,
  page: { status: RunRecord["status"][] | null; limit: number; offset: number },
): Promise<RunRecord[]> {
  await requireThread(context, threadId);
  const { status, limit, offset } = page;
  return await context.store.listRuns({ threadId, limit, offset, ...(status === null ? {} : { status }) });
}

/** Stops the run if it goes on, and removes it with its events. @throws MarketingError "not-found" */
export async function deleteRun(context: Context, run: RunRecord): Promise<void> {
  if (!isOver(run)) await context.runs.cancel(run.id, "interrupt");
  await context.store.deleteRun(run.id);
}

/**
 * What a run came to, as JSON text, once it is over: the last state that it told, else the thread's; of a failed run
 * `{"__error__":{"error","message"}}`. It is that of a run that goes on, too, when the server shuts down.
 */
export async function finalValues(context: Context, run: RunRecord, signal: AbortSignal): Promise<string> {
  let told: string | null = null;
  // The events of a run that is over need not be read again: what it left is in its thread.
  if (!isOver(run)) {
    for await (const { event, data } of context.runs.follow(run.id, { signal })) {
      if (event === "values") told = data;
      else if (event === "error") told = `{"__error__":${data}}`;
    }
  }
  const ended = await context.store.getRun(run.id);
  if (ended !== null && !isOver(ended)) {
    return failure("draining", "the server is shutting down; the run goes on when it is back");
  }
  if (told !== null) return told;
  if (ended?.status === "error") return failure("error", ended.error ?? "the run failed");
  const thread = await context.store.getThread(run.threadId);
  return JSON.stringify(thread?.values ?? null);
}

function failure(error: string, message: string): string {
  return JSON.stringify({ __error__: { error, message } });
}
