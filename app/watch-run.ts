import { z } from "zod";
import { errorCodes, MarketingError } from "../domain/errors.ts";
import type { RunRecord } from "../domain/run.ts";
import type { Context } from "./context.ts";
import { eventFromWire } from "./run-event-wire.ts";
import type { Watch } from "./watch.ts";

/**
 * Shows a run to a watcher until it is over; a watcher that stops it stops the run, and is shown nothing more.
 * @returns the run as it ended
 * @throws MarketingError "interrupted" when it was stopped, "internal" when it failed; it can be resumed then
 */
export async function watchRun({ runs }: Context, { id }: Pick<RunRecord, "id">, watch: Watch): Promise<RunRecord> {
  let failure: unknown = null;
  for await (const { event, data } of runs.follow(id, watch.signal === undefined ? {} : { signal: watch.signal })) {
    if (event === "error") failure = JSON.parse(data);
    const told = event === "custom" ? eventFromWire(JSON.parse(data)) : null;
    if (told !== null) watch.onEvent(told);
  }
  // What was told before the stop may still be on its way: the stop takes effect now, and not after it.
  const isStopped = watch.signal?.aborted === true;
  return requireWell(isStopped ? await runs.cancel(id, "interrupt") : await runs.settled(id), failure);
}

const Failure = z.object({ error: z.enum(errorCodes) });

/**
 * The run, when it ended well.
 * @param failure data of its event "error", when it told one
 * @throws MarketingError "interrupted" when it was stopped; when it failed, what it failed with
 */
export function requireWell<Ended extends Pick<RunRecord, "status" | "campaignId" | "error">>(
  run: Ended,
  failure: unknown,
): Ended {
  const { campaignId, status, error } = run;
  const hint = campaignId === null ? {} : { hint: `qlp-marketing run resume ${campaignId}` };
  if (status === "cancelled") {
    const why = "somebody asked it to stop; what was finished is kept";
    throw new MarketingError("interrupted", "the run was stopped", { why, ...hint });
  }
  if (status !== "error") return run;
  throw new MarketingError(
    Failure.safeParse(failure).data?.error ?? "internal",
    `the run of campaign "${campaignId}" failed: ${error}`,
    hint,
  );
}
