import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { Client } from "pg";

/** A real PostgreSQL server of a test file. */
export interface PostgresServer {
  /** the database "postgres", as its superuser */
  readonly url: string;
  readonly port: number;
  /** The address of a new, empty database; as the superuser unless another is named. */
  newDatabase(as?: { user: string; password: string }): Promise<string>;
  /** Statements of the superuser. @param url "postgres" unless another database is named */
  run(statement: string, url?: string): Promise<Record<string, unknown>[]>;
  /** Ends it: "fast" breaks connections off in order, "immediate" as a crash would. Its data stays for `start`. */
  stop(mode?: "fast" | "immediate"): Promise<void>;
  /** Kills it, as a machine that loses power would. */
  kill9(): Promise<void>;
  /** Starts it again on the same port and the same data. */
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Another server that copies this one and can only be read; removed with it. */
  startReplica(): Promise<{ url: string }>;
  /** Ends it for good and takes its data away. */
  remove(): Promise<void>;
}

export interface PostgresServerOptions {
  /** commits wait for the disk, as in earnest; slower */
  isDurable?: boolean;
  /** added to the command line: ["-c", "max_connections=20"] */
  flags?: readonly string[];
}

const superuser = { user: "postgres", password: "p@ss/word:1" };
const programs = findPrograms();

/** None outlives its test file, whatever becomes of it. */
const living = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of living) child.kill("SIGQUIT");
});

/** `describe` for what needs PostgreSQL: skipped aloud where it isn't installed, a failure under CI. */
export function describeWithPostgres(name: string, checks: () => void): void {
  if (programs !== null) describe(name, checks);
  else if (process.env["CI"] === "true") {
    it(`${name}: PostgreSQL is installed`, () => {
      expect(programs).not.toBeNull();
    });
  } else describe.skip(`${name} (skipped: PostgreSQL is not installed)`, checks);
}

/** A server that answers, on a free loopback port and with a directory of its own. */
export async function startPostgres(options: PostgresServerOptions = {}): Promise<PostgresServer> {
  const directory = await ownDirectory();
  const data = join(directory, "data");
  await makeCluster(directory, data);
  return await serve(directory, data, options);
}

async function serve(directory: string, data: string, options: PostgresServerOptions): Promise<PostgresServer> {
  const port = await freePort();
  const url = addressOf(port, superuser, "postgres");
  let child = await startProgram(data, port, options);
  let count = 0;
  const replicas: PostgresServer[] = [];

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }

  const server: PostgresServer = {
    url,
    port,
    async newDatabase(as = superuser) {
      count += 1;
      await server.run(`create database "test-${count}" owner "${as.user}"`);
      return addressOf(port, as, `test-${count}`);
    },
    async run(statement, at = url) {
      const client = new Client({ connectionString: at });
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(statement)).rows;
      } finally {
        await client.end();
      }
    },
    stop: (mode = "fast") => end(mode === "fast" ? "SIGINT" : "SIGQUIT"),
    kill9: () => end("SIGKILL"),
    async start() {
      child = await startProgram(data, port, options);
    },
    async restart() {
      await server.stop();
      await server.start();
    },
    async startReplica() {
      const copy = join(directory, `replica-${replicas.length}`);
      runProgram("pg_basebackup", ["-d", url, "-D", copy, "-R", "-X", "stream", "-c", "fast"]);
      const replica = await serve(copy, copy, options);
      replicas.push(replica);
      return replica;
    },
    async remove() {
      for (const replica of replicas) await replica.remove();
      await end("SIGQUIT");
      await rm(directory, { recursive: true, force: true });
    },
  };
  return server;
}

/** The newest installed ones; null = none. Debian keeps them off the PATH, each major version in a folder. */
function findPrograms(): string | null {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).toSorted((one, other) => Number(other) - Number(one)) : [];
  const folders = versions.map((version) => join(root, version, "bin"));
  const found = folders.find((folder) => existsSync(join(folder, "postgres")) && existsSync(join(folder, "initdb")));
  if (found !== undefined) return found;
  return spawnSync("initdb", ["--version"]).status === 0 && spawnSync("postgres", ["--version"]).status === 0
    ? ""
    : null;
}

function program(name: string): string {
  return programs === null || programs === "" ? name : join(programs, name);
}

/** PostgreSQL refuses to run as root; its package has made a user for it. */
function ownUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const number = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: number("-u"), gid: number("-g") };
}

async function ownDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "qlp-postgres-"));
  const user = ownUser();
  if (user !== null) await chown(directory, user.uid, user.gid);
  return directory;
}

function runProgram(name: string, flags: readonly string[]): void {
  execFileSync(program(name), flags, { stdio: ["ignore", "ignore", "pipe"], cwd: "/", ...ownUser() });
}

/** Sorted by the rules of a language, as most servers are, and not by bytes as the embedded engine. */
async function makeCluster(directory: string, data: string): Promise<void> {
  const passwordFile = join(directory, "password");
  await writeFile(passwordFile, superuser.password, { mode: 0o644 });
  const locale = ["--locale=C", "--locale-provider=icu", "--icu-locale=en-US", "--encoding=UTF8"];
  const access = ["--auth=scram-sha-256", `--username=${superuser.user}`, `--pwfile=${passwordFile}`];
  runProgram("initdb", [`--pgdata=${data}`, "--no-sync", "--no-instructions", ...locale, ...access]);
}

async function startProgram(data: string, port: number, options: PostgresServerOptions): Promise<ChildProcess> {
  const { isDurable = false, flags = [] } = options;
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "shared_buffers=32MB",
    "max_connections=100",
    "log_destination=stderr",
    "logging_collector=off",
    ...(isDurable ? [] : ["fsync=off", "full_page_writes=off"]),
  ];
  const words = ["-D", data, ...settings.flatMap((setting) => ["-c", setting]), ...flags];
  for (;;) {
    const child = spawn(program("postgres"), words, { stdio: ["ignore", "ignore", "pipe"], cwd: "/", ...ownUser() });
    living.add(child);
    child.once("exit", () => living.delete(child));
    const said = await firstWords(child);
    if (said === null) return child;
    // The processes of one that was killed end a moment later, and hold its memory until then.
    if (!said.includes("shared memory block")) throw new Error(`postgres ended:\n${said}`);
  }
}

/** null once it answers; what it said when it ends instead. */
async function firstWords(child: ChildProcess): Promise<string | null> {
  let said = "";
  const { stderr } = child;
  if (stderr === null) throw new Error("no words of postgres can be read");
  return await new Promise((resolve, reject) => {
    createInterface({ input: stderr }).on("line", (line) => {
      said += `${line}\n`;
      if (/ready to accept (read-only )?connections/.test(line)) resolve(null);
    });
    child.once("error", reject);
    child.once("close", () => {
      resolve(said);
    });
  });
}

function addressOf(port: number, { user, password }: { user: string; password: string }, database: string): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
