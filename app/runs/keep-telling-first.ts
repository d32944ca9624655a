import type { Checkpointer } from "../../store/engine-port.ts";
import type { RunLog } from "./run-log.ts";

/**
 * The saver, changed in two ways. What a node told is kept before what it did: a process that dies between the two does the
 * node again and tells again, but a viewer never misses what happened. And every checkpoint names its run.
 */
export function keepTellingFirst(saver: Checkpointer, runLog: RunLog): Checkpointer {
  const { put, putWrites } = saver;
  const runOf = (configurable: Record<string, unknown> = {}): string | null => wordAt(configurable, "run_id");

  saver.put = (config, checkpoint, metadata, newVersions) => {
    const runId = runOf(config.configurable);
    const named = runId === null ? metadata : { ...metadata, run_id: runId };
    return put.call(saver, config, checkpoint, named, newVersions);
  };

  saver.putWrites = async (config, ...written) => {
    // The node's last words are on their way through the stream: one turn, and the log has them.
    await new Promise((turn) => void setImmediate(turn));
    const runId = runOf(config.configurable);
    if (runId !== null) await runLog.flush(runId);
    await putWrites.call(saver, config, ...written);
  };
  return saver;
}

/** The run that made a checkpoint, null when no run did. */
export function runOfCheckpoint(metadata: object | undefined): string | null {
  return wordAt(metadata ?? {}, "run_id");
}

function wordAt(fields: object, name: string): string | null {
  const value: unknown = Reflect.get(fields, name);
  return typeof value === "string" ? value : null;
}
