import { appendFileSync } from "node:fs";
import type { RunEvent } from "../domain/run-event.ts";
import { safeJson } from "./clean-text.ts";
import { say, type Session } from "./session.ts";

/** One line of `--jsonl`: the event in the words of the wire (snake_case). @param at ISO 8601 UTC */
export function eventLine(event: RunEvent, at: string): string {
  return safeJson({ type: event.type, at, ...fieldsOf(event) });
}

function fieldsOf(event: RunEvent): Record<string, unknown> {
  switch (event.type) {
    case "agent-start":
      return { agent: event.agent };
    case "agent-end":
      return { agent: event.agent, note: event.note };
    case "piece": {
      const { agent, pieceId, channel, contentType, done, total } = event;
      return { agent, piece_id: pieceId, channel, content_type: contentType, done, total };
    }
    case "finding": {
      const { rule, severity, message, pieceId } = event.finding;
      return { agent: event.agent, finding: { rule, severity, message, piece_id: pieceId } };
    }
    case "run":
      return { agent: "supervisor", run_id: event.runId, campaign_id: event.campaignId, status: event.status };
  }
}

/** Writes the line that ends a `--jsonl` stream, whatever happened: it holds the status and the campaign's id. */
export function writeLastLine(session: Session, fields: LastLine): void {
  const line = { type: "run", at: new Date().toISOString(), agent: "supervisor", ...fields };
  writeLine(session, safeJson(line));
  if (session.linesFile !== null) say(session, `written: ${session.linesFile}`);
}

/** Writes one line of `--jsonl`, to stdout or to the file of `--output`, at once: a reader may follow it. */
export function writeLine({ terminal, linesFile }: Session, line: string): void {
  if (linesFile === null) terminal.stdout.write(`${line}\n`);
  else appendFileSync(linesFile, `${line}\n`);
}

interface LastLine {
  run_id: string | null;
  campaign_id: string | null;
  status: string;
  campaign_status?: string;
  error?: unknown;
}
