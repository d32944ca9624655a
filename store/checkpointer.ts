import type { RunnableConfig } from "@langchain/core/runnables";
import {
  BaseCheckpointSaver,
  type ChannelVersions,
  type Checkpoint,
  type CheckpointListOptions,
  type CheckpointMetadata,
  type CheckpointTuple,
  type PendingWrite,
} from "@langchain/langgraph-checkpoint";
import { MarketingError } from "../domain/errors.ts";
import { changeSize, writeChanges, type CheckpointChange, type Rows } from "./checkpoint-changes.ts";
import { findCheckpoints, readTuples } from "./checkpoint-reading.ts";
import { rowsOfCheckpoint, rowsOfWrites } from "./checkpoint-rows.ts";
import { asking, type Database } from "./database.ts";
import { createGroupCommit, type GroupCommit } from "./group-commit.ts";
import type { Checkpointer } from "./engine-port.ts";
import { placeOf } from "./redis-saver/checkpoint-place.ts";
import { fitsFilter, type MetadataFilter } from "./redis-saver/metadata-filter.ts";
import { createVersionSource } from "./redis-saver/next-version.ts";
import { createPlainJsonSerializer } from "./redis-saver/plain-json.ts";
import type { CheckpointKey } from "./redis-saver/stored-checkpoint.ts";

/** Characters that go to the engine at once: many small changes, or one large one. */
const groupSize = 2_000_000;
/** Checkpoints that are read at once when a history is listed. */
const pageSize = 20;
/** LangGraph's saver on a database whose schema is up to date; `settled` resolves when all that was asked of it is written. */
export function createCheckpointer(database: Database): Checkpointer & Pick<GroupCommit<unknown>, "settled"> {
  return new DatabaseSaver(database);
}

class DatabaseSaver extends BaseCheckpointSaver implements Checkpointer {
  readonly #database: Database;
  readonly #group: GroupCommit<CheckpointChange>;
  readonly #nextVersion = createVersionSource();

  constructor(database: Database) {
    super(createPlainJsonSerializer());
    this.#database = database;
    this.#group = createGroupCommit<CheckpointChange>({
      write: (changes) => writeChanges(database, changes),
      sizeOf: changeSize,
      groupSize,
    });
  }

  override getNextVersion(current: number | undefined): number {
    return this.#nextVersion(current);
  }

  async getTuple(config: RunnableConfig): Promise<CheckpointTuple | undefined> {
    const { threadId, checkpointNs = "", checkpointId = null } = placeOf(config);
    if (threadId === undefined) return undefined;
    const [tuple] = await asking(`read a checkpoint of thread ${threadId}`, () =>
      readTuples(this.#database, this.serde, [{ threadId, checkpointNs, checkpointId }]),
    );
    return tuple;
  }

  async *list(config: RunnableConfig, options: CheckpointListOptions = {}): AsyncGenerator<CheckpointTuple> {
    const { before, limit, filter = {} } = options;
    const keys = await asking("list the checkpoints", async () => {
      const search = { ...placeOf(config), before: before && placeOf(before).checkpointId };
      if (Object.keys(filter).length === 0) return await findCheckpoints(this.#database, search, limit);
      return (await this.#filter(await findCheckpoints(this.#database, search), filter)).slice(0, limit);
    });
    for (let start = 0; start < keys.length; start += pageSize) {
      const page = keys.slice(start, start + pageSize);
      yield* await asking("list the checkpoints", () => readTuples(this.#database, this.serde, page));
    }
  }

  /** Those whose metadata are so. Not left to SQL: it reads no JSON with \u0000, and one such word would hide the thread. */
  async #filter(
    found: readonly (CheckpointKey & { metadata: string })[],
    filter: MetadataFilter,
  ): Promise<CheckpointKey[]> {
    const kept: CheckpointKey[] = [];
    for (const checkpoint of found)
      if (await fitsFilter(this.serde, checkpoint.metadata, filter)) kept.push(checkpoint);
    return kept;
  }

  async put(
    config: RunnableConfig,
    checkpoint: Checkpoint,
    metadata: CheckpointMetadata,
    newVersions: ChannelVersions,
  ): Promise<RunnableConfig> {
    const { threadId, checkpointNs = "", checkpointId: parentId = null } = placeOf(config);
    if (threadId === undefined) throw new MarketingError("invalid-input", "a checkpoint needs a thread_id");
    const place = { threadId, checkpointNs, parentId };
    await this.#save(threadId, rowsOfCheckpoint(this.serde, place, checkpoint, { metadata, newVersions }));
    return { configurable: { thread_id: threadId, checkpoint_ns: checkpointNs, checkpoint_id: checkpoint.id } };
  }

  async putWrites(config: RunnableConfig, writes: PendingWrite[], taskId: string, taskPath = ""): Promise<void> {
    const { threadId, checkpointNs = "", checkpointId } = placeOf(config);
    if (threadId === undefined || checkpointId === undefined) {
      throw new MarketingError("invalid-input", "writes need a thread_id and a checkpoint_id");
    }
    const place = { threadId, checkpointNs, checkpointId, taskId, taskPath };
    await this.#save(threadId, rowsOfWrites(this.serde, place, writes));
  }

  async #save(threadId: string, rows: Promise<Rows>): Promise<void> {
    const change = rows.then((made): CheckpointChange => ({ kind: "rows", rows: made }));
    await asking(`save a checkpoint of thread ${threadId}`, () => this.#group.commit(change));
  }

  async settled(): Promise<void> {
    await this.#group.settled();
  }

  async deleteThread(threadId: string): Promise<void> {
    await this.deleteAfter(threadId, null);
  }

  async deleteAfter(threadId: string, checkpointId: string | null): Promise<void> {
    const removal = { kind: "removal", threadId, after: checkpointId } as const;
    await asking(`remove checkpoints of thread ${threadId}`, () => this.#group.commit(Promise.resolve(removal)));
  }
}
