import { Command, InvalidArgumentError } from "commander";
import { productVersion } from "../app/product-version.ts";
import { errorTable } from "../domain/errors.ts";
import type { Act } from "./act.ts";
import { serverAddress } from "./server-address.ts";
import type { Terminal } from "./terminal.ts";

interface CommandEntry {
  name: string;
  /** what `--help` of the program says about it */
  summary: string;
  /** command lines that its own `--help` shows, without the program's name */
  examples: string[];
  /** a line that `--help` has after the examples */
  remark?: string;
  /** gives the function that adds flags, arguments and work to the command */
  load(): Promise<(command: Command, act: Act, program: Command) => void>;
}

/** Every command, in the order of `--help`. A new one is one file and one entry here. */
const commands: CommandEntry[] = [
  {
    name: "create",
    summary: "make a whole campaign from one brief",
    examples: [
      'create --objective launch_awareness --product "Your product" --audience developers --channels twitter linkedin --duration 30d',
      "create --brief brief.json --yes --json",
      "create --brief brief.yaml --start 2026-12-01 --timezone Europe/Berlin --dry-run",
    ],
    load: async () => (await import("./commands/create.ts")).defineCreate,
  },
  {
    name: "generate",
    summary: "write one piece, or the mails of a series, from type and topic",
    examples: [
      'generate --type blog_post --topic "Future of AI in Software Development" --tone thought_leadership --length 1500',
      'generate --type linkedin_post --persona cto --topic "ROI of AI development tools" --brief brief.json',
      'generate --type code_examples --topic "getting started" --source README.md docs/ --output page.md',
    ],
    load: async () => (await import("./commands/generate.ts")).defineGenerate,
  },
  {
    name: "bulk-generate",
    summary: "add pieces to a campaign and its calendar",
    examples: [
      'bulk-generate --campaign campaign-3f2a9c01b7de --types "tweet,linkedin_post,email" --count 10 --schedule optimal',
      'bulk-generate --campaign campaign-3f2a9c01b7de --types poll --count 2 --topic "code review" --dry-run',
    ],
    load: async () => (await import("./commands/bulk-generate.ts")).defineBulkGenerate,
  },
  {
    name: "approve",
    summary: "approve every piece of a campaign that passed the quality gate",
    examples: ["approve campaign-3f2a9c01b7de", 'approve campaign-3f2a9c01b7de --reject "too dry"'],
    load: async () => (await import("./commands/approve.ts")).defineApprove,
  },
  {
    name: "chat",
    summary: "ask about a campaign, or change it in plain words",
    examples: [
      'chat "what is planned for week 2?"',
      'chat "make the LinkedIn posts more casual"',
      'chat campaign-3f2a9c01b7de "add two tweets about code quality"',
    ],
    load: async () => (await import("./commands/chat.ts")).defineChat,
  },
  {
    name: "campaigns",
    summary: "list campaigns, show one, or read its texts",
    examples: [
      "campaigns list",
      "campaigns show campaign-3f2a9c01b7de --json",
      "campaigns show campaign-3f2a9c01b7de --texts",
    ],
    load: async () => (await import("./commands/campaigns.ts")).defineCampaigns,
  },
  {
    name: "export",
    summary: "write a campaign as a file",
    examples: ["export campaign-3f2a9c01b7de --format json --output campaign.json"],
    load: async () => (await import("./commands/export.ts")).defineExport,
  },
  {
    name: "media",
    summary: "draw the cards and slides of a campaign",
    examples: [
      "media campaign-3f2a9c01b7de",
      "media campaign-3f2a9c01b7de twitter-thread-01 --format svg --output pictures",
    ],
    load: async () => (await import("./commands/media.ts")).defineMedia,
  },
  {
    name: "lint",
    summary: "look at texts before they go out: limits, structure, claims, manners",
    examples: [
      "lint campaign-3f2a9c01b7de",
      "lint campaign.json --format sarif --output lint.sarif",
      "lint post.md --type blog_post --brief brief.yaml --fix",
    ],
    remark: "Every rule stands in docs/lint-rules.md with an example.",
    load: async () => (await import("./commands/lint.ts")).defineLint,
  },
  {
    name: "run",
    summary: "go on with a run that was stopped",
    examples: ["run resume", "run resume campaign-3f2a9c01b7de"],
    load: async () => (await import("./commands/run.ts")).defineRun,
  },
  {
    name: "serve",
    summary: "answer over HTTP: marketing API, LangGraph protocol, streams",
    examples: ["serve", "serve --port 8080 --log-level warn", "serve --cors http://localhost:3000"],
    remark: "DATABASE_URL and REDIS_URL let several servers work as one: docs/scaling.md.",
    load: async () => (await import("./commands/serve.ts")).defineServe,
  },
  {
    name: "keys",
    summary: "give keys of the server, and take them back",
    examples: [
      'keys create --name "the first administrator" --scope admin',
      "keys create --name newsletter --scope write",
      "keys create --name newsletter-2 --scope write --tenant 3f2a9c01",
      "keys list --json",
      "keys revoke 3f2a9c01",
    ],
    remark: "The first key must have the scope admin, unless QLP_API_KEYS is set: from then on servers ask for a key.",
    load: async () => (await import("./commands/keys.ts")).defineKeys,
  },
  {
    name: "store",
    summary: "copy all campaigns, runs and checkpoints to another database",
    examples: [
      "store copy --to env:NEW_DATABASE",
      "store copy --from env:NEW_DATABASE --to ./copy",
      "store copy --to env:NEW_DATABASE --redis-to redis://127.0.0.1:6379/0 --dry-run",
    ],
    load: async () => (await import("./commands/store.ts")).defineStore,
  },
  {
    name: "doctor",
    summary: "check that everything is in place",
    examples: ["doctor", "doctor --json"],
    load: async () => (await import("./commands/doctor.ts")).defineDoctor,
  },
  {
    name: "completion",
    summary: "print a completion script for a shell",
    examples: ["completion bash > ~/.local/share/bash-completion/completions/qlp-marketing"],
    load: async () => (await import("./commands/completion.ts")).defineCompletion,
  },
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

/**
 * The command line as commander's tree. Only the commands that the line names are loaded in full, of the others there is
 * the name: help needs no framework and no schema, and is answered at once.
 * @param argv words of the line; null loads every command
 */
export async function buildProgram({ stdout, stderr }: Terminal, act: Act, argv: string[] | null): Promise<Command> {
  const program = new Command("qlp-marketing")
    .description("An AI marketing department: from one brief to strategy, content, tests and calendar.")
    .version(productVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .option("--json", "print the result as one JSON document")
    .option("--jsonl", "print events as JSON, one a line; the last one holds status and campaign id")
    .option("-o, --output <file>", "write the result to a file or into a folder, - is stdout")
    .option("--url <address>", "work on this server instead of the data directory; QLP_URL does the same", address)
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
  for (const { name, summary, examples, remark, load } of commands) {
    const lines = examples.map((line) => `  qlp-marketing ${line}`).join("\n");
    const command = program
      .command(name)
      .description(summary)
      .addHelpText("after", `\nExamples:\n${lines}${remark === undefined ? "" : `\n\n${remark}`}`);
    // The completion describes all of them.
    if (argv === null || argv.includes(name) || argv.includes("completion")) (await load())(command, act, program);
  }
  return program.addHelpText("after", () => `\n${exitHelp()}\n\n${firstSteps}`);
}

const firstSteps = `First steps:
  qlp-marketing create --objective launch_awareness --product "Your product" --audience developers \\
    --channels twitter linkedin email --duration 30d
  qlp-marketing create --brief brief.json --yes --json
  qlp-marketing create --help`;

/** @throws InvalidArgumentError for anything but a plain web address */
function address(text: string): string {
  const url = serverAddress(text);
  if (url === null) throw new InvalidArgumentError("It takes a web address such as http://127.0.0.1:2024.");
  return url;
}

function exitHelp(): string {
  const codes = [...new Set([0, ...Object.values(errorTable).map(({ exit }) => exit)])].toSorted((a, b) => a - b);
  return `Exit codes:\n${codes.map((code) => `  ${String(code).padEnd(4)} ${exitMeanings[code] ?? ""}`).join("\n")}`;
}
