import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { MarketingError } from "../domain/errors.ts";
import { takeLock, type Lock } from "./lock.ts";
import type { Engine } from "./port.ts";

export interface EngineOptions {
  /** made when it is not there; relative to the working directory */
  dataDirectory: string;
  /** of the process that opens it: the lock stands in its name */
  processId: number;
}

/**
 * The embedded engine on a data directory that no other process has open: `lock/` and `database/` are in it.
 * PGlite is loaded only after the lock is taken.
 * @throws MarketingError "store-locked" when another process holds the directory, "store-failed" when it can't be opened
 */
export async function openEngine({ dataDirectory, processId }: EngineOptions): Promise<Engine> {
  const directory = resolve(dataDirectory);
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    return await openLocked(directory, await takeLock(directory, processId));
  } catch (error) {
    if (error instanceof MarketingError) throw error;
    throw new MarketingError("store-failed", `the data directory ${directory} can't be opened`, {
      why: error instanceof Error ? error.message : String(error),
      hint: "check that you may write there, or set QLP_DATA_DIR to another directory",
      cause: error,
    });
  }
}

async function openLocked(directory: string, lock: Lock): Promise<Engine> {
  try {
    const { openDatabase } = await import("./embedded.ts");
    const { close, ...open } = await openDatabase(directory);
    const closeAll = async () => {
      try {
        await close();
      } finally {
        await lock.release();
      }
    };
    let closing: Promise<void> | null = null;
    return {
      ...open,
      dataDirectory: directory,
      announce: (url) => lock.announce(url),
      close: () => (closing ??= closeAll()),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
