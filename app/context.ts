import { createHash, randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { buildCampaignGraph, type CampaignGraph } from "../graphs/campaign.ts";
import type { GraphPorts } from "../graphs/ports.ts";
import { openEngine } from "../store/engine.ts";
import type { Checkpointer, Engine, RunEventLog } from "../store/port.ts";
import { createComposer } from "../tools/model/composer/composer.ts";
import type { Config, Secrets } from "./config.ts";
import { silentLog, type Log } from "./log.ts";
import type { RunEngine } from "./run-engine.ts";
import { createRunEngine } from "./runs/engine.ts";
import { keepTellingFirst } from "./runs/keep-telling-first.ts";
import { createRunLog } from "./runs/run-log.ts";

/** All parts of the running product; closing it closes the engine. */
export interface Context extends GraphPorts {
  readonly config: ContextConfig;
  readonly graph: CampaignGraph;
  readonly runs: RunEngine;
  readonly events: RunEventLog;
  readonly checkpointer: Checkpointer;
  readonly log: Log;
  /** absolute path of the data directory */
  readonly dataDirectory: string;
  /** Lets other processes find the server that runs in this one. */
  announce(url: string): Promise<void>;
  /** Gives unused space back and forgets what nobody can ask for any more; for processes that live long. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

type ContextConfig = Pick<Config, "dataDirectory" | "model">;

export interface ContextOptions {
  /** changes the ports before anything uses them; tests */
  adapt?(ports: GraphPorts): GraphPorts;
  /** default: says nothing */
  log?: Log;
  /** another graph in the place of the product's; benches */
  buildGraph?: typeof buildCampaignGraph;
  /** is told of every run that is over */
  onRunOver?: Parameters<typeof createRunEngine>[0]["onOver"];
}

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
  secrets: Pick<Secrets, "openaiApiKey">,
  { adapt = (ports) => ports, log = silentLog, buildGraph = buildCampaignGraph, onRunOver }: ContextOptions = {},
): Promise<Context> {
  setMaxListeners(listenersPerSignal);
  const engine: Engine = await openEngine({ dataDirectory: config.dataDirectory, processId: process.pid });
  const { store, events } = engine;
  const clock = {
    now: () => new Date(),
    newId: () => randomUUID(),
    hash: (text: string) => createHash("sha256").update(text).digest("hex"),
  };
  const ports = adapt({ store, ...writers(), ...clock });
  const runLog = createRunLog(events);
  const checkpointer = keepTellingFirst(engine.checkpointer, runLog);
  const graph = buildGraph(() => Promise.resolve(ports), checkpointer);
  const parts = { ...ports, events, checkpointer, graph, log };
  return {
    ...parts,
    config,
    runs: createRunEngine({ ...parts, runLog, onOver: onRunOver ?? (() => Promise.resolve()) }),
    dataDirectory: engine.dataDirectory,
    announce: (url) => engine.announce(url),
    async tidy() {
      await events.trim(new Date(ports.now().getTime() - eventLifetimeMs));
      await engine.tidy();
    },
    close: () => engine.close(),
  };
}

/** Who can write here: the composer always. */
function writers(): Pick<GraphPorts, "writerFor" | "defaultWriter"> {
  const composer = createComposer();
  return { writerFor: () => composer, defaultWriter: composer.stamp };
}
