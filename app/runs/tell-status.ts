import type { RunEvent } from "../../domain/run-event.ts";
import type { RunRecord } from "../../domain/run.ts";
import { eventToWire } from "../run-event-wire.ts";
import { toWireText } from "../wire-value.ts";
import type { RunLog } from "./run-log.ts";

/** Where it is told. */
export interface Telling {
  runLog: RunLog;
  now(): Date;
  /** hears of every event of every run */
  observe(run: RunRecord, event: RunEvent): void;
}

/**
 * Tells where a run stands. Only one with a campaign has a status that the product's own events can carry.
 * @param isNews viewers have not been told
 */
export function tellStatus({ runLog, now, observe }: Telling, run: RunRecord, isNews = true): void {
  const { id, campaignId, status } = run;
  const told: RunEvent = { type: "run", runId: id, campaignId: campaignId ?? "", status };
  observe(run, told);
  if (isNews && campaignId !== null) runLog.append(id, "custom", toWireText(eventToWire(told, now().toISOString())));
}
