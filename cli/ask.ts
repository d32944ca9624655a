import { createInterface } from "node:readline";
import { WriteStream } from "node:tty";
import { MarketingError } from "../domain/errors.ts";
import type { Terminal } from "./terminal.ts";

/**
 * What a person types after the question, null after Ctrl-D. The question goes to stderr.
 * @param later what the person can do another time, for the hint after Ctrl-C
 * @throws MarketingError "interrupted" after Ctrl-C
 */
export function ask(
  { stdin, stderr, interruption }: Terminal,
  question: string,
  later: string,
): Promise<string | null> {
  const lines = createInterface({ input: stdin, ...(stderr instanceof WriteStream ? { output: stderr } : {}) });
  return new Promise((resolve, reject) => {
    lines.on("SIGINT", () => {
      stderr.write("\n");
      interruption.abort();
    });
    lines.on("close", () => {
      if (!interruption.signal.aborted) resolve(null);
      else reject(new MarketingError("interrupted", "stopped", { why: "everything so far is stored", hint: later }));
    });
    interruption.signal.addEventListener("abort", () => lines.close(), { once: true });
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}
