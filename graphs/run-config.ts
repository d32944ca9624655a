import type { LangGraphRunnableConfig } from "@langchain/langgraph";

type Config = Pick<LangGraphRunnableConfig, "configurable">;

/** Whose work a run is, by the word of whoever runs the graph; null = of those who see everything. */
export function tenantOf({ configurable }: Config): string | null {
  const tenant: unknown = configurable?.["tenant"];
  return typeof tenant === "string" ? tenant : null;
}

/** Whether what a run is told can approve and reject: everywhere but behind a key whose scope doesn't reach so far. */
export function mayApprove({ configurable }: Config): boolean {
  return configurable?.["may_approve"] !== false;
}
