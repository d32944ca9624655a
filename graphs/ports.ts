import type { CampaignStore } from "../store/port.ts";
import type { Writer } from "../tools/model/port.ts";

/** What the graph reaches outside itself; handed in, so that nothing below app/context.ts knows a clock or an engine. */
export interface GraphPorts {
  store: CampaignStore;
  writer: Writer;
  now(): Date;
  /** a new random id, unique for ever */
  newId(): string;
  /** hexadecimal SHA-256 */
  hash(text: string): string;
}

/** The ports, opened when a node first needs them: drawing the graph or asking for its schemas opens nothing. */
export type OpenPorts = () => Promise<GraphPorts>;
