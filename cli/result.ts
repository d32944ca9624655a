import { writeFile } from "node:fs/promises";
import { safeJson } from "./clean-text.ts";
import { cannotWrite, targetFile } from "./output.ts";
import { say, type Session } from "./session.ts";

/**
 * Gives the result of a command: one document with `--json`, else the text for people; to stdout or to `--output`.
 * With `--jsonl` nothing: the events have said it.
 * @param name what a file of it is called in a folder, without ending: the campaign's id
 */
export async function giveResult(session: Session, name: string, document: unknown, text: () => string): Promise<void> {
  if (session.format === "jsonl") return;
  const isJson = session.format === "json";
  const content = isJson ? `${safeJson(document, 2)}\n` : `${text()}\n`;
  await writeResult(session, content, `${name}.${isJson ? "json" : "txt"}`);
}

/**
 * Writes the result itself, to stdout or to the file of `--output`; gives the file, null for stdout.
 * @param fileName its name where `--output` is a folder
 * @throws MarketingError "invalid-usage"
 */
export async function writeResult(
  session: Session,
  content: string | Uint8Array,
  fileName: string,
): Promise<string | null> {
  if (session.output === null) {
    session.terminal.stdout.write(content);
    return null;
  }
  const target = await targetFile(session.output, fileName);
  try {
    await writeFile(target, content);
  } catch (cause) {
    throw cannotWrite(target, cause);
  }
  say(session, `written: ${target}`);
  return target;
}
