import type { Checkpoint } from "@langchain/langgraph-checkpoint";
import type { TypedBytes } from "./packed-value.ts";
import type { StoredCheckpoint, StoredValue } from "./stored-checkpoint.ts";
import { entriesOfCheckpoint, entriesOfWrites, type FoundCheckpoint } from "./thread-records.ts";
import type { ThreadStore } from "./thread-store.ts";

/** All that is stored, thread by thread, each checkpoint after those before it. What is put meanwhile may be left out. */
export async function* exportThreads(store: ThreadStore): AsyncGenerator<StoredCheckpoint> {
  for (const threadId of await store.threads()) {
    const given = new Set<string>();
    for (const key of await store.list(threadId, undefined)) {
      const found = await store.read(key);
      if (found === null) continue;
      const values = found.values.filter(({ channel, version }) => {
        const name = JSON.stringify([found.checkpointNs, channel, version]);
        return !given.has(name) && given.add(name);
      });
      yield toStored({ ...found, values });
    }
  }
}

/** Writes a checkpoint with its values and writes, all or nothing, whatever is known of its thread. */
export async function importCheckpoint(store: ThreadStore, stored: StoredCheckpoint): Promise<void> {
  // The form that `exportAll` promises.
  const { channel_versions: versions } = JSON.parse(stored.document) as Pick<Checkpoint, "channel_versions">;
  const document = toBytes({ type: "json", value: stored.document });
  const metadata = toBytes({ type: "json", value: stored.metadata });
  const [checkpoint, writes] = await Promise.all([
    entriesOfCheckpoint(
      { ...stored, document, metadata, versions },
      stored.values.map((value) => ({ ...value, ...toBytes(value) })),
    ),
    entriesOfWrites(
      stored,
      stored.writes.map((write) => ({ ...write, ...toBytes(write) })),
    ),
  ]);
  await store.save(stored.threadId, "", {
    members: [...checkpoint.members, ...writes.members],
    fields: [...checkpoint.fields, ...writes.fields],
  });
}

function toStored({ document, metadata, values, writes, ...place }: FoundCheckpoint): StoredCheckpoint {
  return {
    ...place,
    document: document.bytes.toString(),
    metadata: metadata.bytes.toString(),
    values: values.map(({ channel, version, ...value }) => ({ channel, version, ...toText(value) })),
    writes: writes.map(({ taskId, taskPath, idx, channel, ...value }) => ({
      taskId,
      taskPath,
      idx,
      channel,
      ...toText(value),
    })),
  };
}

function toText({ type, bytes }: TypedBytes): StoredValue {
  return { type, value: bytes.toString(encodingOf(type)) };
}

function toBytes({ type, value }: StoredValue): TypedBytes {
  return { type, bytes: Buffer.from(value, encodingOf(type)) };
}

function encodingOf(type: string): BufferEncoding {
  return type === "json" ? "utf8" : "base64";
}
