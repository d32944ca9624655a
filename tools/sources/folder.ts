import { readdir, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { MarketingError } from "../../domain/errors.ts";
import type { SourceBlock } from "../../domain/source-block.ts";
import { readLocalFile } from "./local-file.ts";
import { kindOf } from "./read-blocks.ts";
import { unreadable } from "./unreadable.ts";

/** How much of a folder is read. */
const most = { files: 60, depth: 4, bytes: 10 * 1024 * 1024 };

interface FolderFile {
  /** from the folder on: "docs/install.md" */
  name: string;
  path: string;
  bytes: number;
}

/**
 * The blocks of a folder, file by file: its readme, package.json and changelog, and what is under docs; where there is none of these, the
 * texts that lie in it. Links that lead out of it are not followed.
 * @returns skipped: what was not read, and why, in words
 * @throws MarketingError "source-unreadable" when nothing in it can be read
 */
export async function readFolder(
  root: string,
): Promise<{ files: { name: string; blocks: SourceBlock[] }[]; skipped: string[] }> {
  const found = await filesOf(root);
  const main = found.files.filter(
    ({ name }) => /^(?:docs?\/|(?:readme|package\.json$))/iu.test(name) || isChangelog(name),
  );
  const files = (main.length > 0 ? main : found.files.filter(({ name }) => !name.includes("/"))).toSorted(
    (one, other) => rankOf(one.name) - rankOf(other.name) || (one.name < other.name ? -1 : 1),
  );
  const skipped = [...found.skipped];
  const read: { name: string; blocks: SourceBlock[] }[] = [];
  let room = most.bytes;
  for (const { name, path, bytes } of files) {
    if (read.length === most.files || bytes > room) {
      skipped.push(`${name}: a folder is read up to ${most.files} files and ${most.bytes / 1024 / 1024} MB`);
      continue;
    }
    try {
      read.push({ name, blocks: (await readLocalFile(path, { origin: name, bytes })).blocks });
      room -= bytes;
    } catch (error) {
      if (!(error instanceof MarketingError)) throw error;
      skipped.push(`${name}: ${error.why ?? error.message}`);
    }
  }
  if (read.length === 0) {
    const why = skipped[0] ?? "there is no readme, no docs, no package.json and no text in it";
    throw unreadable(root, why, "name the file that you mean");
  }
  return { files: read, skipped };
}

/** The readme speaks first: of what is said twice its words are kept. */
function rankOf(name: string): number {
  if (/^readme/iu.test(name)) return 0;
  if (name === "package.json") return 1;
  return isChangelog(name) ? 3 : 2;
}

const isChangelog = (name: string): boolean => !name.includes("/") && kindOf(name) === "changelog";

async function filesOf(root: string): Promise<{ files: FolderFile[]; skipped: string[] }> {
  const files: FolderFile[] = [];
  const skipped: string[] = [];
  const inside = await realpath(root);
  const visit = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      const name = relative(root, path).split(sep).join("/");
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      if (entry.isDirectory()) {
        const isDocs =
          depth === 0 ? /^docs?$/iu.test(entry.name) : !/^(?:adrs?|decisions|internal|archive)$/iu.test(entry.name);
        if (isDocs && depth < most.depth && files.length < most.files * 4) await visit(path, depth + 1);
      } else if (kindOf(entry.name) !== null && !/^licen[cs]e/iu.test(entry.name)) {
        const file = await fileAt(path, { inside, isLink: entry.isSymbolicLink() });
        if (typeof file === "string") skipped.push(`${name}: ${file}`);
        else files.push({ name, path, bytes: file.bytes });
      }
    }
  };
  await visit(root, 0);
  return { files, skipped };
}

async function fileAt(
  path: string,
  { inside, isLink }: { inside: string; isLink: boolean },
): Promise<{ bytes: number } | string> {
  try {
    if (isLink && !(await realpath(path)).startsWith(inside + sep)) return "the link leads out of the folder";
    const found = await stat(path);
    return found.isFile() ? { bytes: found.size } : "it is no file";
  } catch {
    return "it can't be looked at";
  }
}
