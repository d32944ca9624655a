import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { errorTable } from "../domain/errors.ts";
import type { Act } from "./act.ts";
import { addApprove } from "./commands/approve.ts";
import { addCampaigns } from "./commands/campaigns.ts";
import { addChat } from "./commands/chat.ts";
import { addCompletion } from "./commands/completion.ts";
import { addCreate } from "./commands/create.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addExport } from "./commands/export.ts";
import { addRun } from "./commands/run.ts";
import type { Terminal } from "./terminal.ts";

/** Every command, in the order of `--help`. A new one is one file and one line here. */
const commands: ((program: Command, act: Act) => void)[] = [
  addCreate,
  addApprove,
  addChat,
  addCampaigns,
  addExport,
  addRun,
  addDoctor,
  addCompletion,
];

const exitMeanings: Record<number, string> = {
  0: "done",
  1: "failed",
  2: "wrong usage or a brief that cannot be read",
  3: "not found",
  4: "credentials missing",
  5: "a limit or the budget refused it",
  6: "the quality gate was not passed, or a campaign is partial",
  130: "interrupted",
};

/** The whole command line as commander's tree. It loads no framework and no schema: `--help` is answered at once. */
export function buildProgram({ stdout, stderr }: Terminal, act: Act): Command {
  const program = new Command("qlp-marketing")
    .description("An AI marketing department: from one brief to strategy, content, tests and calendar.")
    .version(ownVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .option("--json", "print the result as one JSON document")
    .option("--jsonl", "print events as JSON, one a line; the last one holds status and campaign id")
    .option("-o, --output <file>", "write the result to a file or into a folder, - is stdout")
    .option("-q, --quiet", "no progress and no hints on stderr")
    .option("--no-color", "no colours; NO_COLOR and TERM=dumb do the same")
    .option("--debug", "print the stack of an error")
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      // Mistakes leave by the one door for errors.
      outputError: () => undefined,
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
    })
    .configureHelp({ showGlobalOptions: true, sortOptions: false });
  for (const add of commands) add(program, act);
  return program.addHelpText("after", () => `\n${exitHelp()}\n\n${firstSteps}`);
}

const firstSteps = `First steps:
  qlp-marketing create --objective launch_awareness --product "Your product" --audience developers \\
    --channels twitter linkedin email --duration 30d
  qlp-marketing create --brief brief.json --yes --json
  qlp-marketing create --help`;

function exitHelp(): string {
  const codes = [...new Set([0, ...Object.values(errorTable).map(({ exit }) => exit)])].toSorted((a, b) => a - b);
  return `Exit codes:\n${codes.map((code) => `  ${String(code).padEnd(4)} ${exitMeanings[code] ?? ""}`).join("\n")}`;
}

/** The version in the nearest package.json above: one step up in the sources, two in the built program. */
function ownVersion(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
  const { version }: { version?: unknown } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return String(version);
}
