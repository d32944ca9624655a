import type { Context } from "../../app/context.ts";
import { toWireValue } from "../../app/wire-value.ts";

type State = Awaited<ReturnType<Context["graph"]["getState"]>>;
type Task = State["tasks"][number];

/** A state of a thread as clients know it. */
export function stateToWire(state: State): Record<string, unknown> {
  const { values, next, tasks, metadata, createdAt, config, parentConfig } = state;
  return {
    values: toWireValue(values),
    next,
    tasks: tasks.map(taskToWire),
    metadata: metadata ?? null,
    created_at: createdAt ?? null,
    checkpoint: checkpointToWire(config),
    parent_checkpoint: checkpointToWire(parentConfig),
  };
}

function taskToWire({ id, name, error, interrupts, path, state, result }: Task & { result?: unknown }) {
  const isState = state !== undefined && "values" in state;
  return {
    id,
    name,
    error: error === undefined || error === null ? null : messageOf(error),
    interrupts: toWireValue(interrupts),
    path,
    checkpoint: isState ? null : checkpointToWire(state),
    state: isState ? stateToWire(state) : null,
    result: result === undefined ? null : toWireValue(result),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : typeof error === "string" ? error : JSON.stringify(error);
}

/** Where a checkpoint stands, null where there is none. */
export function checkpointToWire(config: { configurable?: Record<string, unknown> } | undefined) {
  const { thread_id, checkpoint_id, checkpoint_ns, checkpoint_map } = config?.configurable ?? {};
  if (checkpoint_id === undefined) return null;
  return { thread_id, checkpoint_id, checkpoint_ns: checkpoint_ns ?? "", checkpoint_map: checkpoint_map ?? null };
}
