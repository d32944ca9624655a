import type { SerializerProtocol } from "@langchain/langgraph-checkpoint";
import { fitsFilter, type MetadataFilter } from "./metadata-filter.ts";
import type { CheckpointKey } from "./stored-checkpoint.ts";
import type { ThreadStore } from "./thread-store.ts";

/** The checkpoints that fit the given parts of a key and come before an id, newest first. */
export async function findCheckpoints(
  store: ThreadStore,
  { threadId, checkpointNs, checkpointId }: Partial<CheckpointKey>,
  before: string | undefined,
): Promise<CheckpointKey[]> {
  const threads = threadId === undefined ? await store.threads() : [threadId];
  const found: CheckpointKey[] = [];
  for (const thread of threads) found.push(...(await store.list(thread, checkpointNs)));
  return found
    .filter(({ checkpointId: id }) => checkpointId === undefined || id === checkpointId)
    .filter(({ checkpointId: id }) => before === undefined || id < before)
    .toSorted((one, other) => (one.checkpointId < other.checkpointId ? 1 : -1));
}

/** Those of the checkpoints whose metadata are so, in their order. */
export async function filterByMetadata(
  store: ThreadStore,
  serde: SerializerProtocol,
  keys: readonly CheckpointKey[],
  filter: MetadataFilter,
): Promise<CheckpointKey[]> {
  if (Object.keys(filter).length === 0) return [...keys];
  const fits = await Promise.all(
    keys.map(async (key) => {
      const metadata = await store.readMetadata(key);
      return metadata !== null && (await fitsFilter(serde, metadata, filter));
    }),
  );
  return keys.filter((_, place) => fits[place]);
}
