import { Option, type Command } from "commander";
import type { Act } from "../act.ts";
import { addBriefFlags } from "../brief-flags.ts";
import type { CreateFlags } from "../creating.ts";
import { addSourceFlags } from "../source-flags.ts";
import type { Session } from "../session.ts";

/** `create`: a whole campaign from flags, a brief, or both. Its work is loaded when it is done, not for its help. */
export function defineCreate(command: Command, act: Act): void {
  const withBrief = command.option("--brief <file>", "brief as JSON or YAML, - is standard input; flags win over it");
  addSourceFlags(addBriefFlags(withBrief))
    .addOption(new Option("--writer <name>", "who writes").choices(["composer", "model", "auto"]).default("auto"))
    .option("--seed <text>", "fixes the variety: same brief, seed and start give the same texts")
    .option("-y, --yes", "approve every piece that passes, without asking")
    .option("--dry-run", "only read the brief and count: nothing is made or stored")
    .action(
      act(async (session: Session, flags: CreateFlags) => {
        const { create } = await import("../creating.ts");
        return await create(session, flags);
      }),
    );
}
