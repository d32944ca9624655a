import { hostname } from "node:os";
import { MarketingError } from "../domain/errors.ts";
import { findProcess } from "./living-process.ts";
import { changeLock, findNewest, lockFolder, makeLock, sweepOlder, type Claim, type FoundLock } from "./lock-files.ts";

/** The process that holds a data directory. */
export interface LockHolder {
  processId: number;
  host: string;
  /** of the server that runs in it */
  url: string | null;
  /** when it took the lock, ISO 8601 UTC */
  since: string;
}

/** A lock that is ours. */
export interface Lock {
  /** Lets others know where the server of this process answers. */
  announce(url: string): Promise<void>;
  release(): Promise<void>;
}

/**
 * The lock of the data directory; two processes in one directory would lose data without a word.
 *
 * A lock is a numbered file in `lock/`, and the highest number counts. Nobody removes or replaces another's lock to get
 * in: who finds the highest one released, or its process dead, makes the next number, which only one can do. After that
 * it looks again: a process that slept since its first look may have made a number that was swept away long ago, and
 * steps back. So a lock is taken over from a dead process only, never by age, and never by two at once.
 * @throws MarketingError "store-locked" when a process holds it that lives, or that can't be judged from here
 */
export async function takeLock(dataDirectory: string, processId: number): Promise<Lock> {
  const folder = lockFolder(dataDirectory);
  const processStart = (await findProcess(processId))?.start ?? null;
  const claim: Claim = { processId, processStart, host: hostname(), url: null, released: false };
  for (;;) {
    const newest = await findNewest(folder);
    if (newest !== null && (await isHeld(newest))) throw lockedError(dataDirectory, newest);
    const lock = await takeAfter(folder, newest?.generation ?? 0, claim);
    if (lock !== null) return lock;
  }
}

/** The lock that follows `generation`, the highest that was seen and free; null when others were quicker since. */
export async function takeAfter(folder: string, generation: number, claim: Claim): Promise<Lock | null> {
  const own = generation + 1;
  if (!(await makeLock(folder, own, claim))) return null;
  const newest = await findNewest(folder);
  await sweepOlder(folder, newest?.generation ?? own);
  return newest?.generation === own ? ownLock(newest, claim) : null;
}

/** The process that holds the data directory now, null when none does. Changes nothing. */
export async function readLock(dataDirectory: string): Promise<LockHolder | null> {
  const found = await findNewest(lockFolder(dataDirectory));
  if (found === null || !(await isHeld(found))) return null;
  if (found.claim === null) throw lockedError(dataDirectory, found);
  const { processId, host, url } = found.claim;
  return { processId, host, url, since: found.since.toISOString() };
}

function ownLock(found: FoundLock, claim: Claim): Lock {
  let current = claim;
  const change = async (changed: Partial<Claim>) => {
    current = { ...current, ...changed };
    await changeLock(found, current);
  };
  return { announce: (url) => change({ url }), release: () => change({ url: null, released: true }) };
}

/** Whether the process may still write. What can't be judged, such as a process of another machine, is taken to live. */
async function isHeld({ claim }: FoundLock): Promise<boolean> {
  if (claim === null) return true;
  if (claim.released) return false;
  if (claim.host !== hostname()) return true;
  const alive = await findProcess(claim.processId);
  if (alive === null) return false;
  return alive.start === null || claim.processStart === null || alive.start === claim.processStart;
}

function lockedError(dataDirectory: string, { file, since, claim }: FoundLock): MarketingError {
  if (claim === null) {
    return new MarketingError("store-locked", `the data directory ${dataDirectory} has a lock that can't be read`, {
      why: "another process is just taking it, or ended while it did",
      hint: `try again; if no other qlp-marketing runs, delete ${file}`,
    });
  }
  const { processId, host, url } = claim;
  const isHere = host === hostname();
  const where = isHere ? "" : ` on ${host}`;
  const stop = isHere
    ? `wait until process ${processId} has ended`
    : `wait until process ${processId} on ${host} has ended; if that machine is gone, delete ${file}`;
  return new MarketingError(
    "store-locked",
    `the data directory ${dataDirectory} is in use by process ${processId}${where}`,
    {
      why: `it has held the directory since ${since.toISOString()}; two processes in one directory would lose data`,
      hint:
        url === null
          ? `${stop}, or use another directory with QLP_DATA_DIR`
          : `use the server that runs there: --url ${url}`,
    },
  );
}
