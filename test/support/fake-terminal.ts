import { PassThrough } from "node:stream";
import type { Sink, Terminal } from "../../cli/terminal.ts";

/** A terminal that keeps what it is given; `isTTY` makes it one that somebody sits at. */
export function fakeTerminal({ isTTY = false, input = "" } = {}): Terminal & { out(): string; err(): string } {
  const stdout = keeper(isTTY);
  const stderr = keeper(isTTY);
  const stdin = new PassThrough();
  stdin.end(input);
  return {
    stdin: Object.assign(stdin, { isTTY }),
    stdout,
    stderr,
    command: "npx qlp-marketing",
    interruption: new AbortController(),
    env: {},
    out: () => stdout.kept.join(""),
    err: () => stderr.kept.join(""),
  };
}

function keeper(isTTY: boolean): Sink & { kept: string[] } {
  const kept: string[] = [];
  return {
    kept,
    isTTY,
    columns: isTTY ? 90 : undefined,
    write(chunk) {
      kept.push(typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk));
      return true;
    },
  };
}
