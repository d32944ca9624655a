import { spawn, type ChildProcess } from "node:child_process";
import { createInterface, type Interface } from "node:readline";

/** A running test/support/store-process.ts. */
export interface StoreProcess {
  child: ChildProcess;
  /** what it printed, line by line */
  lines: AsyncIterableIterator<string>;
  tell(line: string): void;
  /** its exit code, or the signal that ended it */
  ended: Promise<number | string | null>;
}

export function startStoreProcess(...args: string[]): StoreProcess {
  const child = spawn(process.execPath, ["--import", "tsx", "test/support/store-process.ts", ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const reader: Interface = createInterface({ input: child.stdout });
  return {
    child,
    lines: reader[Symbol.asyncIterator]() as AsyncIterableIterator<string>,
    tell: (line) => void child.stdin.write(`${line}\n`),
    ended: new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal))),
  };
}
