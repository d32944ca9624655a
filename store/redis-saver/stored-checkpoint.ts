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

/** A checkpoint as it is stored, to be moved to another saver. */
export interface StoredCheckpoint extends CheckpointKey {
  parentId: string | null;
  /** the checkpoint without its values, in JSON */
  document: string;
  /** JSON */
  metadata: string;
  /** of the values that it holds, those that no part before it brought */
  values: (StoredValue & { channel: string; version: string })[];
  writes: (StoredValue & { taskId: string; taskPath: string; idx: number; channel: string })[];
}
