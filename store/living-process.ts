import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** A process that lives; `start` tells it from a later one with the same number, null where the system doesn't say. */
export interface LivingProcess {
  start: string | null;
}

/** The process with this number, null when there is none (a zombie is none). */
export async function findProcess(processId: number): Promise<LivingProcess | null> {
  if (!exists(processId)) return null;
  if (process.platform === "linux") return await fromProc(processId);
  return { start: await fromPs(processId) };
}

function exists(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, but somebody else's.
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

/** @source proc(5): field 3 of stat is the state, field 22 the start in ticks since the machine was started */
async function fromProc(processId: number): Promise<LivingProcess | null> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${processId}/stat`, "utf8"),
      readFile("/proc/sys/kernel/random/boot_id", "utf8"),
    ]);
    // The second field is the name in brackets, which may hold anything; the third is the first after it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state = ""] = fields;
    return "ZX".includes(state) ? null : { start: `${boot.trim()}/${fields[19]}` };
  } catch {
    // It ended just now, or the system hides what belongs to others.
    return exists(processId) ? { start: null } : null;
  }
}

/** Words and zone are fixed, so that the same process always has the same start, whoever asks. */
async function fromPs(processId: number): Promise<string | null> {
  try {
    const args = ["-o", "lstart=", "-p", String(processId)];
    const { stdout } = await promisify(execFile)("/bin/ps", args, { env: { LC_ALL: "C", TZ: "UTC" } });
    return stdout.trim() || null;
  } catch {
    return null;
  }
}
