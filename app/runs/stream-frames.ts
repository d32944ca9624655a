import { AIMessageChunk, BaseMessage } from "@langchain/core/messages";
import type { StreamMode } from "../../domain/run.ts";
import { RunEvent } from "../../domain/run-event.ts";
import { eventToWire } from "../run-event-wire.ts";
import { toWireText, toWireValue } from "../wire-value.ts";

/** One event on its way to the log. */
export interface Frame {
  event: string;
  data: string;
  /** the product's own event in it, for whoever counts */
  told: RunEvent | null;
}

/** LangGraph's modes for what was asked: both kinds of messages are one mode there; "events" has a stream of its own. */
export function graphModes(asked: readonly StreamMode[]): Exclude<StreamMode, "messages-tuple" | "events">[] {
  const modes = asked.flatMap((mode) => (mode === "events" ? [] : [mode === "messages-tuple" ? "messages" : mode]));
  // The product's own events are always kept: the marketing API shows them whoever began the run.
  return [...new Set([...modes, "custom" as const])];
}

/**
 * Turns what the graph streams into events as clients of the protocol know them.
 * @param now for the product's own events
 */
export function frameMaker(asked: readonly StreamMode[], now: () => Date) {
  const partial = new Map<string, BaseMessage>();
  return (namespace: readonly string[], mode: string, chunk: unknown): Frame[] => {
    const suffix = namespace.length === 0 ? "" : `|${namespace.join("|")}`;
    switch (mode) {
      case "custom": {
        const told = RunEvent.safeParse(chunk).data ?? null;
        const data = told === null ? chunk : eventToWire(told, now().toISOString());
        return [{ event: `custom${suffix}`, data: toWireText(data), told }];
      }
      case "messages":
        return [
          ...(asked.includes("messages-tuple") ? [frame(`messages${suffix}`, hiddenInChats(chunk))] : []),
          ...(asked.includes("messages") ? growing(chunk, partial) : []),
        ];
      case "debug":
        return [frame(`debug${suffix}`, debugPayload(chunk))];
      case "checkpoints":
        return [frame(`checkpoints${suffix}`, checkpointSummary(chunk))];
      default:
        return [frame(`${mode}${suffix}`, chunk)];
    }
  };
}

function frame(event: string, data: unknown): Frame {
  return { event, data: toWireText(data), told: null };
}

/**
 * A chunk as it is, but for the raw answer of a writer, which is JSON and part of no conversation: its id tells chat pages not
 * to show it. The prefix is agent-chat-ui's.
 */
function hiddenInChats(chunk: unknown): unknown {
  const [message, metadata]: unknown[] = Array.isArray(chunk) ? chunk : [];
  const isRaw = isFields(metadata) && metadata["writer_task"] !== undefined;
  const wire = isRaw ? toWireValue(message) : null;
  return isFields(wire) ? [{ ...wire, id: `do-not-render-${String(wire["id"])}` }, metadata] : chunk;
}

/** The older form of messages: each time the whole message as far as it has come. */
function growing(chunk: unknown, partial: Map<string, BaseMessage>): Frame[] {
  const [message, metadata]: unknown[] = Array.isArray(chunk) ? chunk : [];
  if (!BaseMessage.isInstance(message) || message.id === undefined) return [];
  const before = partial.get(message.id);
  const isChunk = AIMessageChunk.isInstance(message);
  const grown = isChunk && AIMessageChunk.isInstance(before) ? before.concat(message) : message;
  partial.set(message.id, grown);
  return [
    ...(before === undefined ? [frame("messages/metadata", { [message.id]: { metadata } })] : []),
    frame(isChunk ? "messages/partial" : "messages/complete", [grown]),
  ];
}

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A debug chunk whose checkpoints are named as clients name them, without callbacks and other inner things. */
function debugPayload(chunk: unknown): unknown {
  if (!isFields(chunk) || !isFields(chunk["payload"])) return chunk;
  const { payload } = chunk;
  if (chunk["type"] !== "checkpoint") return { ...chunk, payload: taskPayload(payload) };
  const { config, parentConfig, tasks, ...rest } = payload;
  return {
    ...chunk,
    payload: {
      ...rest,
      config: plainConfig(config),
      parent_config: plainConfig(parentConfig),
      checkpoint: checkpointOf(config),
      parent_checkpoint: checkpointOf(parentConfig),
      tasks: Array.isArray(tasks) ? tasks.map(taskPayload) : [],
    },
  };
}

function taskPayload(task: unknown): unknown {
  if (!isFields(task) || !isFields(task["state"])) return task;
  const { state, ...rest } = task;
  return { ...rest, checkpoint: checkpointOf(state) };
}

function checkpointSummary(chunk: unknown): unknown {
  if (!isFields(chunk)) return chunk;
  const { values, metadata, next } = chunk;
  return { values, metadata, next };
}

function plainConfig(config: unknown): unknown {
  if (!isFields(config)) return null;
  // Nothing else of `configurable`: clients put keys there.
  return { configurable: checkpointOf(config) ?? {}, metadata: config["metadata"] ?? {} };
}

/** Where a checkpoint stands, as clients name it; null where there is none. */
export function checkpointOf(config: unknown): Fields | null {
  if (!isFields(config) || !isFields(config["configurable"])) return null;
  const { thread_id, checkpoint_id, checkpoint_ns, checkpoint_map } = config["configurable"];
  return { thread_id, checkpoint_id, checkpoint_ns: checkpoint_ns ?? "", checkpoint_map: checkpoint_map ?? null };
}
