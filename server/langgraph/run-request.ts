import { z } from "zod";
import type { ProtocolRun } from "../../app/protocol-runs.ts";
import { requireScope, type Caller } from "../../app/tenants/caller.ts";
import { MultitaskStrategy, StreamMode, type RunOrder } from "../../domain/run.ts";
import { Checkpoint, placeOf } from "./checkpoint.ts";
import { Fields } from "./reading.ts";
import { ClientCommand, RunInput } from "./run-input.ts";

/** "tools" is asked for by clients that listen to tools in the browser; this graph has none, so nothing comes of it. */
const AskedMode = z.union([StreamMode, z.literal("tools")]);

/** One mode or several, as a client writes them. */
const StreamModes = z
  .union([AskedMode.transform((mode) => [mode]), z.array(AskedMode)])
  .transform((modes) => [...new Set(modes.filter((mode) => mode !== "tools"))]);

const Nodes = z.union([z.literal("*"), z.array(z.string())]);

/** Seconds; what a timer of Node can wait at most is a little more. */
const longestDelay = 2_000_000;

const Config = z.object({
  tags: z.array(z.string()).nullish(),
  recursion_limit: z.int().min(1).max(10_000).nullish(),
  configurable: Fields.nullish(),
});

/** A run as clients order it. What LangSmith would do with it (`feedback_keys`) can't be had here, and is refused. */
export const RunRequest = z.object({
  assistant_id: z.string(),
  input: RunInput.nullish(),
  command: ClientCommand.nullish(),
  checkpoint: Checkpoint.nullish(),
  checkpoint_id: z.string().nullish(),
  config: Config.nullish(),
  metadata: Fields.nullish(),
  stream_mode: StreamModes.nullish(),
  stream_subgraphs: z.boolean().nullish(),
  on_disconnect: z.enum(["cancel", "continue"]).nullish(),
  on_completion: z.enum(["delete", "keep"]).nullish(),
  multitask_strategy: MultitaskStrategy.nullish(),
  if_not_exists: z.enum(["reject", "create"]).nullish(),
  after_seconds: z.number().min(0).max(longestDelay).nullish(),
  webhook: z.string().max(2048).nullish(),
  interrupt_before: Nodes.nullish(),
  interrupt_after: Nodes.nullish(),
  feedback_keys: z.array(z.string()).max(0, "there is no LangSmith here to send feedback to").nullish(),
});
export type RunRequest = z.infer<typeof RunRequest>;

/**
 * The run that a caller asks for. Beside a command the input says nothing: chat clients send an empty one with each answer.
 * A command answers what a person is asked, or writes into the state: it is for whoever may decide.
 * @throws MarketingError "forbidden"
 */
export function runOf(request: RunRequest, caller: Caller): ProtocolRun {
  const { input, command, config, metadata, if_not_exists, on_completion, after_seconds } = request;
  const orders = command ?? {};
  const isCommand = orders.resume !== undefined || orders.update != null || orders.goto != null;
  if (isCommand) requireScope(caller, "publish", "a command");
  const order: RunOrder = {
    input: isCommand ? null : (input ?? null),
    command: isCommand ? orders : null,
    checkpointId: checkpointIdOf(request),
    config: {
      tags: config?.tags ?? [],
      recursionLimit: config?.recursion_limit ?? null,
      configurable: ownConfigurable(config?.configurable ?? {}),
    },
    streamModes: request.stream_mode ?? ["values"],
    streamSubgraphs: request.stream_subgraphs ?? false,
    interruptBefore: request.interrupt_before ?? null,
    interruptAfter: request.interrupt_after ?? null,
    multitaskStrategy: request.multitask_strategy ?? "reject",
    webhook: request.webhook ?? null,
    isStateless: false,
    notBefore: null,
  };
  return {
    assistantId: request.assistant_id,
    order,
    metadata: metadata ?? {},
    missingThread: if_not_exists ?? "reject",
    delayMs: Math.round((after_seconds ?? 0) * 1000),
    keepsThread: on_completion === "keep",
  };
}

function checkpointIdOf({ checkpoint, checkpoint_id, config }: RunRequest): string | null {
  const configured = config?.configurable?.["checkpoint_id"];
  return placeOf(checkpoint, checkpoint_id).checkpointId ?? (typeof configured === "string" ? configured : null);
}

const serverNames = new Set([
  "thread_id",
  "run_id",
  "checkpoint_id",
  "checkpoint_ns",
  "checkpoint_map",
  "approve",
  "may_approve",
  "tenant",
]);

/** What a client may set for the nodes: not where the run works, whose it is or what it may do, nor LangGraph's inner names. */
function ownConfigurable(configurable: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(configurable).filter(([name]) => !serverNames.has(name) && !name.startsWith("__")),
  );
}
