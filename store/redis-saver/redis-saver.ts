import type { RunnableConfig } from "@langchain/core/runnables";
import {
  BaseCheckpointSaver,
  WRITES_IDX_MAP,
  type ChannelVersions,
  type Checkpoint,
  type CheckpointListOptions,
  type CheckpointMetadata,
  type CheckpointTuple,
  type PendingWrite,
} from "@langchain/langgraph-checkpoint";
import { placeOf } from "./checkpoint-place.ts";
import { filterByMetadata, findCheckpoints } from "./checkpoint-search.ts";
import { tupleOf } from "./checkpoint-tuples.ts";
import { exportThreads, importCheckpoint } from "./moving.ts";
import { createVersionSource } from "./next-version.ts";
import { createPlainJsonSerializer } from "./plain-json.ts";
import { connect, type SaverClient } from "./redis-connection.ts";
import type { CheckpointKey, StoredCheckpoint } from "./stored-checkpoint.ts";
import { createThreadLanes } from "./thread-lanes.ts";
import { checkpointMember, entriesOfCheckpoint, entriesOfWrites, type Entries } from "./thread-records.ts";
import { createThreadStore, type ThreadStore } from "./thread-store.ts";
import { dumpValue } from "./typed-value.ts";

export interface RedisSaverOptions {
  /** an open client of @redis/client; the saver neither opens nor closes it */
  client: SaverClient;
  /** what every key begins with, without braces */
  prefix: string;
  /** seconds after its last change that a thread is kept, whole, and then goes; null = for ever */
  ttlSeconds: number | null;
}

/** Checkpoints that are read at once when a history is listed. */
const pageSize = 20;

/** A put after its thread, or the checkpoint that it goes on from, was removed or has expired. */
export class CheckpointGoneError extends Error {
  override readonly name = "CheckpointGoneError";
}

/** LangGraph's saver on Redis 6.2 or later and on Valkey, without modules. */
export class PlainRedisSaver extends BaseCheckpointSaver {
  readonly #store: ThreadStore;
  readonly #lanes = createThreadLanes();
  readonly #nextVersion = createVersionSource();

  /** @throws RangeError when an option is out of its range */
  constructor({ client, prefix, ttlSeconds }: RedisSaverOptions) {
    super(createPlainJsonSerializer());
    if (!/^[^{}]+$/.test(prefix)) throw new RangeError("a prefix needs a character and takes no braces");
    if (ttlSeconds !== null && !(Number.isSafeInteger(ttlSeconds) && ttlSeconds > 0)) {
      throw new RangeError("ttlSeconds is a whole number of seconds above 0, or null");
    }
    this.#store = createThreadStore(connect(client), prefix, ttlSeconds);
  }

  override getNextVersion(current: number | undefined): number {
    return this.#nextVersion(current);
  }

  async getTuple(config: RunnableConfig): Promise<CheckpointTuple | undefined> {
    const { threadId, checkpointNs = "", checkpointId = null } = placeOf(config);
    if (threadId === undefined) return undefined;
    return await this.#tupleAt({ threadId, checkpointNs, checkpointId });
  }

  async #tupleAt(place: Parameters<ThreadStore["read"]>[0]): Promise<CheckpointTuple | undefined> {
    const found = await this.#store.read(place);
    return found === null ? undefined : await tupleOf(this.serde, found, this.#store.read);
  }

