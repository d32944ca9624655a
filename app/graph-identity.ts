import { parse, v5 } from "@langchain/core/utils/uuid";

export const graphId = "campaign";

/** The namespace that LangGraph's servers use: a client keeps the id when it moves from one server to another. */
const namespaceOfGraphs = parse("6ba7b821-9dad-11d1-80b4-00c04fd430c8");
export const campaignAssistantId: string = v5(graphId, namespaceOfGraphs);

/** What every thread's metadata say, so that clients find it by the graph. */
export const threadLabels = { graph_id: graphId, assistant_id: campaignAssistantId };
