import { createInterface } from "node:readline";
import { WriteStream } from "node:tty";
import type { Terminal } from "./terminal.ts";

/** What a person types after the question, null after Ctrl-D. Ctrl-C interrupts the program. The question goes to stderr. */
export function ask({ stdin, stderr, interruption }: Terminal, question: string): Promise<string | null> {
  const lines = createInterface({ input: stdin, ...(stderr instanceof WriteStream ? { output: stderr } : {}) });
  return new Promise((resolve, reject) => {
    lines.on("SIGINT", () => interruption.abort());
    lines.on("close", () => {
      if (interruption.signal.aborted) reject(interruption.signal.reason);
      else resolve(null);
    });
    interruption.signal.addEventListener("abort", () => lines.close(), { once: true });
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}
