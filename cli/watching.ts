import { WriteStream } from "node:tty";
import type { CampaignAnswer } from "../app/answer.ts";
import { eventToWire } from "../app/run-event-wire.ts";
import type { Watch } from "../app/watch.ts";
import { MarketingError } from "../domain/errors.ts";
import type { RunEvent } from "../domain/run-event.ts";
import { cleanText, safeJson } from "./clean-text.ts";
import { writeLastLine, writeLine } from "./event-lines.ts";
import { plainLine } from "./progress.ts";
import { say, type Session } from "./session.ts";

/** Something that shows events to a person. */
interface View {
  show(event: RunEvent): void;
  /** Says something that is no event. */
  note(text: string): void;
  /** Shows the end; nothing is drawn after it. */
  end(isWell: boolean): Promise<void>;
}

/**
 * Does a piece of work that tells events, and shows them: as lines of JSON with `--jsonl`, live on a terminal, as plain
 * lines otherwise, not at all with `--quiet`.
 * @param title what is going on, in a few words: "making the campaign"
 * @param isKept what a live view showed last stays on the screen
 */
export async function watchRun<Answer extends CampaignAnswer>(
  session: Session,
  title: string,
  work: (watch: Watch) => Promise<Answer>,
  isKept = true,
): Promise<Answer> {
  const answer = await watchWork(session, title, work, isKept);
  if (session.format === "jsonl") {
    const { campaign, run } = answer;
    const fields = { run_id: run.id, campaign_id: campaign.id, status: run.status, campaign_status: campaign.status };
    writeLastLine(session, fields);
  }
  return answer;
}

/** The same for work that makes no campaign: its last line is the caller's to write. */
export async function watchWork<Answer>(
  session: Session,
  title: string,
  work: (watch: Watch) => Promise<Answer>,
  isKept = true,
): Promise<Answer> {
  const view = await openView(session, title, isKept);
  const watch: Watch = {
    signal: session.terminal.interruption.signal,
    onEvent(event) {
      if (event.type === "run") session.run = { runId: event.runId, campaignId: event.campaignId };
      view.show(event);
    },
    onConnection(state) {
      const server = session.server ?? "";
      view.note(
        state === "back"
          ? "the server is back"
          : `the server at ${server} does not answer; waiting for it, Ctrl-C leaves`,
      );
    },
  };
  try {
    const answer = await work(watch);
    await view.end(true);
    return answer;
  } catch (error) {
    await view.end(false);
    throw stoppedHere(error, session) ?? error;
  }
}

/** The error of a run that was stopped, when it ran in this process and Ctrl-C was given: then nobody else has stopped it. */
function stoppedHere(error: unknown, { server, terminal }: Session): MarketingError | null {
  if (server !== null || !terminal.interruption.signal.aborted) return null;
  if (!(error instanceof MarketingError) || error.code !== "interrupted") return null;
  const hint = error.hint === undefined ? {} : { hint: error.hint };
  const why = "you stopped it; what was finished is kept";
  return new MarketingError("interrupted", error.message, { why, ...hint, cause: error });
}

async function openView(session: Session, title: string, isKept: boolean): Promise<View> {
  if (session.format === "jsonl") return jsonView(session);
  if (session.isQuiet) return { show: () => undefined, note: () => undefined, end: () => Promise.resolve() };
  const { stderr } = session.terminal;
  if (!session.isLive || !(stderr instanceof WriteStream)) return plainView(session, title);
  const { liveView } = await import("./live-view.ts");
  return liveView(stderr, title, isKept);
}

/** Every event is a line, but the state of the run is held back: the last line of the stream says it. */
function jsonView(session: Session): View {
  let held: string[] = [];
  return {
    show(event) {
      for (const line of held) writeLine(session, line);
      const line = safeJson(eventToWire(event, new Date().toISOString()));
      held = event.type === "run" ? [line] : [];
      if (event.type !== "run") writeLine(session, line);
    },
    note: (text) => say(session, text),
    end: () => Promise.resolve(),
  };
}

function plainView(session: Session, title: string): View {
  say(session, `${title} …`);
  return {
    show(event) {
      const line = plainLine(event);
      if (line !== null) say(session, cleanText(line));
    },
    note: (text) => say(session, text),
    end: () => Promise.resolve(),
  };
}
