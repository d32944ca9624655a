import { styleText } from "node:util";
import type { Sink, Terminal } from "./terminal.ts";

type Format = Parameters<typeof styleText>[0];

/** Styles a text for one stream, or leaves it as it is where colour is not wanted. */
export type Paint = (format: Format, text: string) => string;

/** Flags that every command takes. */
export interface GlobalFlags {
  json?: boolean;
  jsonl?: boolean;
  quiet?: boolean;
  color?: boolean;
  debug?: boolean;
  output?: string;
  url?: string;
}

/** One call of the program: where it reads and writes, and how it was asked to speak. */
export interface Session {
  readonly terminal: Terminal;
  readonly format: "text" | "json" | "jsonl";
  readonly isQuiet: boolean;
  readonly isDebug: boolean;
  /** file of the result; null = stdout */
  readonly output: string | null;
  /** address of the server that `--url` names */
  readonly url: string | null;
  readonly paint: Paint;
  readonly paintError: Paint;
  /** stderr may be redrawn in place */
  readonly isLive: boolean;
  /** where the lines of `--jsonl` go; null = stdout */
  linesFile: string | null;
  /** address of the server that does the work, null = this process */
  server: string | null;
  /** the run that is going on, for the last line of `--jsonl` and the hint after Ctrl-C */
  run: { runId: string; campaignId: string } | null;
}

/** The session that the flags ask for. */
export function openSession(terminal: Terminal, flags: GlobalFlags): Session {
  const output = flags.output === undefined || flags.output === "-" ? null : flags.output;
  const isColored = flags.color !== false;
  const url = flags.url ?? null;
  return {
    // Commands that the reader is told to type next go to the same server.
    terminal: url === null ? terminal : { ...terminal, command: `${terminal.command} --url ${asWord(url)}` },
    format: flags.jsonl === true ? "jsonl" : flags.json === true ? "json" : "text",
    isQuiet: flags.quiet === true,
    isDebug: flags.debug === true,
    output,
    url,
    paint: isColored && output === null && hasColors(terminal.stdout) ? style : plain,
    paintError: isColored && hasColors(terminal.stderr) ? style : plain,
    isLive: isColored && hasColors(terminal.stderr),
    linesFile: null,
    server: null,
    run: null,
  };
}

/** True when somebody sits there who can answer a question. */
export function canAsk({ terminal, format }: Session): boolean {
  return format === "text" && terminal.stdin.isTTY === true && terminal.stderr.isTTY === true;
}

/** Text lines on stderr, for people: progress, warnings, hints. Nothing with `--quiet`. */
export function say({ terminal, isQuiet }: Session, text: string): void {
  if (!isQuiet) terminal.stderr.write(`${text}\n`);
}

/** A text as one word for a shell. */
function asWord(text: string): string {
  return /^[\w:/.%~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

const style: Paint = (format, text) => styleText(format, text, { validateStream: false });
const plain: Paint = (_, text) => text;

function hasColors(sink: Sink): boolean {
  return sink.isTTY === true && sink.hasColors?.() !== false;
}
