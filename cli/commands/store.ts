import type { Command } from "commander";
import { MarketingError } from "../../domain/errors.ts";
import { counted, grouped } from "../../domain/counted.ts";
import type { CopyWatch, StoreCopyAnswer } from "../../app/copying-store.ts";
import type { Act } from "../act.ts";
import { columns } from "../layout.ts";
import { checkOutput } from "../output.ts";
import { giveResult } from "../result.ts";
import { say, type Session } from "../session.ts";

interface CopyFlags {
  from?: string;
  to: string;
  redisFrom?: string;
  redisTo?: string;
  dryRun?: boolean;
}

/** Milliseconds between two lines of progress. */
const progressEveryMs = 2000;

/** `store copy`: everything to another database, and back. */
export function defineStore(store: Command, act: Act): void {
  store
    .command("copy")
    .description(
      "copy campaigns, runs, threads, keys, events and checkpoints into an empty database, and compare both. An address is " +
        "postgresql://user:password@host:5432/name, a directory, or env:NAME for what a variable holds: other users of the " +
        "machine can read a password in an argument.",
    )
    .requiredOption("--to <address>", "where to: PostgreSQL or a directory, empty or new")
    .option("--from <address>", "where from (default: what commands work on: DATABASE_URL, else QLP_DATA_DIR)")
    .option("--redis-to <address>", "Redis for the copy's checkpoints and events (default: they go into --to)")
    .option(
      "--redis-from <address>",
      "Redis that holds the source's checkpoints and events (default: REDIS_URL without --from, else they are in the source); none = leave behind what is not in the source",
    )
    .option("--dry-run", "only count what would be copied")
    .action(act(copy));
}

async function copy(session: Session, flags: CopyFlags): Promise<number> {
  await checkOutput(session);
  if (session.url !== null) {
    throw new MarketingError("invalid-usage", "a store can't be copied through a server", {
      why: "the server works on it meanwhile",
      hint: "stop the server, and run the command without --url where its database can be reached",
    });
  }
  const [{ readConfig, readSecrets }, { copyStoreTo, storeCopyWire }] = await Promise.all([
    import("../../app/config.ts"),
    import("../../app/copying-store.ts"),
  ]);
  const { env, interruption } = session.terminal;
  const answer = await copyStoreTo(
    { config: readConfig(env), secrets: readSecrets(env), env },
    {
      from: flags.from ?? null,
      to: flags.to,
      redisFrom: flags.redisFrom ?? null,
      redisTo: flags.redisTo ?? null,
      isDryRun: flags.dryRun === true,
    },
    { signal: interruption.signal, onStep: progress(session) },
  );
  await giveResult(session, "store-copy", storeCopyWire(answer), () => asText(answer));
  for (const note of answer.notes) say(session, `note: ${note}`);
  return 0;
}

/** A line now and then; a short copy says nothing. */
function progress(session: Session): CopyWatch["onStep"] {
  let saidAt = performance.now();
  return ({ doing, what, done, total }) => {
    if (performance.now() - saidAt < progressEveryMs) return;
    saidAt = performance.now();
    say(session, `${doing} ${what}: ${grouped(done)}${total === null ? "" : ` of ${grouped(total)}`}`);
  };
}

function asText({ from, to, isDryRun, tables, checkpoints }: StoreCopyAnswer): string {
  const place = ({ database, redis }: typeof from): string =>
    database + (redis === null ? "" : ` with Redis at ${redis}`);
  const rows = tables.map(({ name, rows: count }): (string | number)[] => [name, count]);
  const title = isDryRun
    ? `would be copied from ${place(from)} to ${place(to)}; nothing was changed`
    : `copied from ${place(from)} to ${place(to)}; both hold the same`;
  return [
    title,
    "",
    ...columns([["table", "rows"], ...rows]),
    ...(checkpoints === null
      ? []
      : ["", `${counted(checkpoints.checkpoints, "checkpoint")} of ${counted(checkpoints.threads, "thread")}`]),
  ].join("\n");
}
