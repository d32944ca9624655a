import type { CampaignAnswer } from "../../app/answer.ts";
import { eventFromWire } from "../../app/run-event-wire.ts";
import type { Watch } from "../../app/watch.ts";
import { requireWell } from "../../app/watch-run.ts";
import { MarketingError } from "../../domain/errors.ts";
import { isOver } from "../../domain/run.ts";
import { CampaignDocument, OneRun, RunList, type RunView } from "./answers.ts";
import { followEvents } from "./follow-events.ts";
import type { Server } from "./http.ts";
import { jsonOf } from "./problem.ts";

export const campaignsPath = "/api/v2/marketing/campaigns";

/** The path of a campaign, and of what belongs to it: `pathOf("c-1", "runs")`. */
export function pathOf(campaignId: string, ...parts: string[]): string {
  return [campaignsPath, ...[campaignId, ...parts].map(encodeURIComponent)].join("/");
}

/** The answer about a campaign and a run of it, as the use cases give it. */
export async function answerAbout(server: Server, campaignId: string, run: RunView): Promise<CampaignAnswer> {
  const { campaign, summary } = await server.read(CampaignDocument, pathOf(campaignId));
  return { campaign, run: { id: run.id, thread_id: run.thread_id, status: run.status }, summary };
}

/** Runs of a campaign, newest first. */
export async function runsOf(server: Server, campaignId: string): Promise<RunView[]> {
  return (await server.read(RunList, pathOf(campaignId, "runs"))).runs;
}

/** The newest run of a campaign. @throws MarketingError "not-found" without such a campaign */
export async function newestRun(server: Server, campaignId: string): Promise<RunView> {
  const newest = (await runsOf(server, campaignId))[0];
  if (newest === undefined) throw new MarketingError("internal", `campaign "${campaignId}" has no run`);
  return newest;
}

/** The number of events that a run has told until now, as its stream numbers them; the run must be over. */
export async function lastEventOf(server: Server, campaignId: string, runId: string): Promise<string> {
  let lastEventId = "";
  for await (const event of followEvents(followed(server, campaignId, runId, undefined))) ({ lastEventId } = event);
  return lastEventId;
}

/**
 * Shows a run of the server to the watcher until it is over, whatever happens to the connection, and returns it. Stopped by
 * the watcher, it is cancelled there.
 * @param after the event behind which to begin, "" = with the first
 * @throws MarketingError "interrupted" when it was stopped, "internal" when it failed
 */
export async function watchToEnd(
  server: Server,
  { campaignId, runId, after = "" }: { campaignId: string; runId: string; after?: string },
  watch: Watch,
): Promise<RunView> {
  watch.onEvent({ type: "run", runId, campaignId, status: "running" });
  let failure: unknown = null;
  try {
    for await (const { event: name, data } of followEvents(followed(server, campaignId, runId, watch.signal), {
      signal: watch.signal,
      after,
    })) {
      if (name === "error") failure = jsonOf(data);
      const event = eventFromWire(jsonOf(data));
      // That it runs was said above.
      if (event !== null && !(event.type === "run" && event.status === "running")) watch.onEvent(event);
    }
  } catch (error) {
    if (watch.signal?.aborted === true) throw await stopped(server, { campaignId, runId }, error);
    throw error;
  }
  const ended = await server.read(OneRun, pathOf(campaignId, "runs", runId));
  requireWell({ ...ended, campaignId }, failure);
  return ended;
}

function followed(server: Server, campaignId: string, runId: string, signal: AbortSignal | undefined) {
  return {
    isOver: async () => isOver(await server.read(OneRun, pathOf(campaignId, "runs", runId), { signal })),
    open: (lastEventId: string) =>
      server.stream(pathOf(campaignId, "runs", runId, "events"), {
        headers: lastEventId === "" ? {} : { "last-event-id": lastEventId },
        signal,
      }),
  };
}

/** Tells the server to stop the run, which somebody here has asked for; gives the error that says so. */
async function stopped(
  server: Server,
  { campaignId, runId }: { campaignId: string; runId: string },
  cause: unknown,
): Promise<MarketingError> {
  const hint = `qlp-marketing run resume ${campaignId}`;
  try {
    await server.ask(pathOf(campaignId, "runs", runId, "cancel"), { method: "POST" });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return new MarketingError("interrupted", "the run could not be stopped, and may go on", {
      why,
      hint,
      cause: error,
    });
  }
  const why = "somebody asked it to stop; what was finished is kept";
  return new MarketingError("interrupted", "the run was stopped", { why, hint, cause });
}
