import {
  boolean,
  customType,
  date,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";

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
  },
  (table) => [
    index("campaigns_newest").on(table.createdAt, table.id),
    index("campaigns_of_product").on(table.productKey),
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

export const runs = pgTable(
  "runs",
  {
    id: text("id").primaryKey(),
    campaignId: campaignId(),
    threadId: text("thread_id").notNull(),
    kind: text("kind").notNull(),
    status: text("status").notNull(),
    approve: boolean("approve").notNull(),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at"),
    error: words("error"),
  },
  (table) => [
    index("runs_newest").on(table.startedAt, table.id),
    index("runs_of_campaign").on(table.campaignId, table.startedAt),
  ],
);

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
