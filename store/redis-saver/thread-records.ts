import type { Argument } from "./redis-connection.ts";
import { joinParts, splitParts } from "./key-names.ts";
import { pack, unpack } from "./packed-value.ts";
import type { CheckpointKey, StoredCheckpoint, StoredValue, StoredWrite } from "./stored-checkpoint.ts";
import { toText, type TypedBytes } from "./typed-value.ts";

/** A checkpoint to be saved: `document` and `metadata` too are what the serialiser made of them. */
export interface CheckpointRecord extends CheckpointKey {
  parentId: string | null;
  document: TypedBytes;
  metadata: TypedBytes;
  /** version of each channel that it holds */
  versions: Readonly<Record<string, number | string>>;
}

export interface ValueRecord extends TypedBytes {
  channel: string;
  version: string;
}

export type WriteRecord = TypedBytes & Omit<StoredWrite, keyof StoredValue>;

/** What the script for saving writes: members of the index, and fields of the hash. */
export interface Entries {
  members: string[];
  fields: { rule: "first" | "last"; name: string; value: Argument }[];
}

export function checkpointMember({ checkpointNs, checkpointId }: Omit<CheckpointKey, "threadId">): string {
  return joinParts("c", checkpointNs, checkpointId);
}

/** The namespace and id of a checkpoint whose member this is. */
export function placeOfMember(member: string): Omit<CheckpointKey, "threadId"> {
  const [, checkpointNs = "", checkpointId = ""] = splitParts(member);
  return { checkpointNs, checkpointId };
}

export function metadataField({ checkpointNs, checkpointId }: Omit<CheckpointKey, "threadId">): string {
  return joinParts("m", checkpointNs, checkpointId);
}

/** Entries of a checkpoint and of the values that are new in it. */
export async function entriesOfCheckpoint(
  { checkpointNs, checkpointId, parentId, document, metadata, versions }: Omit<CheckpointRecord, "threadId">,
  values: readonly ValueRecord[],
): Promise<Entries> {
  const member = checkpointMember({ checkpointNs, checkpointId });
  const held = Object.entries(versions).map(([channel, version]) => `${joinParts(channel, String(version))}\u0000`);
  const [record, metadataRecord, valueFields] = await Promise.all([
    toRecord([parentId ?? ""], document),
    toRecord([], metadata),
    Promise.all(
      values.map(async (value) => ({
        rule: "first" as const,
        name: joinParts("v", checkpointNs, value.channel, value.version),
        value: await toRecord([], value),
      })),
    ),
  ]);
  return {
    members: [member],
    fields: [
      { rule: "last", name: member, value: record },
      { rule: "last", name: metadataField({ checkpointNs, checkpointId }), value: metadataRecord },
      { rule: "last", name: joinParts("h", checkpointNs, checkpointId), value: held.join("") },
      ...valueFields,
    ],
  };
}

/** Entries of what tasks wrote on a checkpoint. */
export async function entriesOfWrites(
  { checkpointNs, checkpointId }: Omit<CheckpointKey, "threadId">,
  writes: readonly WriteRecord[],
): Promise<Entries> {
  const fields = await Promise.all(
    writes.map(async (write): Promise<Entries["fields"][number]> => ({
      rule: write.idx < 0 ? "last" : "first",
      name: joinParts("w", checkpointNs, checkpointId, write.taskId, String(write.idx)),
      value: await toRecord([write.channel, write.taskPath], write),
    })),
  );
  return { members: fields.map(({ name }) => name), fields };
}

/** What the script for reading answers when there is a checkpoint. */
type ReadAnswer = [
  member: Buffer,
  record: Buffer,
  metadata: Buffer,
  held: Buffer,
  values: (Buffer | null)[],
  written: Buffer[],
  writes: Buffer[],
];

/** The checkpoint that the script for reading found, null = none. */
export async function foundIn(threadId: string, answer: unknown): Promise<StoredCheckpoint | null> {
  if (answer === null) return null;
  // The script's own form (scripts.ts).
  const [member, record, metadata, held, values, written, writes] = answer as ReadAnswer;
  const [[parentId = ""], document] = await fromRecord(1, record);
  const names = splitParts(held.toString());
  const [[, metadataValue], found, foundWrites] = await Promise.all([
    fromRecord(0, metadata),
    Promise.all(
      values.map(async (value, place): Promise<StoredCheckpoint["values"]> => {
        if (value === null) return [];
        const [, bytes] = await fromRecord(0, value);
        return [{ channel: names[place * 2] ?? "", version: names[place * 2 + 1] ?? "", ...toText(bytes) }];
      }),
    ),
    Promise.all(writes.map((write, place) => writeIn(written[place], write))),
  ]);
  return {
    threadId,
    ...placeOfMember(member.toString()),
    parentId: parentId === "" ? null : parentId,
    document: toText(document).value,
    metadata: toText(metadataValue).value,
    values: found.flat(),
    writes: foundWrites,
  };
}

async function writeIn(member: Buffer | undefined, record: Buffer): Promise<StoredWrite> {
  const [, , , taskId = "", idx = ""] = splitParts(member?.toString() ?? "");
  const [[channel = "", taskPath = ""], value] = await fromRecord(2, record);
  return { taskId, idx: Number(idx), channel, taskPath, ...toText(value) };
}

/** Words and a value as one row of bytes: NUL after each word and after the value's type. */
async function toRecord(words: readonly string[], { type, bytes }: TypedBytes): Promise<Buffer> {
  return Buffer.concat([Buffer.from(`${joinParts(...words, type)}\u0000`), ...(await pack(bytes))]);
}

/** @param count how many words the record begins with */
export async function fromRecord(count: number, record: Buffer): Promise<[words: string[], value: TypedBytes]> {
  let end = -1;
  for (let word = 0; word <= count; word += 1) end = record.indexOf(0, end + 1);
  const words = splitParts(record.toString("utf8", 0, end));
  return [words.slice(0, count), { type: words[count] ?? "", bytes: await unpack(record.subarray(end + 1)) }];
}
