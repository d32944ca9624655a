import type { Checkpoint } from "@langchain/langgraph-checkpoint";
import type { StoredCheckpoint } from "./stored-checkpoint.ts";
import { entriesOfCheckpoint, entriesOfWrites } from "./thread-records.ts";
import type { ThreadStore } from "./thread-store.ts";
import { toBytes } from "./typed-value.ts";

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
      yield { ...found, values };
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
