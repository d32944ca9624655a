import { stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { MarketingError } from "../domain/errors.ts";
import { safeJson } from "./clean-text.ts";
import { say, type Session } from "./session.ts";

/**
 * Gives the result of a command: one document with `--json`, else the text for people; to stdout or to `--output`.
 * With `--jsonl` nothing: the events on stdout have said it.
 */
export async function giveResult(session: Session, document: unknown, text: () => string): Promise<void> {
  if (session.format === "jsonl") return;
  await writeResult(session, session.format === "json" ? `${safeJson(document, 2)}\n` : `${text()}\n`);
}

/** Writes the result itself, to stdout or to the file of `--output`. @throws MarketingError "invalid-usage" */
export async function writeResult(
  session: Session,
  content: string | Uint8Array,
  fileName?: string,
): Promise<string | null> {
  if (session.output === null) {
    session.terminal.stdout.write(content);
    return null;
  }
  const target = await targetFile(session.output, fileName);
  try {
    await writeFile(target, content);
  } catch (cause) {
    throw new MarketingError("invalid-usage", `cannot write "${target}"`, {
      why: cause instanceof Error ? cause.message : String(cause),
      hint: "choose another file with --output, or - for stdout",
      cause,
    });
  }
  say(session, `written: ${target}`);
  return target;
}

/**
 * Refuses an `--output` that cannot be written before any work is done.
 * @throws MarketingError "invalid-usage"
 */
export async function checkOutput({ output }: Session): Promise<void> {
  if (output === null) return;
  const folder = dirname(resolve(output));
  if ((await stat(folder).catch(() => null))?.isDirectory() === true) return;
  throw new MarketingError("invalid-usage", `cannot write "${resolve(output)}"`, {
    why: `there is no folder "${folder}"`,
    hint: "make the folder first, or choose another file with --output",
  });
}

/** A folder takes the file under its own name; everything else is the file. */
async function targetFile(output: string, fileName: string | undefined): Promise<string> {
  const path = resolve(output);
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true;
  return isFolder && fileName !== undefined ? join(path, fileName) : path;
}
