import { Option, type Command } from "commander";
import { contentTypes } from "../../domain/content-types.ts";
import { contentTypeNames, personaNames, toneNames } from "../../domain/words.ts";
import type { Act } from "../act.ts";
import { withWords } from "../brief-flags.ts";
import type { GenerateFlags } from "../generating.ts";
import { addSourceFlags } from "../source-flags.ts";
import type { Session } from "../session.ts";

/** `generate`: one piece from type and topic. Its work is loaded when it is done, not for its help. */
export function defineGenerate(command: Command, act: Act): void {
  command
    .addOption(withWords(new Option("--type <name>", "what to write").makeOptionMandatory(), contentTypeNames))
    .requiredOption("--topic <text>", "what it is about, a noun phrase")
    .addOption(withWords(new Option("--tone <name>", "voice; two names joined by _ are a blend"), toneNames))
    .option("--length <size>", "short, medium, long, or a number of words from 1 to 5000")
    .addOption(withWords(new Option("--persona <name>", "reader to write for"), personaNames))
    .option("--brief <file>", "product, brand and facts as JSON or YAML, - is standard input")
    .option("--campaign <id>", "product, brand and facts of this campaign; the piece is not added to it")
    .option("--link <url>", "the address that a reddit_link is about")
    .option("--quote <text>", "address or text that a quote_post quotes");
  addSourceFlags(command)
    .addOption(new Option("--writer <name>", "who writes").choices(["composer", "model", "auto"]).default("auto"))
    .option("--seed <text>", "fixes the variety: the same request and seed give the same text")
    .addHelpText("after", () => `\nTypes:\n${typeLines().join("\n")}`)
    .action(
      act(async (session: Session, flags: GenerateFlags) => {
        const { generate } = await import("../generating.ts");
        return await generate(session, flags);
      }),
    );
}

function typeLines(): string[] {
  const width = Math.max(...contentTypeNames.map(({ length }) => length));
  return contentTypeNames.map((name) => `  ${name.padEnd(width)}  ${contentTypes[name].summary}`);
}
