import type { Command } from "@langchain/langgraph";
import { MarketingError } from "../domain/errors.ts";
import type { RunCommand } from "../domain/run.ts";
import { newThread, type ThreadRecord } from "../domain/thread.ts";
import type { Context } from "./context.ts";
import { refusingUpdates } from "./refused-updates.ts";
import { commandOf } from "./runs/execution.ts";
import { lookAt } from "./runs/finishing.ts";

/** What one step of an earlier conversation left in the state, node by node. */
export interface Superstep {
  updates: { values: unknown; command: RunCommand | null; asNode: string }[];
}

export interface NewThread {
  /** null = a new one */
  threadId: string | null;
  metadata: Record<string, unknown>;
  /** what to do when there is a thread of this id */
  ifExists: "raise" | "do_nothing";
  /** applied to the new thread in their order */
  supersteps: Superstep[];
}

/** @throws MarketingError "not-found" */
export async function requireThread({ store }: Context, threadId: string): Promise<ThreadRecord> {
  const thread = await store.getThread(threadId);
  if (thread !== null) return thread;
  throw new MarketingError("not-found", `thread "${threadId}" not found`, { hint: "POST /threads/search lists them" });
}

/**
 * The thread, new unless it was there.
 * @throws MarketingError "conflict" when it exists and that is no part of the plan, "invalid-input" for supersteps that the
 *   graph refuses; then nothing is left of it
 */
export async function createThread(context: Context, asked: NewThread): Promise<ThreadRecord> {
  const { store, graph } = context;
  const thread = newThread(asked.threadId ?? context.newId(), context.now().toISOString(), {
    metadata: asked.metadata,
  });
  if (!(await store.createThread(thread))) {
    if (asked.ifExists === "do_nothing") return await requireThread(context, thread.id);
    throw new MarketingError("conflict", `thread "${thread.id}" exists already`, {
      hint: 'leave thread_id out, or send if_exists "do_nothing"',
    });
  }
  if (asked.supersteps.length === 0) return thread;
  try {
    const steps = asked.supersteps.map(({ updates }) => ({ updates: updates.map(graphUpdate) }));
    await refusingUpdates(() => graph.bulkUpdateState({ configurable: { thread_id: thread.id } }, steps));
  } catch (error) {
    await deleteThread(context, thread.id);
    throw error;
  }
  const { thread: change } = await lookAt(context, thread.id, null);
  await store.changeThread(thread.id, change);
  return await requireThread(context, thread.id);
}

function graphUpdate({ values, command, asNode }: Superstep["updates"][number]) {
  // The graph's own channels judge what a client sends.
  const update = command === null ? values : commandOf(command);
  return { values: update as Record<string, unknown> | Command, asNode };
}

/** The thread with this metadata over its own, key by key. @throws MarketingError "not-found" */
export async function changeMetadata(
  context: Context,
  threadId: string,
  metadata: Record<string, unknown>,
): Promise<ThreadRecord> {
  await context.store.changeThread(threadId, { metadata, updatedAt: context.now().toISOString() });
  return await requireThread(context, threadId);
}

/**
 * Stops the runs of the thread and removes it with its runs and checkpoints; its campaign stays.
 * @throws MarketingError "not-found"
 */
export async function deleteThread(context: Context, threadId: string): Promise<void> {
  const { store, runs, checkpointer } = context;
  await requireThread(context, threadId);
  // Newest first: those that wait go before the one that goes on, so that none of them begins.
  for (const { id } of await store.listRuns({ threadId, status: ["pending", "running"] })) {
    await runs.cancel(id, "interrupt");
  }
  await checkpointer.deleteThread(threadId);
  await store.deleteThread(threadId);
}
