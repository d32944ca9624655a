import type { RunnableConfig } from "@langchain/core/runnables";
import type { BaseCheckpointSaver, CheckpointTuple, PendingWrite } from "@langchain/langgraph-checkpoint";
import { newThread, type ThreadRecord } from "../domain/thread.ts";
import type { Context } from "./context.ts";
import { lookAt } from "./runs/finishing.ts";
import { requireThread } from "./threads.ts";

/**
 * A new thread with all checkpoints of this one, so that both can go on from here apart from each other. Runs stay with the
 * first; both speak of the same campaign.
 * @throws MarketingError "not-found"
 */
export async function copyThread(context: Context, threadId: string): Promise<ThreadRecord> {
  const original = await requireThread(context, threadId);
  const copy = newThread(context.newId(), context.now().toISOString(), original);
  // The checkpoints first: a copy that breaks off is never listed.
  await copyCheckpoints(context.checkpointer, threadId, copy.id);
  await context.store.createThread(copy);
  const { thread } = await lookAt(context, copy.id, original.error, original.status === "interrupted");
  await context.store.changeThread(copy.id, thread);
  return await requireThread(context, copy.id);
}

/** Works with any saver: reads one checkpoint after the other, oldest first, so that a parent is there before its child. */
async function copyCheckpoints(checkpointer: BaseCheckpointSaver, from: string, to: string): Promise<void> {
  const newestFirst: RunnableConfig[] = [];
  for await (const { config } of checkpointer.list({ configurable: { thread_id: from } })) newestFirst.push(config);
  for (const config of newestFirst.toReversed()) {
    const tuple = await checkpointer.getTuple(config);
    if (tuple !== undefined) await copyCheckpoint(checkpointer, tuple, to);
  }
}

async function copyCheckpoint(
  checkpointer: BaseCheckpointSaver,
  { config, checkpoint, metadata, parentConfig, pendingWrites = [] }: CheckpointTuple,
  to: string,
): Promise<void> {
  const parent: unknown = parentConfig?.configurable?.["checkpoint_id"];
  const place = { thread_id: to, checkpoint_ns: String(config.configurable?.["checkpoint_ns"] ?? "") };
  const copied = await checkpointer.put(
    { configurable: { ...place, ...(parent === undefined ? {} : { checkpoint_id: parent }) } },
    checkpoint,
    // Every checkpoint of a saver that is in use has metadata; LangGraph keeps the thread's id there too.
    { ...metadata, thread_id: to } as NonNullable<CheckpointTuple["metadata"]>,
    // All versions count as new, since the new thread has none of them.
    checkpoint.channel_versions,
  );
  for (const [taskId, writes] of writesByTask(pendingWrites)) await checkpointer.putWrites(copied, writes, taskId);
}

function writesByTask(writes: NonNullable<CheckpointTuple["pendingWrites"]>): Map<string, PendingWrite[]> {
  const byTask = new Map<string, PendingWrite[]>();
  for (const [taskId, channel, value] of writes) {
    byTask.set(taskId, [...(byTask.get(taskId) ?? []), [channel, value]]);
  }
  return byTask;
}
