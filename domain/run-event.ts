import { z } from "zod";
import { Finding } from "./finding.ts";
import { RunStatus } from "./run.ts";
import { AgentName, ChannelName, ContentType } from "./vocabulary.ts";

/** What a run tells while it goes on: the lines of `--jsonl`, the progress on a terminal, the custom stream over HTTP. */
export const RunEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("agent-start"), agent: z.union([AgentName, z.literal("supervisor")]) }),
  z.object({
    type: z.literal("agent-end"),
    agent: z.union([AgentName, z.literal("supervisor")]),
    /** one line in plain words: "12 themes", "no data yet" */
    note: z.string(),
  }),
  z.object({
    type: z.literal("piece"),
    agent: AgentName,
    pieceId: z.string(),
    channel: ChannelName,
    contentType: ContentType,
    /** pieces finished so far and planned in all */
    done: z.number(),
    total: z.number(),
  }),
  /** one of the six steps of a single piece is done */
  z.object({
    type: z.literal("step"),
    agent: AgentName,
    step: z.string(),
    /** "12 facts", "nothing found" */
    note: z.string(),
  }),
  z.object({ type: z.literal("finding"), agent: z.literal("supervisor"), finding: Finding }),
  z.object({
    type: z.literal("run"),
    runId: z.string(),
    campaignId: z.string(),
    status: RunStatus,
  }),
]);
export type RunEvent = z.infer<typeof RunEvent>;
