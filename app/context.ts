import { createHash, randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { buildCampaignGraph, type CampaignGraph } from "../graphs/campaign.ts";
import type { GraphPorts } from "../graphs/ports.ts";
import { openEngine } from "../store/engine.ts";
import type { Engine } from "../store/port.ts";
import { createComposer } from "../tools/model/composer/composer.ts";
import type { Config } from "./config.ts";
import { endDeadRuns } from "./dead-runs.ts";

/** All parts of the running product; closing it closes the engine. */
export interface Context extends GraphPorts {
  readonly config: Config;
  readonly graph: CampaignGraph;
  /** absolute path of the data directory */
  readonly dataDirectory: string;
  close(): Promise<void>;
}

/** LangGraph listens once per parallel task on one signal: more than Node's ten is no leak here. */
const listenersPerSignal = 500;

/**
 * Opens the data directory and puts the parts together: the one place where adapters are named. Tests adapt
 * them.
 * Runs that a dead process left behind are marked, so that they can be found and resumed.
 * @throws MarketingError "store-locked" when another process holds the data directory
 */
export async function openContext(
  config: Config,
  adapt: (ports: GraphPorts) => GraphPorts = (ports) => ports,
): Promise<Context> {
  setMaxListeners(listenersPerSignal);
  const engine: Engine = await openEngine({ dataDirectory: config.dataDirectory, processId: process.pid });
  const ports = adapt({
    store: engine.store,
    writer: createComposer(),
    now: () => new Date(),
    newId: () => randomUUID(),
    hash: (text) => createHash("sha256").update(text).digest("hex"),
  });
  await endDeadRuns(ports);
  return {
    ...ports,
    config,
    graph: buildCampaignGraph(() => Promise.resolve(ports), engine.checkpointer),
    dataDirectory: engine.dataDirectory,
    close: () => engine.close(),
  };
}
