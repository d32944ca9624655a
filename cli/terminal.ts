/** A stream to write to, with what a terminal adds. */
export interface Sink {
  write(chunk: string | Uint8Array): boolean;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  /** false with NO_COLOR and TERM=dumb */
  hasColors?(): boolean;
}

/** Where a command reads and writes: the process in real life, buffers in tests. */
export interface Terminal {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean | undefined };
  stdout: Sink;
  stderr: Sink;
  /** how the reader calls the program: "qlp-marketing", or "npx qlp-marketing" from the repository */
  command: string;
  /** stopped by Ctrl-C */
  interruption: AbortController;
  /** the environment instead of the process's own; tests only */
  env?: Record<string, string | undefined>;
}
