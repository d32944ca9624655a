import type { WriterStamp } from "../domain/piece.ts";
import type { CampaignStore } from "../store/port.ts";
import type { Writer } from "../tools/model/port.ts";

/** What the graph reaches outside itself; handed in, so that nothing below app/context.ts knows a clock or an engine. */
export interface GraphPorts {
  store: CampaignStore;
  /**
   * The writer that a campaign was begun with.
   * @throws MarketingError "credentials-missing" when its model is not connected
   */
  writerFor(stamp: WriterStamp): Writer;
  /** who writes a campaign that names nobody */
  defaultWriter: WriterStamp;
  /** whose work this is; null = of those who see everything */
  tenant: string | null;
  /** this process, as others know it that share the store */
  processId: string;
  now(): Date;
  /** a new random id, unique for ever */
  newId(): string;
  /** hexadecimal SHA-256 */
  hash(text: string): string;
}

/**
 * The ports of a tenant, whose store holds nothing of any other; null = all there is. Opened when a node first needs them:
 * drawing the graph or asking for its schemas opens nothing.
 */
export type OpenPorts = (tenant: string | null) => Promise<GraphPorts>;
