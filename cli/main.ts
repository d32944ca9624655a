#!/usr/bin/env node
import { setMaxListeners } from "node:events";
import { runCommandLine } from "./run.ts";

const interruption = new AbortController();
// Every task of a run listens to it.
setMaxListeners(0, interruption.signal);

// The first Ctrl-C asks the run to stop and to say how to go on; the second ends the process at once, which loses nothing
// that is stored.
process.on("SIGINT", () => {
  if (interruption.signal.aborted) process.exit(130);
  interruption.abort();
});

// A reader that has seen enough (`| head`) closes the pipe: nobody is left to tell, and nothing is wrong.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  // In a clone the program is not on the path; installed, it lies under node_modules.
  command: import.meta.filename.includes("node_modules") ? "qlp-marketing" : "npx qlp-marketing",
  interruption,
});
