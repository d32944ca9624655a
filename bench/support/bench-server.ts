import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Engines } from "./engines.ts";

const root = resolve(import.meta.dirname, "../..");

/** A server in a process group of its own, with what can be read of it from outside. */
export interface BenchServer {
  url: string;
  /** user and system time of all its processes so far, milliseconds */
  cpuMs(): number;
  /** resident memory of all its processes now */
  megabytes(): number;
  stop(): void;
}

/** Our server on the bench's graph; data in `home`. */
export async function startOwn(home: string): Promise<BenchServer> {
  return await startOurs([join(home, "own")]);
}

/** Our server on the bench's graph, on PostgreSQL and Redis that others may share. */
export async function startScaled({ home, databaseUrl, redisUrl }: Engines, name: string): Promise<BenchServer> {
  return await startOurs([join(home, name), databaseUrl, redisUrl]);
}

async function startOurs(args: string[]): Promise<BenchServer> {
  const child = spawn(process.execPath, ["--import", "tsx", "bench/support/own-server.ts", ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  return serverOf(child, await firstLine(child.stdout));
}

/** LangGraph's development server on the same graph; threads in `home`. */
export async function startReference(home: string, port: number): Promise<BenchServer> {
  const graphs = { campaign: join(root, "bench/support/twelve-nodes.ts:graph") };
  writeFileSync(join(home, "langgraph.json"), JSON.stringify({ node_version: "20", dependencies: ["."], graphs }));
  symlinkSync(join(root, "node_modules"), join(home, "node_modules"), "junction");
  const flags = ["dev", "--port", String(port), "--host", "127.0.0.1", "--no-browser", "--no-reload"];
  const child = spawn(
    join(root, "node_modules/.bin/langgraphjs"),
    [...flags, "--config", join(home, "langgraph.json")],
    {
      cwd: home,
      stdio: "ignore",
      detached: true,
      env: { ...process.env, LANGGRAPH_CLI_NO_ANALYTICS: "1" },
    },
  );
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(`${url}/ok`))) {
    if (child.exitCode !== null) throw new Error(`langgraphjs dev ended with ${child.exitCode}`);
    await new Promise((wake) => void setTimeout(wake, 200));
  }
  return serverOf(child, url);
}

function serverOf(child: ChildProcess, url: string): BenchServer {
  const group = child.pid ?? 0;
  return {
    url,
    // Clock ticks are hundredths of a second on Linux; pages have 4 KB.
    cpuMs: () => sum(group, (fields) => (Number(fields[11]) + Number(fields[12])) * 10),
    megabytes: () => sum(group, (fields) => (Number(fields[21]) * 4096) / 1_048_576),
    stop: () => process.kill(-group, "SIGKILL"),
  };
}

/** Adds a figure up over the processes of a group. @source proc(5): fields of stat after the name, from field 3 */
function sum(group: number, figure: (fields: string[]) => number): number {
  let total = 0;
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const fields = statOf(name);
    if (Number(fields[2]) === group) total += figure(fields);
  }
  return total;
}

function statOf(pid: string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return []; // it has ended since
  }
}

async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error("the server ended before it was ready");
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false; // nobody listens yet
  }
}
