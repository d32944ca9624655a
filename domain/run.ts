import { z } from "zod";

/**
 * Where a run stands. `interrupted` waits for a person, `cancelled` was stopped by one; `pending` waits for its thread.
 * A run is over when it is neither `pending` nor `running`.
 */
export const RunStatus = z.enum(["pending", "running", "interrupted", "success", "partial", "error", "cancelled"]);
export type RunStatus = z.infer<typeof RunStatus>;

/** What a viewer may ask to see of a run: LangGraph's own names. */
export const StreamMode = z.enum([
  "values",
  "updates",
  "messages",
  "messages-tuple",
  "custom",
  "debug",
  "events",
  "tasks",
  "checkpoints",
]);
export type StreamMode = z.infer<typeof StreamMode>;

/** What happens to a new run on a thread that is busy. */
export const MultitaskStrategy = z.enum(["reject", "interrupt", "rollback", "enqueue"]);
export type MultitaskStrategy = z.infer<typeof MultitaskStrategy>;

const Send = z.union([z.string(), z.object({ node: z.string(), input: z.unknown() })]);

/** An order to the graph instead of an input: the answer to an interrupt, an update of the state, a jump. */
export const RunCommand = z.object({
  resume: z.unknown().optional(),
  update: z.union([z.record(z.string(), z.unknown()), z.array(z.tuple([z.string(), z.unknown()]))]).nullish(),
  goto: z.union([Send, z.array(Send)]).nullish(),
});
export type RunCommand = z.infer<typeof RunCommand>;

/** How the graph is asked: everything that a run needs to begin again in another process. Plain JSON. */
export const RunOrder = z.object({
  /** null with a command, and to go on where the thread stands */
  input: z.unknown(),
  command: RunCommand.nullable(),
  /** where to start from instead of the thread's newest checkpoint */
  checkpointId: z.string().nullable(),
  config: z.object({
    tags: z.array(z.string()),
    /** steps after which the run is taken for a loop; null = the graph's own */
    recursionLimit: z.int().positive().nullable(),
    configurable: z.record(z.string(), z.unknown()),
  }),
  streamModes: z.array(StreamMode),
  streamSubgraphs: z.boolean(),
  interruptBefore: z.union([z.literal("*"), z.array(z.string())]).nullable(),
  interruptAfter: z.union([z.literal("*"), z.array(z.string())]).nullable(),
  multitaskStrategy: MultitaskStrategy,
  /** called with the run when it is over; null = nobody */
  webhook: z.string().nullable(),
  /** the thread exists for this run only and goes with it */
  isStateless: z.boolean(),
  /** ISO 8601 UTC, the run begins no earlier; null = as soon as it can */
  notBefore: z.string().nullable().default(null),
});
export type RunOrder = z.infer<typeof RunOrder>;

/** How a run is stopped: it ends as cancelled, or it shall not have been. */
export const StopAction = z.enum(["interrupt", "rollback"]);
export type StopAction = z.infer<typeof StopAction>;

/** One run of the graph on a thread: making a campaign, a chat about one, an approval, or what a protocol client asked. */
export const RunRecord = z.object({
  id: z.string(),
  threadId: z.string(),
  /** null until the run has to do with a campaign */
  campaignId: z.string().nullable(),
  kind: z.enum(["create", "chat", "approve", "protocol"]),
  status: RunStatus,
  /** `--yes` of the command that started it; a resumed run keeps it */
  approve: z.boolean(),
  order: RunOrder,
  metadata: z.record(z.string(), z.unknown()),
  /** how often it was begun; more than once after a crash or a resume */
  attempt: z.int().nonnegative(),
  /** ISO 8601 UTC, when it was asked for */
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  error: z.string().nullable(),
  /** whose it is: the tenant of the key that asked for it; null = of those who see everything */
  tenant: z.string().nullable(),
  /** the process that answers for it as long as it lives; null = none yet */
  processId: z.string().nullable(),
  /** what another process was asked to do with it; the one that answers for it does so */
  stop: StopAction.nullable(),
  /** how far the run had come when the last attempt began; if it stands elsewhere now, the attempt got somewhere */
  begunAt: z.string().nullable(),
});
export type RunRecord = z.infer<typeof RunRecord>;

/** A run that nobody has to do with yet. */
export const unclaimed = {
  tenant: null,
  processId: null,
  stop: null,
  begunAt: null,
} as const satisfies Partial<RunRecord>;

/** An order with nothing in it: goes on where the thread stands, and tells the product's own events. */
export const plainOrder: RunOrder = {
  input: null,
  command: null,
  checkpointId: null,
  config: { tags: [], recursionLimit: null, configurable: {} },
  streamModes: ["custom", "messages-tuple"],
  streamSubgraphs: false,
  interruptBefore: null,
  interruptAfter: null,
  multitaskStrategy: "reject",
  webhook: null,
  isStateless: false,
  notBefore: null,
};

export function isOver({ status }: Pick<RunRecord, "status">): boolean {
  return status !== "pending" && status !== "running";
}

/** One event of a run as it is kept: numbered from 1 without gaps, `data` is JSON text. */
export interface KeptEvent {
  runId: string;
  seq: number;
  /** the stream mode, with the namespace of a subgraph behind bars; "metadata" and "error" beside them */
  event: string;
  data: string;
}
