import { MarketingError } from "../domain/errors.ts";
import { CampaignState } from "../graphs/state.ts";
import type { Context } from "./context.ts";
import { campaignAssistantId, graphId } from "../domain/graph-identity.ts";

/** A graph as protocol clients choose it. There is one, and it can't be changed. */
export interface Assistant {
  id: string;
  graphId: string;
  name: string;
  description: string;
  version: number;
  metadata: Record<string, unknown>;
}

const campaignAssistant: Assistant = {
  id: campaignAssistantId,
  graphId,
  name: graphId,
  description: "Makes a marketing campaign from a brief, and talks about it.",
  version: 1,
  metadata: { created_by: "system" },
};

export interface AssistantFilter {
  graphId: string | null;
  /** a part of the name, whatever its case */
  name: string | null;
  metadata: Record<string, unknown>;
}

/** The assistants that fit: the one there is, or none. */
export function findAssistants({ graphId: wanted, name, metadata }: AssistantFilter): Assistant[] {
  const fits =
    (wanted === null || wanted === graphId) &&
    (name === null || campaignAssistant.name.includes(name.toLowerCase())) &&
    Object.entries(metadata).every(([key, value]) => campaignAssistant.metadata[key] === value);
  return fits ? [campaignAssistant] : [];
}

/** @param id the assistant's UUID, or the name of its graph @throws MarketingError "not-found" */
export function requireAssistant(id: string): Assistant {
  if (id === graphId || id === campaignAssistantId) return campaignAssistant;
  throw new MarketingError("not-found", `assistant "${id}" not found`, {
    why: `the only graph is "${graphId}"`,
    hint: "POST /assistants/search lists what there is",
  });
}

/** The nodes and edges of the graph as JSON. @param xray draw what is inside subgraphs too, or so many levels of it */
export async function drawGraph({ graph }: Context, xray: boolean | number): Promise<Record<string, unknown>> {
  const drawable = await graph.getGraphAsync({ xray });
  return drawable.toJSON();
}

/** JSON schemas of what the graph takes, gives and holds. */
export function graphSchemas() {
  const state = CampaignState.getJsonSchema();
  return { input: CampaignState.getInputJsonSchema(), output: state, state };
}

/** The names of the graphs inside the graph. */
export async function subgraphNames(
  { graph }: Context,
  { namespace, recurse }: { namespace: string | null; recurse: boolean },
): Promise<string[]> {
  const names: string[] = [];
  for await (const [name] of graph.getSubgraphsAsync(namespace ?? undefined, recurse)) names.push(name);
  return names;
}
