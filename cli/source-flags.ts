import type { Command } from "commander";
import type { Session } from "./session.ts";

export interface SourceFlags {
  source?: string[];
  allowPrivate?: boolean;
}

/** Adds `--source` and what belongs to it. */
export function addSourceFlags(command: Command): Command {
  return command;
}

/** The facts of the sources that were named, in the words of a brief; empty without any. */
export function readGivenSources(_session: Session, _flags: SourceFlags): Promise<unknown[]> {
  return Promise.resolve([]);
}
