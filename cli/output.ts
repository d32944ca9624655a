import { constants } from "node:fs";
import { access, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { MarketingError } from "../domain/errors.ts";
import type { Session } from "./session.ts";

/**
 * Refuses an `--output` that cannot be written before any work is done, and makes ready the file for the lines of
 * `--jsonl`.
 * @throws MarketingError "invalid-usage"
 */
export async function checkOutput(session: Session): Promise<void> {
  await requirePlace(session);
  if (session.format !== "jsonl" || session.output === null) return;
  session.linesFile = await targetFile(session.output, "events.jsonl");
  await writeFile(session.linesFile, "").catch((cause: unknown) => {
    throw cannotWrite(session.linesFile ?? "", cause);
  });
}

/** Refuses an `--output` without a folder around it, or one that may not be written. @throws MarketingError "invalid-usage" */
export async function requirePlace({ output }: Session): Promise<void> {
  if (output === null) return;
  const path = resolve(output);
  const found = await stat(path).catch(() => null);
  const folder = /[/\\]$/.test(output) ? path : dirname(path);
  if (found === null && (await stat(folder).catch(() => null))?.isDirectory() !== true) {
    throw new MarketingError("invalid-usage", `cannot write "${path}"`, {
      why: `there is no folder "${folder}"`,
      hint: "make the folder first, or choose another file with --output",
    });
  }
  try {
    await access(found === null ? folder : path, constants.W_OK);
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
}

/** A folder takes the file under its own name; everything else is the file. */
export async function targetFile(output: string, fileName: string): Promise<string> {
  const path = resolve(output);
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true;
  return isFolder ? join(path, fileName) : path;
}

export function cannotWrite(target: string, cause: unknown): MarketingError {
  return new MarketingError("invalid-usage", `cannot write "${target}"`, {
    why: cause instanceof Error ? cause.message : String(cause),
    hint: "choose another file with --output, or - for stdout",
    cause,
  });
}
