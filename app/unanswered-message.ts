import { HumanMessage } from "@langchain/core/messages";
import type { Context } from "./context.ts";

/**
 * The update, as plain JSON, that closes a message which a failed run has left without an answer; nothing when there is none.
 * Whoever decides about a campaign, or makes it again, hasn't asked for what the message wanted.
 */
export async function closeMessage(
  { graph }: Pick<Context, "graph">,
  threadId: string,
): Promise<{ messages?: unknown[] }> {
  const { values } = await graph.getState({ configurable: { thread_id: threadId } });
  const messages: unknown[] = values.messages ?? [];
  if (!HumanMessage.isInstance(messages.at(-1))) return {};
  return {
    messages: [{ type: "ai", content: "The run for this message failed. Please say it again if you still want it." }],
  };
}
