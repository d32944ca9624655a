import type { LangGraphRunnableConfig } from "@langchain/langgraph";
import type { RunEvent } from "../domain/run-event.ts";

export type Tell = (event: RunEvent) => void;

/** Sends one event to whoever watches the run. */
export function teller(config: LangGraphRunnableConfig): Tell {
  return (event) => config.writer?.(event);
}
