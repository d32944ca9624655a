import { INTERRUPT, RESUME } from "@langchain/langgraph-checkpoint";
import { indexPattern, joinParts, threadKeys, threadOfIndex } from "./key-names.ts";
import type { RedisConnection } from "./redis-connection.ts";
import { readScript, removeScript, saveScript } from "./scripts.ts";
import type { CheckpointKey, StoredCheckpoint } from "./stored-checkpoint.ts";
import { foundIn, fromRecord, metadataField, placeOfMember, type Entries } from "./thread-records.ts";
import { toText } from "./typed-value.ts";

/** The checkpoints of threads in Redis. Each call but `threads` is one command, done whole or not at all; all can be repeated. */
export interface ThreadStore {
  /**
   * Writes the entries, unless what must be there isn't.
   * @param needed a member of the thread's index, "thread" = any, "" = nothing
   * @returns whether they were written
   */
  save(threadId: string, needed: string, entries: Entries): Promise<boolean>;
  /** @param place without an id: the newest */
  read(place: Omit<CheckpointKey, "checkpointId"> & { checkpointId: string | null }): Promise<StoredCheckpoint | null>;
  /** The checkpoints of a thread, oldest first within a namespace. */
  list(threadId: string, checkpointNs: string | undefined): Promise<CheckpointKey[]>;
  /** In JSON; null = there is no such checkpoint. */
  readMetadata(key: CheckpointKey): Promise<string | null>;
  /** Removes what is newer than the checkpoint, null = all of the thread. */
  remove(threadId: string, after: string | null): Promise<void>;
  /** All threads, in no order; goes through every key of the database. */
  threads(): Promise<string[]>;
}

export function createThreadStore(connection: RedisConnection, prefix: string, ttlSeconds: number | null): ThreadStore {
  async function run(script: string, threadId: string, args: Parameters<RedisConnection["send"]>[1]): Promise<unknown> {
    const { index, data } = threadKeys(prefix, threadId);
    return await connection.send(index, ["EVAL", script, "2", index, data, ...args]);
  }

  return {
    async save(threadId, needed, { members, fields }) {
      const written = await run(saveScript, threadId, [
        ttlSeconds === null ? "" : String(ttlSeconds),
        needed,
        String(members.length),
        ...members,
        ...fields.flatMap(({ rule, name, value }) => [rule, name, value]),
      ]);
      return written === 1;
    },
    async read({ threadId, checkpointNs, checkpointId }) {
      const place = [joinParts(checkpointNs), checkpointId === null ? "" : joinParts(checkpointId)];
      return await foundIn(threadId, await run(readScript, threadId, place));
    },
    async list(threadId, checkpointNs) {
      const { index } = threadKeys(prefix, threadId);
      const start = checkpointNs === undefined ? "c" : joinParts("c", checkpointNs);
      const range = [`[${start}\u0000`, `(${start}\u0001`, "BYLEX"];
      // A list of members; the connection gives them as bytes.
      const members = (await connection.send(index, ["ZRANGE", index, ...range])) as Buffer[];
      return members.map((member) => ({ threadId, ...placeOfMember(member.toString()) }));
    },
    async readMetadata(key) {
      const { data } = threadKeys(prefix, key.threadId);
      // A string of bytes, or null.
      const record = (await connection.send(data, ["HGET", data, metadataField(key)])) as Buffer | null;
      return record === null ? null : toText((await fromRecord(0, record))[1]).value;
    },
    async remove(threadId, after) {
      const { index, data } = threadKeys(prefix, threadId);
      if (after === null) await connection.send(index, ["UNLINK", index, data]);
      else await run(removeScript, threadId, [joinParts(after), INTERRUPT, RESUME]);
    },
    async threads() {
      const found = new Set<string>();
      for await (const key of connection.scan(indexPattern(prefix))) found.add(threadOfIndex(prefix, key));
      return [...found];
    },
  };
}
