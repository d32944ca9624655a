/** The two keys of a thread. Both carry it as hash tag, so that a cluster keeps them on one node. */
export interface ThreadKeys {
  /** a sorted set of the names of what there is */
  index: string;
  /** a hash of all that is kept, by the same names */
  data: string;
}

export function threadKeys(prefix: string, threadId: string): ThreadKeys {
  const start = `${prefix}:{${tagOf(threadId)}}`;
  return { index: `${start}:index`, data: `${start}:data` };
}

/** A pattern that finds the index of every thread. */
export function indexPattern(prefix: string): string {
  return `${prefix.replaceAll(/[\\*?[\]]/g, "\\$&")}:{*}:index`;
}

/** The thread whose index this key is. */
export function threadOfIndex(prefix: string, key: string): string {
  const tag = key.slice(`${prefix}:{`.length, -"}:index".length);
  return tag === emptyTag ? "" : tag.replaceAll(/%([\da-f]{4})/g, (_, code: string) => characterOf(code));
}

/** An empty tag would be none. No other thread has this one: the sign stands before four digits there. */
const emptyTag = "%";

/** Letters, digits and a few signs as they are, everything else by its code: braces would end the tag. */
function tagOf(threadId: string): string {
  if (threadId === "") return emptyTag;
  return threadId.replaceAll(/[^\w.:@-]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function characterOf(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}

/**
 * Parts as one name, which sorts as the parts do, one after the other, by their bytes in UTF-8.
 * @throws TypeError for half a surrogate pair, which UTF-8 can't carry
 */
export function joinParts(...parts: readonly string[]): string {
  return parts.map(escapePart).join("\u0000");
}

export function splitParts(name: string): string[] {
  return name.split("\u0000").map(unescapePart);
}

function escapePart(part: string): string {
  if (!part.isWellFormed())
    throw new TypeError(`${JSON.stringify(part)} is not well-formed Unicode, so it can't be a name`);
  return part.replaceAll("\u0001", "\u0001\u0002").replaceAll("\u0000", "\u0001\u0001");
}

function unescapePart(part: string): string {
  return part.replaceAll("\u0001\u0001", "\u0000").replaceAll("\u0001\u0002", "\u0001");
}
