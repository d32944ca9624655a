import { setMaxListeners } from "node:events";
import { isOver } from "../domain/run.ts";
import { buildCampaignGraph, type CampaignGraph } from "../graphs/campaign.ts";
import type { GraphPorts } from "../graphs/ports.ts";
import { openEngine } from "../store/engine.ts";
import type {
  ApiKeyStore,
  Checkpointer,
  Engine,
  PartHealth,
  ProcessRegistry,
  RequestCounter,
  RunEventLog,
} from "../store/engine-port.ts";
import { createPublicWeb } from "../tools/web/guarded-fetch.ts";
import type { PublicWeb } from "../tools/web/port.ts";
import { clock } from "./clock.ts";
import { createPictureMaker } from "../tools/pictures/painter.ts";
import type { PictureMaker } from "../tools/pictures/port.ts";
import type { Config, Secrets } from "./config.ts";
import { connectWriters } from "./connect-writers.ts";
import { silentLog, type Log } from "./log.ts";
import type { RunEngine } from "./run-engine.ts";
import { createBells } from "./runs/bells.ts";
import { createRunEngine } from "./runs/engine.ts";
import { keepTellingFirst } from "./runs/keep-telling-first.ts";
import { createLease } from "./runs/lease.ts";
import { createPatience, patient } from "./runs/patience.ts";
import { createRunLog } from "./runs/run-log.ts";
import { tenantPorts } from "./tenants/tenant-ports.ts";
import { callWebhooks } from "./webhook.ts";

/** All parts of the running product; closing it closes the engine. */
export interface Context extends GraphPorts {
  readonly config: ContextConfig;
  readonly graph: CampaignGraph;
  readonly runs: RunEngine;
  readonly events: RunEventLog;
  readonly checkpointer: Checkpointer;
  readonly log: Log;
  readonly web: PublicWeb;
  /** loads what it draws with when the first picture is asked for */
  readonly pictures: PictureMaker;
  readonly keys: ApiKeyStore;
  readonly requests: RequestCounter;
  readonly processes: ProcessRegistry;
  /** other processes may work on the same store */
  readonly isShared: boolean;
  /** Looks at the programs behind the store, anew each time; empty for an embedded one. */
  examine(): Promise<PartHealth[]>;
  /** absolute path of the data directory */
  readonly dataDirectory: string;
  /** Lets other processes find the server that runs in this one. */
  announce(url: string): Promise<void>;
  /** Gives unused space back and forgets what nobody can ask for any more; for processes that live long. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

type ContextConfig = Pick<Config, "dataDirectory" | "model" | "scale"> & Partial<Pick<Config, "searxngUrl">>;
type ContextSecrets = Pick<Secrets, "openaiApiKey" | "databaseUrl" | "redisUrl">;

export interface ContextOptions {
  /** changes the ports before anything uses them; tests */
  adapt?(ports: GraphPorts): GraphPorts;
  /** default: says nothing */
  log?: Log;
  /** another graph in the place of the product's; benches */
  buildGraph?: typeof buildCampaignGraph;
  /** how public addresses are called; tests */
  web?: PublicWeb;
  /** lives long, and takes over what dead processes left; default false */
  isServer?: boolean;
}

const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/** LangGraph listens once per parallel task on one signal: more than Node's ten is no leak here. */
const listenersPerSignal = 500;

/** Milliseconds for which the events of a run that is over can still be read. */
const eventLifetimeMs = 7 * 24 * 3_600_000;

/**
 * Opens the data directory and puts the parts together: the one place where adapters are named. What a dead process left
 * running is the caller's to take up (`runs.recover`) or to mark (`endDeadRuns`).
 * @throws MarketingError "store-locked" when another process holds the data directory
 */
export async function openContext(
  config: ContextConfig,
  secrets: ContextSecrets,
  {
    adapt = (ports) => ports,
    log = silentLog,
    buildGraph = buildCampaignGraph,
    web = createPublicWeb(),
    isServer = false,
  }: ContextOptions = {},
): Promise<Context> {
  setMaxListeners(listenersPerSignal);
  const engine = await openEngine(engineOptions(config, secrets));
  try {
    return await putTogether(engine, config, secrets, { adapt, log, buildGraph, web, isServer });
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function putTogether(
  engine: Engine,
  config: ContextConfig,
  secrets: ContextSecrets,
  { adapt, log, buildGraph, web, isServer }: Required<ContextOptions>,
): Promise<Context> {
  const { store, events, processes, isShared } = engine;
  const processId = clock.newId();
  let isEnding = false;
  const endPatience = () => void (isEnding = true);
  const patience = createPatience({ log, pause, isEnding: () => isEnding });
  const lease = createLease({
    processes,
    process: { id: processId, isServer, redis: engine.redisId },
    leaseMs: isShared ? config.scale.leaseSeconds * 1000 : Infinity,
    elapsedMs: () => performance.now(),
    patience,
    log,
  });
  const bells = createBells(engine.signals);
  const writers = connectWriters(config.model, secrets, { store, ...clock });
  const ports = adapt({ store, ...writers, ...clock, tenant: null, processId });
  const runLog = createRunLog({
    events,
    bells,
    patience,
    hold: () => lease.hold(),
    isOver: async (runId) => isOver((await store.getRun(runId)) ?? { status: "cancelled" }),
    lookEveryMs: lease.beatMs,
  });
  const checkpointer = keepTellingFirst(engine.checkpointer, { runLog, hold: () => lease.hold(), patience });
  const graph = buildGraph(tenantPorts({ ...ports, store: patient(ports.store, patience) }), checkpointer);
  const parts = { ...ports, events, checkpointer, graph, log, web };
  const { requireReached } = engine;
  const runParts = { ...parts, processes, lease, bells, patience, endPatience, runLog, requireReached };
  await lease.start();
  return {
    ...parts,
    pictures: createPictureMaker(),
    config,
    runs: createRunEngine({ ...runParts, onOver: callWebhooks({ web, log, pause }) }),
    keys: engine.keys,
    requests: engine.requests,
    isShared,
    processes,
    examine: () => engine.examine(),
    dataDirectory: engine.dataDirectory,
    announce: (url) => engine.announce(url),
    async tidy() {
      await events.trim(new Date(ports.now().getTime() - eventLifetimeMs));
      await engine.tidy();
    },
    async close() {
      endPatience();
      bells.close();
      await lease.stop();
      await engine.close();
    },
  };
}

function engineOptions({ dataDirectory, scale }: ContextConfig, { databaseUrl, redisUrl }: ContextSecrets) {
  const { databasePool: poolSize, redisPrefix: prefix, checkpointTtlSeconds } = scale;
  return {
    dataDirectory,
    processId: process.pid,
    database: databaseUrl === null ? null : { url: databaseUrl, poolSize },
    redis: redisUrl === null ? null : { url: redisUrl, prefix, checkpointTtlSeconds },
  };
}
