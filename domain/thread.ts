import { z } from "zod";
import { threadLabels } from "./graph-identity.ts";

export const ThreadStatus = z.enum(["idle", "busy", "interrupted", "error"]);
export type ThreadStatus = z.infer<typeof ThreadStatus>;

/** A conversation of the graph, as protocol clients list it: one campaign is made and talked about on one thread. */
export const ThreadRecord = z.object({
  id: z.string(),
  /** ISO 8601 UTC */
  createdAt: z.string(),
  updatedAt: z.string(),
  /** `graph_id` and, once there is one, `campaign_id`, beside what the client keeps there */
  metadata: z.record(z.string(), z.unknown()),
  status: ThreadStatus,
  /** the state after the last run in wire form, null before the first */
  values: z.record(z.string(), z.unknown()).nullable(),
  /** what a person is asked, by task */
  interrupts: z.record(z.string(), z.array(z.unknown())),
  /** why the last run failed */
  error: z.string().nullable(),
  /** whose it is: the tenant of the key that made it; null = of those who see everything */
  tenant: z.string().nullable(),
});
export type ThreadRecord = z.infer<typeof ThreadRecord>;

/** A thread in which nothing has happened yet, which protocol clients find by its graph. @param at ISO 8601 UTC */
export function newThread(
  id: string,
  at: string,
  { metadata = {}, tenant = null }: Partial<Pick<ThreadRecord, "metadata" | "tenant">>,
): ThreadRecord {
  return {
    id,
    createdAt: at,
    updatedAt: at,
    metadata: { ...metadata, ...threadLabels },
    status: "idle",
    values: null,
    interrupts: {},
    error: null,
    tenant,
  };
}
