import { existsSync } from "node:fs";
import {
  constants,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** What a lock says about the process that took it. */
export const Claim = z.object({
  processId: z.number().int().positive(),
  /** tells the process from a later one with the same number; null where the system doesn't say */
  processStart: z.string().nullable(),
  host: z.string(),
  /** of the server that runs in the process */
  url: z.string().nullable(),
  released: z.boolean(),
});
export type Claim = z.infer<typeof Claim>;

/** The newest lock of a data directory; `claim` is null when its file can't be read. */
export interface FoundLock {
  generation: number;
  file: string;
  since: Date;
  claim: Claim | null;
}

export function lockFolder(dataDirectory: string): string {
  return join(dataDirectory, "lock");
}

/** The lock with the highest number, held or not; null when there was never one. */
export async function findNewest(folder: string): Promise<FoundLock | null> {
  for (;;) {
    const generation = Math.max(0, ...(await generations(folder)));
    if (generation === 0) return null;
    const file = fileOf(folder, generation);
    try {
      const [text, { mtime }] = await Promise.all([readFile(file, "utf8"), stat(file)]);
      return { generation, file, since: mtime, claim: readClaim(text) };
    } catch (error) {
      // A newer one came and swept this one away.
      if (!hasCode(error, "ENOENT")) throw error;
    }
  }
}

/** True when this call made the lock with this number, complete in one step; false when it was there already. */
export async function makeLock(folder: string, generation: number, claim: Claim): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = await mkdtemp(join(folder, "draft-"));
  const text = join(draft, "claim.json");
  const file = fileOf(folder, generation);
  try {
    await writeFile(text, JSON.stringify(claim));
    try {
      await link(text, file);
    } catch (error) {
      if (hasCode(error, "EEXIST")) return false;
      // Some file systems know no links. There the file is empty for a moment, and a reader takes it for held.
      await copyFile(text, file, constants.COPYFILE_EXCL);
    }
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    await rm(draft, { recursive: true });
  }
}

/** Replaces what an own lock says, in one step; it keeps the time it was taken at. Nothing happens when it is gone. */
export async function changeLock({ file, since }: FoundLock, claim: Claim): Promise<void> {
  // Somebody deleted the directory; a lock made anew could be above that of the next process.
  if (!existsSync(file)) return;
  const draft = `${file}.draft`;
  await writeFile(draft, JSON.stringify(claim));
  await utimes(draft, since, since);
  await rename(draft, file);
}

/** Removes the locks below this number, which says nothing any more once a higher one is there. */
export async function sweepOlder(folder: string, generation: number): Promise<void> {
  const older = (await generations(folder)).filter((number) => number < generation);
  await Promise.all(older.map((number) => rm(fileOf(folder, number), { force: true })));
}

async function generations(folder: string): Promise<number[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => /^\d+\.json$/.test(name)).map((name) => Number.parseInt(name, 10));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  }
}

function fileOf(folder: string, generation: number): string {
  return join(folder, `${generation}.json`);
}

function readClaim(text: string): Claim | null {
  try {
    return Claim.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
