import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { getRequestListener, RequestError } from "@hono/node-server";
import type { Config, Secrets } from "../app/config.ts";
import { openContext, type Context } from "../app/context.ts";
import type { LogLevel } from "../app/log.ts";
import { secretTexts } from "../app/secret-texts.ts";
import { MarketingError } from "../domain/errors.ts";
import { buildServer } from "./app.ts";
import { createJsonLog } from "./json-log.ts";
import { addressOf, checkListening, isExposed, listen } from "./listening.ts";
import { logWarnings } from "./readiness.ts";

export interface ServeOptions {
  corsOrigins: readonly string[];
  logLevel: LogLevel;
  /** takes each line of the log */
  write(line: string): void;
  /** ends the server when it is aborted */
  stop: AbortSignal;
  /** is told the address as soon as requests are answered */
  onReady(url: string): void;
}

/** Milliseconds that running runs have to reach their next checkpoint before the process ends. */
const drainMs = 10_000;

/** Milliseconds that answers under way have after that. */
const partingMs = 2000;

const tidyEveryMs = 3_600_000;

/**
 * Serves the data directory over HTTP until it is told to stop; then takes no new runs on, lets running ones reach a
 * checkpoint, and closes streams, store and directory. Runs that an earlier process left are taken up first.
 * @throws MarketingError "credentials-missing" for an address beyond loopback without keys, "store-locked" when another
 * process holds the data directory, "conflict" when the port is taken
 */
export async function serveHttp(config: Config, secrets: Secrets, options: ServeOptions): Promise<void> {
  // Nothing is made for a server that can't have a stored key yet.
  if (secrets.databaseUrl === null && !existsSync(config.dataDirectory)) {
    await checkListening(config.listen.host, secrets.apiKeys, { list: () => Promise.resolve([]) });
  }
  const log = createJsonLog({ level: options.logLevel, secrets: secretTexts(secrets), write: options.write });
  const context = await openContext(config, secrets, { log, isServer: true });
  let isDraining = false;
  let isServing = false;
  let startAnswering = () => {};
  const isReady = new Promise<void>((resolve) => (startAnswering = resolve));
  const server = createHttpServer(context, config, secrets, { ...options, isReady, isDraining: () => isDraining });
  try {
    await checkListening(config.listen.host, secrets.apiKeys, context.keys);
    // Before runs are taken up, which could cost something in vain; who asks meanwhile waits until they are.
    await listen(server, config.listen);
    await logWarnings(context);
    // Told to end meanwhile it does so: with PostgreSQL or Redis gone just now this could take long.
    const recovered = await Promise.race([context.runs.recover(), stopped(options.stop).then(() => [])]);
    startAnswering();
    const url = addressOf(server, config.listen.host);
    await context.announce(url);
    log.info(
      { url, listens_on: config.listen.host, keys_set: secrets.apiKeys.length, recovered_runs: recovered.length },
      "ready",
    );
    isServing = true;
    options.onReady(url);
    await untilStopped(context, options.stop);
  } finally {
    isDraining = true;
    if (isServing) log.info({ active_runs: context.runs.active() }, "shutting down");
    await context.runs.drain(drainMs);
    await closeServer(server);
    await context.close();
  }
  log.info({}, "stopped");
}

function createHttpServer(
  context: Context,
  config: Config,
  { apiKeys }: Secrets,
  {
    corsOrigins,
    isReady,
    isDraining,
  }: Pick<ServeOptions, "corsOrigins"> & {
    isReady: Promise<void>;
    isDraining(): boolean;
  },
): Server {
  const publicHost = config.publicUrl === null ? null : new URL(config.publicUrl).hostname;
  const limits = { perMinute: config.rateLimit, proxies: config.proxies };
  const app = buildServer(context, {
    apiKeys,
    isExposed: isExposed(config.listen.host),
    corsOrigins,
    publicHost,
    limits,
    isDraining,
  });
  const listener = getRequestListener(app.fetch, {
    hostname: config.listen.host,
    // What is no request at all never reaches the routes.
    errorHandler: (error) => bareProblem(error instanceof RequestError ? "invalid-usage" : "internal"),
  });
  return createServer((incoming, outgoing) => void isReady.then(() => listener(incoming, outgoing)));
}

function bareProblem(code: "invalid-usage" | "internal"): Response {
  const { httpStatus: status } = new MarketingError(code, code);
  const detail = code === "internal" ? "something went wrong on our side" : "this is no valid HTTP request";
  return Response.json(
    { type: "about:blank", status, detail, code, errors: [] },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
}

async function untilStopped(context: Context, stop: AbortSignal): Promise<void> {
  const timer = setInterval(() => {
    context.tidy().catch((error: unknown) => context.log.warn({ error: String(error) }, "the store was not tidied"));
  }, tidyEveryMs);
  // The socket keeps the process alive, not this.
  timer.unref();
  await stopped(stop);
  clearInterval(timer);
}

async function stopped(stop: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** Ends the connections: those that wait at once, those that are being answered when they are done, or after a while. */
async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const timer = setTimeout(() => server.closeAllConnections(), partingMs);
  await closed;
  clearTimeout(timer);
}
