import { CommanderError, type Command } from "commander";
import { errorTable } from "../domain/errors.ts";
import type { Act } from "./act.ts";
import { buildProgram } from "./program.ts";
import { openSession, type GlobalFlags, type Session } from "./session.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Runs one command line and returns its exit code; everything it says goes to `terminal`.
 * @param argv what follows the program's name
 */
export async function runCommandLine(argv: string[], terminal: Terminal): Promise<number> {
  const call: { session: Session | null; exitCode: number } = { session: null, exitCode: 0 };
  const act: Act =
    (work) =>
    async (...given) => {
      const { command, rest } = split(given);
      call.session = openSession(terminal, command.optsWithGlobals<GlobalFlags>());
      call.exitCode = await work(call.session, ...rest);
    };
  const program = await buildProgram(terminal, act, argv);
  try {
    await program.parseAsync(argv, { from: "user" });
    return call.exitCode;
  } catch (error) {
    const session = call.session ?? openSession(terminal, program.opts<GlobalFlags>());
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const [{ reportFailure }, { usageError }] = await Promise.all([import("./failure.ts"), import("./usage-error.ts")]);
    if (!(error instanceof CommanderError)) return reportFailure(session, error);
    const isHelp = error.code === "commander.help" && session.format === "text";
    return isHelp ? errorTable["invalid-usage"].exit : reportFailure(session, usageError(error, argv, program));
  }
}

/** commander hands over the arguments, then the flags, then the command. */
function split<Given extends unknown[]>(given: [...Given, Command]): { command: Command; rest: Given } {
  // By the type of `given`; slicing a generic tuple loses it.
  return { command: given.at(-1) as Command, rest: given.slice(0, -1) as Given };
}
