import { parse, v5 } from "@langchain/core/utils/uuid";
import { expect, it } from "vitest";
import { campaignAssistantId, graphId } from "../../domain/graph-identity.ts";

it("the assistant has the id that LangGraph's servers derive from the graph's name", () => {
  const namespaceOfGraphs = parse("6ba7b821-9dad-11d1-80b4-00c04fd430c8");

  expect(v5(graphId, namespaceOfGraphs)).toBe(campaignAssistantId);
});
