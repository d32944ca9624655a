import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

export interface Studio {
  url: string;
  /** Ends the server and every process that it started, and removes what it stored. */
  stop(): Promise<void>;
}

/**
 * `npm run studio` as a process of its own, answering on a free loopback port, with data in a temporary directory.
 * It serves the repository's own langgraph.json, from a copy beside its data: the server keeps its threads there.
 * @param environment variables beside those of this process
 * @throws Error with all that the server printed when it ends, or is silent for two minutes, before it answers
 */
export async function startStudio(environment: Record<string, string> = {}): Promise<Studio> {
  const home = mkdtempSync(join(tmpdir(), "qlp-studio-"));
  const config = join(home, "langgraph.json");
  writeFileSync(config, withAbsolutePaths(readFileSync(join(root, "langgraph.json"), "utf8")));
  // The server looks for LangGraph beside its configuration, so that there is one copy of it.
  symlinkSync(join(root, "node_modules"), join(home, "node_modules"), "junction");
  const port = await freePort();
  const child = spawn("npm", ["run", "studio", "--", "--config", config], {
    cwd: root,
    env: { ...process.env, ...environment, PORT: String(port), HOST: "127.0.0.1", QLP_DATA_DIR: join(home, "data") },
    stdio: ["ignore", "pipe", "pipe"],
    // A process group of its own, so that npm, the command line and the server can be ended together.
    detached: true,
  });
  const ended = once(child, "exit");
  process.once("exit", () => endGroup(child.pid)); // when the tests are broken off
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += String(chunk)));

  const stop = async () => {
    endGroup(child.pid);
    await ended;
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  };
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 120_000;
  while (!(await answers(`${url}/ok`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`Studio did not start:\n${printed}`);
    }
    await new Promise((wake) => setTimeout(wake, 100));
  }
  return { url, stop };
}

function withAbsolutePaths(text: string): string {
  // The repository's own file: graph names with "./file.ts:export".
  const config = JSON.parse(text) as { graphs: Record<string, string> };
  const graphs = Object.entries(config.graphs).map(([name, path]) => [name, join(root, path)]);
  return JSON.stringify({ ...config, graphs: Object.fromEntries(graphs) });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false; // nobody listens yet
  }
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error; // it has ended by itself
  }
}
