import type { Checkpointer } from "../../store/engine-port.ts";
import { MarketingError } from "../../domain/errors.ts";
import type { Patience } from "./patience.ts";
import type { RunLog } from "./run-log.ts";

/**
 * The saver, changed for the runs of an engine. What a node told is kept before what it did: a process that dies between the two
 * does the node again and tells again, but a viewer never misses what happened. Every checkpoint names its run. A run that
 * another process has taken over writes nothing more, and one whose store is away waits for it.
 */
export function keepTellingFirst(
  saver: Checkpointer,
  { runLog, hold, patience }: { runLog: RunLog; hold(): Promise<void>; patience: Patience },
): Checkpointer {
  const { getTuple, put, putWrites } = saver;
  const runOf = (configurable: Record<string, unknown> = {}): string | null => wordAt(configurable, "run_id");

  async function requireOwn(runId: string): Promise<void> {
    await hold();
    if (runLog.isOpen(runId)) return;
    throw new MarketingError("run-taken", `run "${runId}" is not one of this process any more`);
  }

  saver.getTuple = (config) => {
    const read = () => getTuple.call(saver, config);
    return runOf(config.configurable) === null ? read() : patience(read);
  };

  /** What the run has told is on its way through the stream: one turn, the log has it, and then it is kept. */
  async function tellFirst(runId: string): Promise<void> {
    await new Promise((turn) => void setImmediate(turn));
    await runLog.flush(runId);
  }

  saver.put = async (config, checkpoint, metadata, newVersions) => {
    const runId = runOf(config.configurable);
    if (runId === null) return await put.call(saver, config, checkpoint, metadata, newVersions);
    await tellFirst(runId);
    // Asked before each try: whoever was cut off for longer than his lease writes nothing more.
    return await patience(async () => {
      await requireOwn(runId);
      return await put.call(saver, config, checkpoint, { ...metadata, run_id: runId }, newVersions);
    });
  };

  saver.putWrites = async (config, ...written) => {
    const runId = runOf(config.configurable);
    if (runId === null) return await putWrites.call(saver, config, ...written);
    await tellFirst(runId);
    await patience(async () => {
      await requireOwn(runId);
      await putWrites.call(saver, config, ...written);
    });
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
