import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A real redis-server of a test. */
export interface RedisServer {
  /** "redis://127.0.0.1:PORT", with TLS "rediss://localhost:PORT"; user and password are the test's to add */
  readonly url: string;
  readonly port: number;
  /** where it keeps its files */
  readonly directory: string;
  /** Ends it as an operator would; its data stays for `restart`. */
  stop(): Promise<void>;
  /** Kills it, as a machine that loses power would. */
  kill9(): Promise<void>;
  /** Starts it again on the same port and the same data; one that runs is stopped first. */
  restart(): Promise<void>;
  /** Ends it for good and takes its data away. */
  remove(): Promise<void>;
}

export interface RedisServerOptions {
  /** Added to the command line: ["--appendonly", "yes"]. Nothing is kept on disk unless they say so. */
  flags?: readonly string[];
  /** PEM files; the server then speaks TLS alone and asks for no certificate of the client */
  tls?: { certificateFile: string; keyFile: string };
}

const program = "redis-server";

/** None outlives its test file, whatever becomes of it. */
const living = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of living) child.kill("SIGKILL");
});

export const isRedisInstalled = spawnSync(program, ["--version"]).status === 0;

/** A server that answers, on a free loopback port and with a directory of its own. */
export async function startRedis(options: RedisServerOptions = {}): Promise<RedisServer> {
  const directory = await mkdtemp(join(tmpdir(), "qlp-redis-"));
  const port = await freePort();
  let child = await startProgram(directory, port, options);

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }

  return {
    url: options.tls === undefined ? `redis://127.0.0.1:${port}` : `rediss://localhost:${port}`,
    port,
    directory,
    stop: () => end("SIGTERM"),
    kill9: () => end("SIGKILL"),
    async restart() {
      await end("SIGTERM");
      child = await startProgram(directory, port, options);
    },
    async remove() {
      await end("SIGKILL");
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function startProgram(directory: string, port: number, options: RedisServerOptions): Promise<ChildProcess> {
  const number = String(port);
  const ports =
    options.tls === undefined ? ["--port", number] : ["--port", "0", "--tls-port", number, ...tlsFlags(options.tls)];
  const flags = ["--bind", "127.0.0.1", "--dir", directory, "--save", "", ...ports, ...(options.flags ?? [])];
  const child = spawn(program, flags, { stdio: ["ignore", "pipe", "inherit"] });
  living.add(child);
  child.once("exit", () => living.delete(child));
  let said = "";
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      said += `${line}\n`;
      if (line.includes("Ready to accept connections")) resolve();
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`redis-server ended with ${code}:\n${said}`)));
  });
  return child;
}

function tlsFlags({ certificateFile, keyFile }: NonNullable<RedisServerOptions["tls"]>): string[] {
  const files = ["--tls-cert-file", certificateFile, "--tls-key-file", keyFile, "--tls-ca-cert-file", certificateFile];
  return [...files, "--tls-auth-clients", "no"];
}

/** Below 55,000, since a server of a cluster also takes the port 10,000 above. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return port > 0 && port < 55_000 ? port : await freePort();
}
