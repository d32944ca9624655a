import { InvalidArgumentError, Option, type Command } from "commander";
import { logLevels, type LogLevel } from "../../app/log.ts";
import type { Act } from "../act.ts";
import { say, type Session } from "../session.ts";

interface ServeFlags {
  host?: string;
  port?: number;
  cors?: string[];
  logLevel: LogLevel;
}

/** `serve`: the server over HTTP, until it is stopped. */
export function defineServe(command: Command, act: Act): void {
  command
    .option("--host <address>", "where to listen; HOST does the same (default: 127.0.0.1)")
    .option("--port <number>", "port, 0 for any that is free; PORT does the same (default: 2024)", portNumber)
    .option("--cors <origin...>", "web pages of these origins may call the server", origins)
    .addOption(new Option("--log-level <level>", "how much to log on stderr").choices(logLevels).default("info"))
    .action(act(serve));
}

async function serve(session: Session, flags: ServeFlags): Promise<number> {
  const [{ readConfig, readSecrets }, { serveHttp }] = await Promise.all([
    import("../../app/config.ts"),
    import("../../server/serve.ts"),
  ]);
  const { env, stderr, interruption } = session.terminal;
  const config = readConfig(env);
  const { host = config.listen.host, port = config.listen.port } = flags;
  // Ctrl-C is main's; a service manager sends SIGTERM, and means the same.
  const stop = () => {
    if (interruption.signal.aborted) process.exit(143);
    interruption.abort();
  };
  process.on("SIGTERM", stop);
  try {
    await serveHttp({ ...config, listen: { host, port } }, readSecrets(env), {
      corsOrigins: flags.cors ?? [],
      logLevel: flags.logLevel,
      write: (line) => stderr.write(line),
      stop: interruption.signal,
      onReady: (url) => {
        // Whoever reads the log by machine finds the address there.
        const everywhere = host === "0.0.0.0" || host === "::" ? " and on every other address of this machine" : "";
        if (stderr.isTTY === true) say(session, `serving at ${url}${everywhere}; Ctrl-C ends it`);
      },
    });
    return 0;
  } finally {
    process.off("SIGTERM", stop);
  }
}

/** @throws InvalidArgumentError for anything but a port */
function portNumber(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError("It takes a port, 0 to 65535.");
}

/** @throws InvalidArgumentError for anything but the origin of a web page */
function origins(text: string, before: string[] | undefined): string[] {
  if (!URL.canParse(text) || new URL(text).origin !== text) {
    throw new InvalidArgumentError("It takes an origin such as https://smith.langchain.com, without a path.");
  }
  return [...(before ?? []), text];
}
