import { unusable } from "./redis-failures.ts";
import type { RedisLink } from "./redis-link.ts";

/** How the keys are laid out; a layout that older programs can't read has the next number. */
const layout = 1;
const mark = (number: number): string => `qlp-marketing redis ${number}`;

/** Keys that the server looks at in one step of a scan. */
const keysPerScan = 1000;

/**
 * Makes sure that the keys under the prefix are ours, and marks them so. It writes on every start: a server that takes no writes
 * is found out here.
 * @throws MarketingError "store-failed" when another program, or a newer version, keeps keys there: nothing is written then
 */
export async function claimPrefix(link: RedisLink, prefix: string): Promise<void> {
  await requireOwnPrefix(link, prefix);
  await link.sendCommand(["SET", keyOfMark(prefix), mark(layout)]);
}

/**
 * The id of what is kept under the prefix, made by whoever comes first: all processes of a database must have the same.
 * @param id to be kept when none is there
 */
export async function identify(link: RedisLink, prefix: string, id: string): Promise<string> {
  await link.sendCommand(["SET", keyOfId(prefix), id, "NX"]);
  return (await link.sendCommand<string | null>(["GET", keyOfId(prefix)])) ?? id;
}

/**
 * Only looks whether the keys under the prefix are ours, or none are there.
 * @throws MarketingError "store-failed" when another program, or a newer version, keeps keys there
 */
export async function requireOwnPrefix(link: RedisLink, prefix: string): Promise<void> {
  const found = await link.sendCommand<string | null>(["GET", keyOfMark(prefix)]);
  if (found === null) await requireNoForeignKey(link, prefix);
  else if (found !== mark(layout)) throw foreign(link, prefix, found);
}

/** The note of a copy that is under way under the prefix, or was killed. */
export const keyOfCopy = (prefix: string): string => `${prefix}:copying`;

/** @throws MarketingError "store-failed" while a copy of a store is under way there, or has left its half */
export async function requireWholeCopy(link: RedisLink, prefix: string): Promise<void> {
  if ((await link.sendCommand<string | null>(["GET", keyOfCopy(prefix)])) === null) return;
  throw unusable(
    link.place,
    `a store is being copied under the prefix "${prefix}", or its copy broke off`,
    `wait for "store copy" to end, or begin it again; REDIS_URL and QLP_REDIS_PREFIX may name another place`,
  );
}

const keyOfMark = (prefix: string): string => `${prefix}:about`;
const keyOfId = (prefix: string): string => `${prefix}:id`;

function foreign({ place }: RedisLink, prefix: string, found: string): Error {
  const isNewer = /^qlp-marketing redis \d+$/.test(found);
  return unusable(
    place,
    isNewer
      ? `a newer version of this program keeps its keys under the prefix "${prefix}"`
      : `another program keeps keys under the prefix "${prefix}"`,
    `${isNewer ? "update this program, or " : ""}set QLP_REDIS_PREFIX to another prefix, or REDIS_URL to another database`,
  );
}

/** Where the mark is gone, dropped by a server that drops keys, our own keys are no reason to refuse. */
async function requireNoForeignKey(link: RedisLink, prefix: string): Promise<void> {
  const pattern = `${prefix.replaceAll(/[\\*?[\]]/g, "\\$&")}:*`;
  const isOurs = (key: string): boolean =>
    /^(about$|id$|copying$|requests:|\{run:[^{}]*\}:told$|\{[^{}]*\}:(index|data)$)/.test(key.slice(prefix.length + 1));
  let cursor = "0";
  do {
    const scan = ["SCAN", cursor, "MATCH", pattern, "COUNT", String(keysPerScan)];
    const [next, keys] = await link.sendCommand<[string, string[]]>(scan);
    const other = keys.find((key) => !isOurs(key));
    if (other !== undefined) throw foreign(link, prefix, other);
    cursor = next;
  } while (cursor !== "0");
}
