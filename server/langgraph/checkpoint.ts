import { z } from "zod";
import type { Place } from "../../app/thread-state.ts";

/** Where in a thread, as clients name it; the thread is the one in the address. */
export const Checkpoint = z.object({
  checkpoint_id: z.string().nullish(),
  checkpoint_ns: z.string().nullish(),
});
type Checkpoint = z.infer<typeof Checkpoint>;

/** The place that a client means: it may name the checkpoint alone or with its namespace. */
export function placeOf(checkpoint: Checkpoint | null | undefined, checkpointId?: string | null): Place {
  return {
    checkpointId: checkpoint?.checkpoint_id ?? checkpointId ?? null,
    namespace: checkpoint?.checkpoint_ns ?? "",
  };
}
