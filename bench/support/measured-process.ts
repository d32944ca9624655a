import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";

export interface MeasuredProcess {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  wallMs: number;
  /** user and system time of the process, all its threads */
  cpuMs: number;
  /** the most memory that was resident at once */
  peakMegabytes: number;
}

// The process tells about itself at its end, on a descriptor of its own: exact, and the same on every platform.
const report = `import { writeSync } from "node:fs";
process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));`;

/** Runs `node ...args` to its end and returns what it printed and what it used. */
export async function measure(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<MeasuredProcess> {
  const started = performance.now();
  const hook = `data:text/javascript,${encodeURIComponent(report)}`;
  const child = spawn(process.execPath, ["--import", hook, ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  // Three pipes, as asked for in the line above; the types cannot know.
  const pipes = child.stdio.slice(1, 4) as Readable[];
  const written = Promise.all(pipes.map((pipe) => text(pipe)));
  const [exitCode] = (await once(child, "close")) as [number | null];
  const wallMs = performance.now() - started;
  const [stdout = "", stderr = "", used = ""] = await written;
  // Written by `process.resourceUsage()` above: microseconds and kilobytes.
  const usage = JSON.parse(used) as { userCPUTime: number; systemCPUTime: number; maxRSS: number };
  return {
    exitCode,
    stdout,
    stderr,
    wallMs,
    cpuMs: (usage.userCPUTime + usage.systemCPUTime) / 1000,
    peakMegabytes: usage.maxRSS / 1024,
  };
}
