/** The name of the graph, under which clients of LangGraph's protocol ask for it. */
export const graphId = "campaign";

/** The id of its assistant: the UUID that LangGraph's servers derive from the name, so that a client may move between servers. */
export const campaignAssistantId = "f98d419b-f77c-51b1-a134-ebfd5f5e19ee";

/** What every thread's metadata say, so that clients find it by the graph. */
export const threadLabels = { graph_id: graphId, assistant_id: campaignAssistantId };
