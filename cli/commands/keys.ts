import { Option, type Command } from "commander";
import type { Scope } from "../../domain/api-key.ts";
import { MarketingError } from "../../domain/errors.ts";
import { scopeNames } from "../../domain/words.ts";
import type { Act } from "../act.ts";
import { withDesk } from "../open-desk.ts";
import { checkOutput } from "../output.ts";
import { giveResult } from "../result.ts";
import { say, type Session } from "../session.ts";

interface CreateFlags {
  name: string;
  scope: Scope;
  tenant?: string;
}

/** `keys create`, `keys list` and `keys revoke`: who may use the server, and for what. */
export function defineKeys(keys: Command, act: Act): void {
  keys
    .command("create")
    .description("make a key; it is shown once and kept nowhere")
    .requiredOption("--name <text>", "who or what uses it")
    .addOption(
      new Option("--scope <scope>", "how far it reaches: read looks, write makes, publish decides, admin gives keys")
        .choices(scopeNames)
        .makeOptionMandatory(),
    )
    .option("--tenant <name>", "let it see the work of other keys of this tenant (default: its own work alone)")
    .action(act(create));
  keys.command("list").description("list the keys, without their secrets").action(act(list));
  keys
    .command("revoke")
    .description("take a key back for good")
    .argument("<id>", "id of the key: the eight characters behind qlp_")
    .action(act(revoke));
}

async function create(session: Session, { name, scope, tenant }: CreateFlags): Promise<number> {
  requireShown(session);
  await checkOutput(session);
  const { made, before } = await withDesk(session, async (desk) => {
    const { keys } = await desk.listKeys();
    return { before: keys, made: await desk.createKey({ name, scope, tenant: tenant ?? null }) };
  });
  // Alone on stdout, so that it can be piped to where it is kept.
  await giveResult(session, `key-${made.key.id}`, made, () => made.token);
  if (session.format === "text") say(session, `key ${made.key.id} is shown this once: keep it where secrets are kept`);
  if (before.every((key) => key.revoked_at !== null)) {
    say(session, "it is the only stored key: from now on a server of this store asks for a key with every request");
  }
  // A name that was mistyped would see nothing, and say nothing.
  if (tenant !== undefined && !before.some((key) => key.tenant === tenant)) say(session, `new tenant ${tenant}`);
  return 0;
}

/** Lines of events have no place for the key, and it is shown once. @throws MarketingError "invalid-usage" */
function requireShown({ format }: Session): void {
  if (format !== "jsonl") return;
  throw new MarketingError("invalid-usage", "a new key can't be given as --jsonl", {
    why: "making it has no events",
    hint: "use --json, or neither",
  });
}

async function list(session: Session): Promise<number> {
  await checkOutput(session);
  const { printKeys } = await import("../print-keys.ts");
  const document = await withDesk(session, (desk) => desk.listKeys());
  if (session.format === "text" && document.keys.length === 0) {
    say(session, `no keys yet: ${session.terminal.command} keys create --help`);
    return 0;
  }
  await giveResult(session, "keys", document, () => printKeys(document.keys));
  return 0;
}

async function revoke(session: Session, id: string): Promise<number> {
  await checkOutput(session);
  const document = await withDesk(session, (desk) => desk.revokeKey(id));
  await giveResult(session, `key-${document.key.id}`, document, () => `key ${document.key.id} is revoked`);
  return 0;
}
