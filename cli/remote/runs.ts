import { z } from "zod";
import type { CampaignAnswer } from "../../app/answer.ts";
import { eventFromWire } from "../../app/run-event-wire.ts";
import type { Watch } from "../../app/watch.ts";
import { requireWell } from "../../app/watch-run.ts";
import { MarketingError } from "../../domain/errors.ts";
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

/** Where a run is found. Both interfaces of the server show its events, each under its own paths. */
interface RunPlace {
  campaignId: string;
  runId: string;
  /** path of the run, as it is asked about while it goes on */
  path: string;
  eventsPath: string;
  /** the event behind which to begin, "" = with the first */
  after?: string;
}

/** A run of a campaign, in the marketing interface. */
export function runAt(campaignId: string, runId: string, after = ""): RunPlace {
  const path = pathOf(campaignId, "runs", runId);
  return { campaignId, runId, path, eventsPath: `${path}/events`, after };
}

/** The id of the last event that a run has told, which must be over. */
export async function lastEventOf(server: Server, place: RunPlace): Promise<string> {
  let lastEventId = "";
  for await (const event of followEvents(followed(server, place, undefined))) ({ lastEventId } = event);
  return lastEventId;
}

/**
 * Shows a run of the server to the watcher until it is over, whatever happens to the connection, and returns it. Stopped by
 * the watcher, it is cancelled there.
 * @throws MarketingError "interrupted" when it was stopped; when it failed, what it failed with
 */
export async function watchToEnd(server: Server, place: RunPlace, watch: Watch): Promise<RunView> {
  const { campaignId, runId, after = "" } = place;
  const { signal } = watch;
  const options = { signal, after, onConnection: watch.onConnection?.bind(watch) };
  watch.onEvent({ type: "run", runId, campaignId, status: "running" });
  let failure: unknown = null;
  try {
    for await (const { event, data } of followEvents(followed(server, place, signal), options)) {
      const value = jsonOf(data);
      if (event === "error") failure = Failure.safeParse(value).data;
      const told = eventFromWire(value);
      // That it runs was said above.
      if (told !== null && !(told.type === "run" && told.status === "running")) watch.onEvent(told);
    }
  } catch (error) {
    if (signal?.aborted === true) throw await stopped(server, place, error);
    throw error;
  }
  const ended = await server.read(OneRun, pathOf(campaignId, "runs", runId));
  requireWell({ ...ended, campaignId }, failure);
  return ended;
}

/** What a run failed with: the marketing interface calls its code `code`, the other one `error`. */
const Failure = z.union([
  z.object({ code: z.string() }).transform(({ code }) => ({ error: code })),
  z.object({ error: z.string() }),
]);

const Going = z.looseObject({ status: z.string() });

function followed(server: Server, { path, eventsPath }: RunPlace, signal: AbortSignal | undefined) {
  return {
    async isOver() {
      const { status } = await server.read(Going, path, { signal });
      return status !== "pending" && status !== "running";
    },
    open: (lastEventId: string) =>
      server.stream(eventsPath, { headers: lastEventId === "" ? {} : { "last-event-id": lastEventId }, signal }),
  };
}

/** Tells the server to stop the run, which somebody here has asked for; gives the error that says so. */
async function stopped(server: Server, { campaignId, path }: RunPlace, cause: unknown): Promise<MarketingError> {
  const hint = `qlp-marketing run resume ${campaignId}`;
  try {
    await server.ask(`${path}/cancel`, { method: "POST" });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return new MarketingError("interrupted", "the run could not be stopped, and may go on", {
      why,
      hint,
      cause: error,
    });
  }
  const why = "you stopped it; what was finished is kept";
  return new MarketingError("interrupted", "the run was stopped", { why, hint, cause });
}
