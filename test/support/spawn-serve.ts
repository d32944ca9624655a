import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** `qlp-marketing serve` in a process of its own. */
export interface ServeProcess {
  child: ChildProcess;
  /** where it answers; rejects when it ends before it does */
  url: Promise<string>;
  /** everything it wrote on stderr so far */
  said(): string;
  /** its exit code, or the signal that ended it */
  ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts the server on any free port, with nothing of the environment but what is given. */
export function spawnServe(
  dataDirectory: string,
  flags: string[] = [],
  env: Record<string, string> = {},
): ServeProcess {
  const child = spawn(process.execPath, ["--import", "tsx", "cli/main.ts", "serve", "--port", "0", ...flags], {
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], QLP_DATA_DIR: dataDirectory, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  const ended = once(child, "close").then(
    ([code, signal]: (number | NodeJS.Signals | null)[]) => code ?? signal ?? null,
  );
  const url = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on("line", (line) => {
      said += `${line}\n`;
      const found = /"url":"(http[^"]+)".*"msg":"ready"/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then((code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
  // Who waits for the end alone need not care.
  url.catch(() => undefined);
  return { child, url, said: () => said, ended };
}
