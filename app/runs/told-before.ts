import { z } from "zod";
import { RunStatus, type KeptEvent, type RunRecord } from "../../domain/run.ts";
import type { RunEventLog } from "../../store/engine-port.ts";
import type { Frame } from "./stream-frames.ts";

/** What viewers of a run have been told before its process ended. */
export interface ToldBefore {
  /** the end of the run was told already: nothing is left but to write it down */
  isFinished: boolean;
  /** whether this piece was told already; other events may come again, since a cut-off agent begins anew */
  has(frame: Frame): boolean;
}

const nothing: ToldBefore = { isFinished: false, has: () => false };
const pageSize = 500;
const Told = z.object({ type: z.string(), piece_id: z.string().optional(), status: RunStatus.optional() });

/**
 * Reads the log of a run that is begun again; a first attempt has told nothing.
 * @param isTakenUp its process died; otherwise somebody resumes a run whose end was told, and means it to go on
 */
export async function alreadyTold(run: RunRecord, isTakenUp: boolean, events: RunEventLog): Promise<ToldBefore> {
  if (run.attempt <= 1) return nothing;
  const pieces = new Set<string>();
  let isFinished = false;
  for (let after = 0, page: KeptEvent[]; ; after = page.at(-1)?.seq ?? after) {
    page = await events.read(run.id, { after, limit: pageSize });
    if (page.length === 0) break;
    for (const { event, data } of page) {
      const told = event === "custom" ? Told.safeParse(JSON.parse(data)).data : undefined;
      if (told?.piece_id !== undefined) pieces.add(told.piece_id);
      isFinished = isTakenUp && told?.type === "run" && told.status !== "running" && told.status !== "pending";
    }
  }
  return { isFinished, has: ({ told }) => told?.type === "piece" && pieces.has(told.pieceId) };
}
