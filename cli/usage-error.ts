import type { Command, CommanderError } from "commander";
import { MarketingError } from "../domain/errors.ts";

const reasons: Record<string, string> = {
  "commander.unknownCommand": "no command has this name",
  "commander.unknownOption": "the command has no such flag",
  "commander.excessArguments": "a value with spaces needs quotes around it",
  "commander.missingArgument": "the command cannot work without it",
  "commander.optionMissingArgument": "the flag needs a value",
  "commander.invalidArgument": "the value cannot be used",
  "commander.help": "the line names none of them",
};

/** A mistake on the command line as an error of the product: what, and the nearest known word or the help to read. */
export function usageError(error: CommanderError, argv: string[], program: Command): MarketingError {
  const [first = "", ...rest] = error.message.split("\n");
  const suggestion = /^\(Did you mean (.+)\?\)$/.exec(rest.at(-1) ?? "")?.[1];
  const hint = suggestion === undefined ? `${commandOf(argv, program)} --help` : `did you mean ${suggestion}?`;
  const message = error.code === "commander.help" ? "a command is missing" : first.replace(/^error: /, "");
  const why = reasons[error.code];
  return new MarketingError("invalid-usage", message, { ...(why === undefined ? {} : { why }), hint, cause: error });
}

/** The command that the words of the line name, as far as they name one. */
function commandOf(argv: string[], program: Command): string {
  const path = [program.name()];
  let command = program;
  for (const word of argv) {
    const next = command.commands.find((known) => known.name() === word);
    if (next === undefined) break;
    command = next;
    path.push(word);
  }
  return path.join(" ");
}
