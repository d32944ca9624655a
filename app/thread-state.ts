import type { RunnableConfig } from "@langchain/core/runnables";
import type { StateSnapshot } from "@langchain/langgraph";
import { MarketingError } from "../domain/errors.ts";
import type { Context } from "./context.ts";
import { refusingUpdates } from "./refused-updates.ts";
import { requireThread } from "./threads.ts";

/** Where in a thread's history; null = its newest checkpoint. */
export interface Place {
  checkpointId: string | null;
  /** the subgraph, "" = the graph itself */
  namespace: string;
}

export const newest: Place = { checkpointId: null, namespace: "" };

export interface StateUpdate {
  values: unknown;
  /** the node that is taken for the author of the values; null = whoever was last */
  asNode: string | null;
  place: Place;
}

/** The state of a thread, empty before its first run. @throws MarketingError "not-found" without thread or checkpoint */
export async function getThreadState(
  context: Context,
  threadId: string,
  { place, withSubgraphs }: { place: Place; withSubgraphs: boolean },
): Promise<StateSnapshot> {
  await requireThread(context, threadId);
  return await stateAt(context, threadId, place, { subgraphs: withSubgraphs });
}

async function stateAt(
  { graph }: Context,
  threadId: string,
  place: Place,
  { subgraphs }: { subgraphs: boolean },
): Promise<StateSnapshot> {
  const state = await graph.getState(configOf(threadId, place), { subgraphs });
  if (place.checkpointId === null || state.metadata !== undefined) return state;
  throw new MarketingError("not-found", `checkpoint "${place.checkpointId}" not found`, {
    hint: "the history of the thread lists its checkpoints",
  });
}

/** @throws MarketingError "not-found" */
export async function requireCheckpoint(context: Context, threadId: string, checkpointId: string): Promise<void> {
  await stateAt(context, threadId, { checkpointId, namespace: "" }, { subgraphs: false });
}

/**
 * Writes values into the state as if a node had given them; from an older checkpoint it is a fork. Null values as "__end__"
 * end a thread that waits.
 * @returns where the new checkpoint stands
 * @throws MarketingError "not-found" without thread or checkpoint, "conflict" while a run goes on there, "invalid-input" for
 *   what the graph refuses
 */
export async function updateThreadState(
  context: Context,
  threadId: string,
  { values, asNode, place }: StateUpdate,
): Promise<RunnableConfig> {
  await requireThread(context, threadId);
  if (place.checkpointId !== null) await stateAt(context, threadId, place, { subgraphs: false });
  const update = () => context.graph.updateState(configOf(threadId, place), values, asNode ?? undefined);
  try {
    return await context.runs.whileIdle({ threadId, campaignId: null, tenant: context.tenant }, () =>
      refusingUpdates(update),
    );
  } catch (error) {
    if (!(error instanceof MarketingError) || error.code !== "thread-busy") throw error;
    throw new MarketingError("conflict", error.message, {
      ...(error.why === undefined ? {} : { why: error.why }),
      hint: "wait for it or cancel it",
      cause: error,
    });
  }
}

/** The states of a thread, newest first. @throws MarketingError "not-found" */
export async function threadHistory(
  context: Context,
  threadId: string,
  search: { limit: number; before: string | null; metadata: Record<string, unknown> | null; place: Place },
): Promise<StateSnapshot[]> {
  await requireThread(context, threadId);
  const states: StateSnapshot[] = [];
  const options = {
    limit: search.limit,
    ...(search.before === null ? {} : { before: { configurable: { checkpoint_id: search.before } } }),
    ...(search.metadata === null ? {} : { filter: search.metadata }),
  };
  for await (const state of context.graph.getStateHistory(configOf(threadId, search.place), options))
    states.push(state);
  return states;
}

function configOf(threadId: string, { checkpointId, namespace }: Place): RunnableConfig {
  const checkpoint = checkpointId === null ? {} : { checkpoint_id: checkpointId };
  return { configurable: { thread_id: threadId, checkpoint_ns: namespace, ...checkpoint } };
}
