import { buildCampaignGraph } from "../graphs/campaign.ts";
import { readConfig, readSecrets } from "./config.ts";
import { openContext, type Context } from "./context.ts";

let opened: Promise<Context> | null = null;

/**
 * The graph for `langgraph.json`: drawn and described without opening anything; the data directory is opened by the first
 * node that runs and stays open as long as the development server. That server brings its own checkpointer.
 */
export function graph() {
  return buildCampaignGraph(() => (opened ??= openContext(readConfig(), readSecrets())));
}
