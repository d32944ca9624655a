import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A running `qlp-marketing serve`. */
export interface ServerProcess {
  url: string;
  /** Ends it and waits for that. @param signal SIGTERM lets it finish, SIGKILL doesn't */
  stop(signal: "SIGTERM" | "SIGKILL"): Promise<void>;
}

/** Serves from the sources as a process of its own; resolves when it answers. @param port 0 = any that is free */
export async function startServer(env: Record<string, string>, port = 0): Promise<ServerProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "cli/main.ts", "serve", "--port", String(port)], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on("line", (line) => {
      said.push(line);
      const found = /"url":"([^"]+)"/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => reject(new Error(`the server ended: ${said.join("\n")}`)));
  });
  return {
    url,
    async stop(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
