/** Which checkpoint of which graph within a thread. */
export interface CheckpointKey {
  threadId: string;
  checkpointNs: string;
  checkpointId: string;
}

/** What a serialiser made of a value, in text: JSON as it is, every other type in base64. */
export interface StoredValue {
  /** "json", "bytes" or another of the serialiser's own */
  type: string;
  value: string;
}

/** Something that a task wrote on a checkpoint. */
export interface StoredWrite extends StoredValue {
  taskId: string;
  taskPath: string;
  /** negative: the last one counts, not the first */
  idx: number;
  channel: string;
}

/** A checkpoint with all that belongs to it, as a saver stores it: to be read, or to be moved to another saver. */
export interface StoredCheckpoint extends CheckpointKey {
  parentId: string | null;
  /** the checkpoint without its values, in JSON */
  document: string;
  /** JSON */
  metadata: string;
  /** the values that it holds; when all is moved, those of them that no part before it brought */
  values: (StoredValue & { channel: string; version: string })[];
  writes: StoredWrite[];
}
