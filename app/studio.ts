import { buildCampaignGraph } from "../graphs/campaign.ts";
import { buildContentGraph } from "../graphs/content.ts";
import { readConfig, readSecrets } from "./config.ts";
import { openContext, type Context } from "./context.ts";
import { contentPorts } from "./generating.ts";

let opened: Promise<Context> | null = null;

/**
 * The graph for `langgraph.json`: drawn and described without opening anything; the data directory is opened by the first
 * node that runs and stays open as long as the development server. That server brings its own checkpointer.
 */
export function graph() {
  return buildCampaignGraph(open);
}

/** The graph `content` for the same: one piece from type and topic, in six steps. */
export function contentGraph() {
  return buildContentGraph(async () => contentPorts(await open()));
}

function open(): Promise<Context> {
  return (opened ??= openContext(readConfig(), readSecrets()));
}
