import { appendFileSync } from "node:fs";
import { safeJson } from "./clean-text.ts";
import { say, type Session } from "./session.ts";

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
