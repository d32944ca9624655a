import { z } from "zod";
import { errorCodes, MarketingError } from "../domain/errors.ts";
import type { RunRecord } from "../domain/run.ts";
import type { Context } from "./context.ts";
import { eventFromWire } from "./run-event-wire.ts";
import type { Watch } from "./watch.ts";

/**
 * Shows a run to a watcher until it is over; a watcher that stops it stops the run.
 * @returns the run as it ended
 * @throws MarketingError "interrupted" when it was stopped, "internal" when it failed; it can be resumed then
 */
export async function watchRun({ runs }: Context, { id }: Pick<RunRecord, "id">, watch: Watch): Promise<RunRecord> {
  const stop = () => void runs.cancel(id, "interrupt");
  watch.signal?.addEventListener("abort", stop, { once: true });
  if (watch.signal?.aborted === true) stop();
  let failure: unknown = null;
  try {
    for await (const { event, data } of runs.follow(id)) {
      if (event === "error") failure = JSON.parse(data);
      const told = event === "custom" ? eventFromWire(JSON.parse(data)) : null;
      if (told !== null) watch.onEvent(told);
    }
  } finally {
    watch.signal?.removeEventListener("abort", stop);
  }
  return requireWell(await runs.settled(id), failure);
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
