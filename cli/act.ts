import type { Command } from "commander";
import type { Session } from "./session.ts";

/**
 * Turns the work of a command into commander's action: the work gets the session, then the arguments and flags, and
 * returns the exit code.
 */
export type Act = <Given extends unknown[]>(
  work: (session: Session, ...given: Given) => Promise<number>,
) => (...given: [...Given, Command]) => Promise<void>;
