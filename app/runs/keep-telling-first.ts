import type { Checkpointer } from "../../store/port.ts";
import type { RunLog } from "./run-log.ts";

/**
 * The saver, changed so that what a node told is kept before what it did: a process that dies between the two does the
 * node again and tells again, but a viewer never misses what happened.
 */
export function keepTellingFirst(saver: Checkpointer, runLog: RunLog): Checkpointer {
  const { putWrites } = saver;
  saver.putWrites = async (config, ...written) => {
    // The node's last words are on their way through the stream: one turn, and the log has them.
    await new Promise((turn) => void setImmediate(turn));
    const runId: unknown = config.configurable?.["run_id"];
    if (typeof runId === "string") await runLog.flush(runId);
    await putWrites.call(saver, config, ...written);
  };
  return saver;
}
