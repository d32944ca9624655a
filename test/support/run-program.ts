import { spawn } from "node:child_process";

export interface ProgramResult {
  exitCode: number | null;
  out: string;
  err: string;
}

interface ProgramOptions {
  env?: Record<string, string>;
  input?: string;
  interruption?: AbortSignal;
}

/**
 * Runs the command line from its sources as a process of its own, without a terminal.
 * @param options `input` is its standard input; `interruption` is Ctrl-C when it is aborted
 */
export function runProgram(
  argv: string[],
  { env = {}, input = "", interruption }: ProgramOptions = {},
): Promise<ProgramResult> {
  const child = spawn(process.execPath, ["--import", "tsx", "cli/main.ts", ...argv], {
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
  child.stdin.end(input);
  interruption?.addEventListener("abort", () => child.kill("SIGINT"), { once: true });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, out, err }));
  });
}
