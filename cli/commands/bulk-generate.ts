import { Option, type Command } from "commander";
import { contentTypeNames } from "../../domain/words.ts";
import type { Act } from "../act.ts";
import { appendWords, wholeNumber, withWords } from "../brief-flags.ts";
import type { BulkFlags } from "../bulk-generating.ts";
import type { Session } from "../session.ts";

/** `bulk-generate`: more pieces for a campaign, in its calendar. */
export function defineBulkGenerate(command: Command, act: Act): void {
  command
    .requiredOption("--campaign <id>", "the campaign that gets them")
    .addOption(
      withWords(
        new Option("--types <names...>", "content types, shared evenly").argParser(appendWords).makeOptionMandatory(),
        contentTypeNames,
      ),
    )
    .requiredOption("--count <number>", "pieces in all, 1 to 500", wholeNumber)
    .addOption(
      new Option("--schedule <how>", "optimal: on days with place, at good times, without collisions")
        .choices(["optimal"])
        .default("optimal"),
    )
    .option("--topic <text>", "what they are about (default: the campaign's themes)")
    .option("-y, --yes", "approve every piece that passes, without asking")
    .option("--dry-run", "only show where they would go: nothing is made or stored")
    .action(
      act(async (session: Session, flags: BulkFlags) => {
        const { bulkGenerate } = await import("../bulk-generating.ts");
        return await bulkGenerate(session, flags);
      }),
    );
}
