import { Option, type Command } from "commander";
import { exportFormatNames } from "../../domain/words.ts";
import type { Act } from "../act.ts";
import { cleanText, safeJson } from "../clean-text.ts";
import { withDesk } from "../open-desk.ts";
import { requirePlace } from "../output.ts";
import { writeResult } from "../result.ts";
import type { Session } from "../session.ts";

/** `export`: a campaign as a file. */
export function defineExport(command: Command, act: Act): void {
  command
    .description("write a campaign as a file, to stdout or to --output")
    .argument("<campaign>", "id of the campaign")
    .addOption(new Option("--format <name>", "format of the file").choices([...exportFormatNames]).default("json"))
    .action(act(exportFile));
}

async function exportFile(session: Session, campaignId: string, flags: { format: string }): Promise<number> {
  await requirePlace(session);
  const file = await withDesk(session, (desk) => desk.export({ campaignId, format: flags.format }));
  const { stdout } = session.terminal;
  const isRead = session.output === null && stdout.isTTY === true;
  // Somebody looks at it: foreign text must not reach the terminal as orders.
  const content = isRead ? cleanText(new TextDecoder().decode(file.bytes)) : file.bytes;
  const target = await writeResult(session, content, file.fileName);
  if (target !== null && session.format !== "text") {
    const document = { export: { file: target, media_type: file.mediaType, bytes: file.bytes.length } };
    stdout.write(`${safeJson(document, session.format === "json" ? 2 : undefined)}\n`);
  }
  return 0;
}