  /** Newest first. Without a thread it goes through every key of the database, and holds the ids of all checkpoints. */
  async *list(config: RunnableConfig, options: CheckpointListOptions = {}): AsyncGenerator<CheckpointTuple> {
    const { before, limit = Number.POSITIVE_INFINITY, filter = {} } = options;
    const found = await findCheckpoints(this.#store, placeOf(config), before && placeOf(before).checkpointId);
    let left = limit;
    for (let start = 0; start < found.length && left > 0; start += pageSize) {
      const page = await filterByMetadata(this.#store, this.serde, found.slice(start, start + pageSize), filter);
      for (const tuple of await Promise.all(page.slice(0, left).map((key) => this.#tupleAt(key)))) {
        // It may have gone meanwhile.
        if (tuple === undefined) continue;
        left -= 1;
        yield tuple;
      }
    }
  }

  /** @throws CheckpointGoneError when the checkpoint that it goes on from is gone: it would be one without a past */
  async put(
    config: RunnableConfig,
    checkpoint: Checkpoint,
    metadata: CheckpointMetadata,
    newVersions: ChannelVersions,
  ): Promise<RunnableConfig> {
    const { threadId, checkpointNs = "", checkpointId: parentId = null } = placeOf(config);
    if (threadId === undefined) throw new TypeError("a checkpoint needs a thread_id");
    const needed = parentId === null ? "" : checkpointMember({ checkpointNs, checkpointId: parentId });
    const entries = this.#entriesOf({ checkpointNs, parentId }, checkpoint, { metadata, newVersions });
    const isSaved = await this.#inLane(threadId, entries, (made) => this.#store.save(threadId, needed, made));
    if (!isSaved) throw new CheckpointGoneError(`checkpoint ${parentId} of thread ${threadId} is gone`);
    return { configurable: { thread_id: threadId, checkpoint_ns: checkpointNs, checkpoint_id: checkpoint.id } };
  }

  async #entriesOf(
    place: { checkpointNs: string; parentId: string | null },
    { channel_values: held, ...document }: Checkpoint,
    { metadata, newVersions }: { metadata: CheckpointMetadata; newVersions: ChannelVersions },
  ): Promise<Entries> {
    const changed = Object.entries(newVersions).filter(([channel]) => Object.hasOwn(held, channel));
    const [values, documentBytes, metadataBytes] = await Promise.all([
      Promise.all(
        changed.map(async ([channel, version]) => ({
          channel,
          version: String(version),
          ...(await dumpValue(this.serde, held[channel])),
        })),
      ),
      dumpValue(this.serde, document),
      dumpValue(this.serde, metadata),
    ]);
    const record = { checkpointId: document.id, document: documentBytes, metadata: metadataBytes };
    return await entriesOfCheckpoint({ ...place, ...record, versions: document.channel_versions }, values);
  }

  /** Writes on a thread that is gone are gone with it. */
  async putWrites(config: RunnableConfig, writes: PendingWrite[], taskId: string, taskPath = ""): Promise<void> {
    const { threadId, checkpointNs = "", checkpointId } = placeOf(config);
    if (threadId === undefined || checkpointId === undefined) {
      throw new TypeError("writes need a thread_id and a checkpoint_id");
    }
    const entries = this.#entriesOfWrites({ checkpointNs, checkpointId }, { taskId, taskPath }, writes);
    const save = (made: Entries) => this.#store.save(threadId, "thread", made);
    const isSettled = await this.#inLane(
      threadId,
      entries,
      async (made, isFollowed) => (await save(made)) || !isFollowed(),
    );
    // At the end of a first run LangGraph may ask for these a moment before it puts the checkpoint that they belong to.
    if (!isSettled) await this.#inLane(threadId, entries, save);
  }

  async #entriesOfWrites(
    place: Omit<CheckpointKey, "threadId">,
    task: { taskId: string; taskPath: string },
    writes: readonly PendingWrite[],
  ): Promise<Entries> {
    const records = await Promise.all(
      writes.map(async ([channel, value], index) => ({
        ...task,
        idx: WRITES_IDX_MAP[channel] ?? index,
        channel,
        ...(await dumpValue(this.serde, value)),
      })),
    );
    return await entriesOfWrites(place, records);
  }

  /** Entries are made at once, and saved in their turn. */
  async #inLane<Result>(
    threadId: string,
    entries: Promise<Entries>,
    save: (made: Entries, isFollowed: () => boolean) => Promise<Result>,
  ): Promise<Result> {
    // Its turn may come after it has failed.
    entries.catch(() => undefined);
    return await this.#lanes.take(threadId, async (isFollowed) => await save(await entries, isFollowed));
  }

  async deleteThread(threadId: string): Promise<void> {
    await this.deleteAfter(threadId, null);
  }

  /**
   * Removes the checkpoints of a thread, in all its namespaces, that are newer than this one, what only they held, and what was
   * written on this one after its interrupts were answered; null = all of the thread.
   */
  async deleteAfter(threadId: string, checkpointId: string | null): Promise<void> {
    await this.#lanes.take(threadId, () => this.#store.remove(threadId, checkpointId));
  }

  /** All that is stored, raw, to be moved: thread by thread, each checkpoint after its parent. Goes through every key. */
  exportAll(): AsyncGenerator<StoredCheckpoint> {
    return exportThreads(this.#store);
  }

  /** Stores what `exportAll` of a saver gave, one part whole; a part can be given again. */
  async importPart(part: StoredCheckpoint): Promise<void> {
    await this.#lanes.take(part.threadId, () => importCheckpoint(this.#store, part));
  }
}
