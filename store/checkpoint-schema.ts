import { integer, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** The checkpoints of graphs: each says which version of which channel it holds; what they hold stands in `graph_values`. */
export const graphCheckpoints = pgTable(
  "graph_checkpoints",
  {
    threadId: text("thread_id").notNull(),
    checkpointNs: text("checkpoint_ns").notNull(),
    checkpointId: text("checkpoint_id").notNull(),
    parentId: text("parent_id"),
    /** the checkpoint without its values */
    document: json("document").notNull(),
    metadata: json("metadata").notNull(),
  },
  (table) => [
    primaryKey({ name: "graph_checkpoints_key", columns: [table.threadId, table.checkpointNs, table.checkpointId] }),
  ],
);

/** Values of channels, each version once, however many checkpoints hold it. */
export const graphValues = pgTable(
  "graph_values",
  {
    threadId: text("thread_id").notNull(),
    checkpointNs: text("checkpoint_ns").notNull(),
    channel: text("channel").notNull(),
    version: text("version").notNull(),
    type: text("type").notNull(),
    /** JSON as it is, every other type in base64 */
    value: text("value").notNull(),
  },
  (table) => [
    primaryKey({
      name: "graph_values_key",
      columns: [table.threadId, table.checkpointNs, table.channel, table.version],
    }),
  ],
);

/** What tasks wrote on a checkpoint. It may be there before the checkpoint, so there is no foreign key. */
export const graphWrites = pgTable(
  "graph_writes",
  {
    threadId: text("thread_id").notNull(),
    checkpointNs: text("checkpoint_ns").notNull(),
    checkpointId: text("checkpoint_id").notNull(),
    taskId: text("task_id").notNull(),
    /** place among the task's writes; below zero for what a task has once: its error, its interrupt, its answers */
    idx: integer("idx").notNull(),
    channel: text("channel").notNull(),
    type: text("type").notNull(),
    value: text("value").notNull(),
    taskPath: text("task_path").notNull(),
  },
  (table) => [
    primaryKey({
      name: "graph_writes_key",
      columns: [table.threadId, table.checkpointNs, table.checkpointId, table.taskId, table.idx],
    }),
  ],
);
