import {
  boolean,
  bigint,
  customType,
  date,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";

/**
 * One schema for PGlite and PostgreSQL. What is searched or sorted is a column; what is only carried is a `json` document.
 * `json` and not `jsonb`: it keeps the order of keys and takes \u0000, so that a value comes back exactly as it went in.
 * After a change: `npm run migrations:new`, then `npm run template`.
 */

/** Foreign words. PostgreSQL's text can't hold the character NUL; the replacement character stands for it, as in HTML. */
const words = customType<{ data: string; driverData: string }>({
  dataType: () => "text",
  toDriver: (value) => value.replaceAll("\u0000", "\uFFFD"),
});

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

export const campaigns = pgTable(
  "campaigns",
  {
    id: text("id").primaryKey(),
    name: words("name").notNull(),
    status: text("status").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    threadId: text("thread_id").notNull(),
    seed: words("seed").notNull(),
    /** the product's name in one spelling: finds earlier campaigns of the same product */
    productKey: words("product_key").notNull(),
    writer: json("writer").notNull(),
    brief: json("brief").notNull(),
    classification: json("classification"),
    strategy: json("strategy"),
    plan: json("plan"),
    findings: json("findings").notNull(),
    /** null = of those who see everything */
    tenant: text("tenant"),
  },
  (table) => [
    index("campaigns_newest").on(table.createdAt, table.id),
    index("campaigns_of_product").on(table.productKey),
    index("campaigns_of_tenant").on(table.tenant, table.createdAt, table.id),
  ],
);

const campaignId = () =>
  text("campaign_id")
    .notNull()
    .references(() => campaigns.id, { onDelete: "cascade" });

export const facts = pgTable(
  "facts",
  {
    campaignId: campaignId(),
    id: text("id").notNull(),
    position: integer("position").notNull(),
    content: json("content").notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.id] })],
);

export const pieces = pgTable(
  "pieces",
  {
    campaignId: campaignId(),
    id: text("id").notNull(),
    position: integer("position").notNull(),
    /** what the piece was made from; the same hash again means that it need not be made again */
    inputHash: text("input_hash").notNull(),
    channel: text("channel").notNull(),
    status: text("status").notNull(),
    content: json("content").$type<object>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.id] }),
    index("pieces_in_order").on(table.campaignId, table.position),
  ],
);

export const tests = pgTable(
  "tests",
  {
    campaignId: campaignId(),
    id: text("id").notNull(),
    position: integer("position").notNull(),
    channel: text("channel").notNull(),
    content: json("content").$type<object>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.id] })],
);

/** A slot may stand before its piece: the calendar is made beside the writing. So there is no foreign key to pieces. */
export const slots = pgTable(
  "slots",
  {
    campaignId: campaignId(),
    slotId: text("slot_id").notNull(),
    position: integer("position").notNull(),
    date: date("date", { mode: "string" }).notNull(),
    at: instant("at").notNull(),
    time: text("time").notNull(),
    zone: text("zone").notNull(),
    channel: text("channel").notNull(),
    pieceId: text("piece_id").notNull(),
    testId: text("test_id"),
    variantId: text("variant_id"),
    latePolicy: text("late_policy").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.slotId] }),
    index("slots_in_time").on(table.campaignId, table.at),
  ],
);

export const threads = pgTable(
  "threads",
  {
    id: text("id").primaryKey(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    /** searched by what it contains, hence `jsonb` */
    metadata: jsonb("metadata").notNull(),
    status: text("status").notNull(),
    values: json("values"),
    interrupts: json("interrupts").notNull(),
    error: words("error"),
    tenant: text("tenant"),
    /** the process that changes it outside of any run; null = none */
    heldBy: text("held_by"),
  },
  (table) => [
    index("threads_newest").on(table.updatedAt, table.id),
    index("threads_of_tenant").on(table.tenant, table.updatedAt, table.id),
    index("threads_by_metadata").using("gin", table.metadata),
  ],
);

export const runs = pgTable(
  "runs",
  {
    id: text("id").primaryKey(),
    threadId: text("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    campaignId: text("campaign_id").references(() => campaigns.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    status: text("status").notNull(),
    approve: boolean("approve").notNull(),
    order: json("order").notNull(),
    metadata: json("metadata").notNull(),
    attempt: integer("attempt").notNull(),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at"),
    error: words("error"),
    tenant: text("tenant"),
    processId: text("process_id"),
    stop: text("stop"),
    begunAt: text("begun_at"),
  },
  (table) => [
    index("runs_newest").on(table.startedAt, table.id),
    index("runs_of_campaign").on(table.campaignId, table.startedAt),
    index("runs_of_thread").on(table.threadId, table.startedAt),
    index("runs_by_status").on(table.status),
    index("runs_without_end")
      .on(table.processId)
      .where(sql`ended_at is null`),
  ],
);

/** The processes that work on this database. One that hasn't said so for the time of its lease is dead; its work is taken over. */
export const processes = pgTable("processes", {
  id: text("id").primaryKey(),
  /** by the clock of the database, which all of them share; infinity for the only one of an embedded database */
  aliveUntil: timestamp("alive_until", { withTimezone: true, mode: "string" }).notNull(),
  /** takes over what dead ones left; a single command doesn't */
  isServer: boolean("is_server").notNull(),
  /** which Redis keeps its checkpoints and events, by the id that is kept there; "none" = this database does */
  redis: text("redis").notNull().default("none"),
});

/** Keys that open the server, by their hashes. */
export const apiKeys = pgTable("api_keys", {
  id: text("id").primaryKey(),
  name: words("name").notNull(),
  hash: text("hash").notNull(),
  scope: text("scope").notNull(),
  tenant: text("tenant").notNull(),
  createdAt: instant("created_at").notNull(),
  revokedAt: instant("revoked_at"),
});

/** What viewers of a run are told, in order: kept before anybody hears of it, so that no number is ever used twice. */
export const runEvents = pgTable(
  "run_events",
  {
    /** no foreign key: its check for every row took half of the time of the server's most frequent write (measured) */
    runId: text("run_id").notNull(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    event: text("event").notNull(),
    data: words("data").notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.seq] })],
);

/** Answers to requests that a client may send again with the same `Idempotency-Key`. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    /** method, path and the client's key */
    key: words("key").primaryKey(),
    /** hash of the body: the same key with another body is a mistake */
    bodyHash: text("body_hash").notNull(),
    claimedAt: instant("claimed_at").notNull(),
    /** the process that answers the first request */
    processId: text("process_id"),
    /** null while the first request is being answered */
    response: json("response"),
  },
  (table) => [index("idempotency_keys_oldest").on(table.claimedAt)],
);

/** What a paid writer answered, by the hash of all that it was given: nothing is paid for twice. */
export const writerAnswers = pgTable("writer_answers", {
  inputHash: text("input_hash").primaryKey(),
  at: instant("at").notNull(),
  answer: json("answer").notNull(),
});

export const measurements = pgTable(
  "measurements",
  {
    campaignId: campaignId(),
    pieceId: text("piece_id").notNull(),
    channel: text("channel").notNull(),
    at: instant("at").notNull(),
    metrics: json("metrics").notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.pieceId, table.channel, table.at] })],
);

export const comments = pgTable(
  "comments",
  {
    /** hash of all that is known about it: the same words about the same piece at the same moment are one comment */
    id: text("id").primaryKey(),
    campaignId: campaignId(),
    pieceId: text("piece_id").notNull(),
    channel: text("channel").notNull(),
    at: instant("at").notNull(),
    text: words("text").notNull(),
  },
  (table) => [index("comments_in_time").on(table.campaignId, table.at)],
);
