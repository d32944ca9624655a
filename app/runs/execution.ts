import { BaseLangGraphError, Command, isGraphDrained, Send, type RunControl } from "@langchain/langgraph";
import { MarketingError } from "../../domain/errors.ts";
import type { RunCommand, RunRecord } from "../../domain/run.ts";
import type { CampaignGraph } from "../../graphs/campaign.ts";
import { runOfCheckpoint } from "./keep-telling-first.ts";
import type { Patience } from "./patience.ts";
import { frameMaker, graphModes, type Frame } from "./stream-frames.ts";

/** How the graph came to its end: by itself, stopped by the signal, drained between two steps, or failed. */
export type Ending = { kind: "done" | "stopped" | "drained" } | { kind: "failed"; error: unknown };

export interface Execution {
  graph: CampaignGraph;
  run: RunRecord;
  signal: AbortSignal;
  control: RunControl;
  patience: Patience;
  now(): Date;
  tell(frame: Frame): void;
}

/** Runs the graph for one run until it ends, waits for a person, or is stopped; whatever it tells goes to `tell`. */
export async function execute(execution: Execution): Promise<Ending> {
  const { signal } = execution;
  try {
    for await (const frame of framesOf(execution)) execution.tell(frame);
    return { kind: signal.aborted ? "stopped" : "done" };
  } catch (error) {
    if (isGraphDrained(error)) return { kind: "drained" };
    return signal.aborted ? { kind: "stopped" } : { kind: "failed", error };
  }
}

async function* framesOf(execution: Execution): AsyncGenerator<Frame> {
  const { graph, run, signal, control, now } = execution;
  const { order } = run;
  if (isEnded(order.command)) {
    await graph.updateState({ configurable: { thread_id: run.threadId } }, null, "__end__");
    return;
  }
  const { input: start, isBegun } = await startOf(execution);
  if (start === nothingLeft) return;
  const framesFor = frameMaker(order.streamModes, now);
  const options = {
    configurable: configurableOf(run, isBegun),
    metadata: { ...run.metadata, run_id: run.id },
    tags: order.config.tags,
    streamMode: graphModes(order.streamModes),
    subgraphs: true as const,
    durability: "sync" as const,
    signal,
    control,
    ...(order.config.recursionLimit === null ? {} : { recursionLimit: order.config.recursionLimit }),
    ...(order.interruptBefore === null ? {} : { interruptBefore: nodes(order.interruptBefore) }),
    ...(order.interruptAfter === null ? {} : { interruptAfter: nodes(order.interruptAfter) }),
  };
  const isWanted = (namespace: readonly string[]) => order.streamSubgraphs || namespace.length === 0;
  if (order.streamModes.includes("events")) {
    for await (const event of graph.streamEvents(start, { ...options, version: "v2", runId: run.id })) {
      const chunk: unknown = event.event === "on_chain_stream" && event.run_id === run.id ? event.data.chunk : null;
      if (isChunk(chunk) && isWanted(chunk[0])) yield* framesFor(...chunk);
      else yield* framesFor([], "events", event);
    }
    return;
  }
  for await (const streamed of await graph.stream(start, options)) {
    const chunk: unknown = streamed;
    if (isChunk(chunk) && isWanted(chunk[0])) yield* framesFor(...chunk);
  }
}

function isChunk(chunk: unknown): chunk is [string[], string, unknown] {
  return Array.isArray(chunk) && chunk.length === 3 && Array.isArray(chunk[0]) && typeof chunk[1] === "string";
}

/** LangGraph takes "*" as it is, and names by their own type; an unknown name stops nowhere. */
function nodes(names: "*" | string[]): "*" {
  return names as "*";
}

/** @param isBegun the run has left a checkpoint of its own, from which it goes on: not again from the one it was ordered to */
function configurableOf(run: RunRecord, isBegun: boolean): Record<string, unknown> {
  const { order } = run;
  return {
    ...order.config.configurable,
    ...(order.checkpointId === null || isBegun ? {} : { checkpoint_id: order.checkpointId }),
    thread_id: run.threadId,
    run_id: run.id,
    approve: run.approve,
    tenant: run.tenant,
  };
}

/**
 * Whether a command only sends the thread to its end: what agent-chat-ui calls "Mark as Resolved". LangGraph itself takes no way to
 * the end from outside, and would ask the same question again.
 */
function isEnded(command: RunCommand | null): boolean {
  if (command === null || command.resume !== undefined || command.update != null) return false;
  const targets = Array.isArray(command.goto) ? command.goto : [command.goto];
  return (
    targets.length > 0 && targets.every((target) => (typeof target === "string" ? target : target?.node) === "__end__")
  );
}

const nothingLeft = Symbol("nothing left");

type GraphInput = Parameters<CampaignGraph["stream"]>[0];

/**
 * What the graph starts with. A run that was begun before and has left a checkpoint goes on from there, since one run at a
 * time works on a thread; one that has left none begins again with what it was ordered to do.
 */
async function startOf({ graph, run, patience }: Pick<Execution, "graph" | "run" | "patience">): Promise<{
  input: GraphInput | typeof nothingLeft;
  isBegun: boolean;
}> {
  // The order is plain JSON from a client; the graph's own schema judges it.
  const ordered = (run.order.command === null ? run.order.input : commandOf(run.order.command)) as GraphInput;
  if (run.attempt <= 1) return { input: ordered, isBegun: false };
  const state = await patience(() => graph.getState({ configurable: { thread_id: run.threadId } }));
  if (runOfCheckpoint(state.metadata) !== run.id) return { input: ordered, isBegun: false };
  if (state.next.length > 0) return { input: null, isBegun: true };
  const again = run.kind === "create" && run.campaignId !== null ? { campaign_id: run.campaignId } : nothingLeft;
  return { input: again, isBegun: true };
}

/** LangGraph's own form of an order. */
export function commandOf({ resume, update, goto }: RunCommand): Command {
  const place = (target: string | { node: string; input: unknown }) =>
    typeof target === "string" ? target : new Send(target.node, target.input);
  return new Command({
    ...(resume === undefined ? {} : { resume }),
    ...(update == null ? {} : { update }),
    ...(goto == null ? {} : { goto: Array.isArray(goto) ? goto.map(place) : place(goto) }),
  });
}

/** What is said of a failure to viewers and in the store: never a stack, never more than the product's own words. */
export function failureOf(error: unknown): { error: string; message: string } {
  if (error instanceof MarketingError) {
    const words = [error.message, error.why, error.hint].filter((part) => part !== undefined);
    return { error: error.code, message: words.join("; ") };
  }
  // LangGraph's own errors speak of the order: an update that doesn't fit, a loop, an unknown node.
  if (error instanceof BaseLangGraphError) return { error: error.name, message: error.message };
  return { error: "internal", message: "the run failed by a fault of the program; the log says which" };
}
