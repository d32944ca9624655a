import { readFile, stat } from "node:fs/promises";
import { isAbsolute, normalize } from "node:path";
import { MarketingError } from "../../domain/errors.ts";
import type { SourceBlock, SourceKind } from "../../domain/source-block.ts";
import { decodeText } from "./decode-text.ts";
import { kindOf, readBlocks } from "./read-blocks.ts";
import { largestFile, unreadable, whatIsRead } from "./unreadable.ts";

/**
 * What is at a path.
 * @throws MarketingError "not-found" without it, "source-unreadable" for a device, a pipe, or what may not be looked at
 */
export async function whatIsAt(path: string): Promise<{ isFolder: boolean; bytes: number }> {
  try {
    const found = await stat(path);
    if (!found.isDirectory() && !found.isFile())
      throw unreadable(path, "it is neither a file nor a folder", whatIsRead);
    return { isFolder: found.isDirectory(), bytes: found.size };
  } catch (cause) {
    throw cause instanceof MarketingError ? cause : failure(path, cause);
  }
}

/**
 * The blocks of one file.
 * @param origin what it is called in origins
 * @throws MarketingError "source-unreadable" for what is too large, no text, or of a kind that is not read
 */
export async function readLocalFile(
  path: string,
  { origin, bytes }: { origin: string; bytes: number },
): Promise<{ kind: SourceKind; blocks: SourceBlock[] }> {
  if (bytes > largestFile) {
    const size = Math.round(bytes / 1024 / 1024);
    throw unreadable(path, `it has ${size} MB; a file may have 5`, "give the part of it that says what matters");
  }
  const content = await readFile(path).catch((cause: unknown) => {
    throw failure(path, cause);
  });
  const text = decodeText(content, path);
  const kind = kindOf(path);
  if (kind === null) throw unreadable(path, "it is of a kind that is not read", whatIsRead);
  if (text.trim() === "") throw unreadable(path, "it is empty", "give a source that says something about the product");
  return { kind, blocks: await readBlocks(kind, text, origin) };
}

/** How a path is called in origins: as it was written, unless that tells where on this machine it lies. */
export function originOf(path: string): string {
  const plain = normalize(path).replaceAll("\\", "/");
  const isInside = !isAbsolute(path) && !plain.startsWith("../");
  return isInside ? plain : (plain.replace(/\/$/u, "").split("/").at(-1) ?? plain);
}

function failure(path: string, cause: unknown): MarketingError {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new MarketingError("not-found", `the source "${path}" is not there`, {
      why: "there is no such file or folder",
      hint: "check the path; it is read from the folder that you are in",
      cause,
    });
  }
  const why = code === "EACCES" ? "you may not read it" : cause instanceof Error ? cause.message : String(cause);
  return unreadable(path, why, whatIsRead, cause);
}
