CREATE SEQUENCE "public"."graph_epochs" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "graph_checkpoints" (
	"thread_id" text NOT NULL,
	"checkpoint_ns" text NOT NULL,
	"checkpoint_id" text NOT NULL,
	"parent_id" text,
	"document" json NOT NULL,
	"metadata" json NOT NULL,
	CONSTRAINT "graph_checkpoints_key" PRIMARY KEY("thread_id","checkpoint_ns","checkpoint_id")
);
--> statement-breakpoint
CREATE TABLE "graph_values" (
	"thread_id" text NOT NULL,
	"checkpoint_ns" text NOT NULL,
	"channel" text NOT NULL,
	"version" text NOT NULL,
	"type" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "graph_values_key" PRIMARY KEY("thread_id","checkpoint_ns","channel","version")
);
--> statement-breakpoint
CREATE TABLE "graph_writes" (
	"thread_id" text NOT NULL,
	"checkpoint_ns" text NOT NULL,
	"checkpoint_id" text NOT NULL,
	"task_id" text NOT NULL,
	"idx" integer NOT NULL,
	"channel" text NOT NULL,
	"type" text NOT NULL,
	"value" text NOT NULL,
	"task_path" text NOT NULL,
	CONSTRAINT "graph_writes_key" PRIMARY KEY("thread_id","checkpoint_ns","checkpoint_id","task_id","idx")
);
--> statement-breakpoint
DROP TABLE IF EXISTS "checkpoints", "checkpoint_blobs", "checkpoint_writes", "checkpoint_migrations";
--> statement-breakpoint
CREATE FUNCTION "graph_checkpoint"("thread" text, "namespace" text, "id" text)
RETURNS TABLE("kind" text, "thread_id" text, "checkpoint_ns" text, "checkpoint_id" text, "name" text, "detail" text, "path" text, "idx" integer, "type" text, "value" text)
LANGUAGE sql AS $$
  WITH found AS (
    SELECT * FROM graph_checkpoints c
    WHERE c.thread_id = "thread" AND c.checkpoint_ns = "namespace" AND c.checkpoint_id = coalesce("id", (
      SELECT max(newest.checkpoint_id) FROM graph_checkpoints newest
      WHERE newest.thread_id = "thread" AND newest.checkpoint_ns = "namespace"
    ))
  )
  SELECT 'checkpoint', f.thread_id, f.checkpoint_ns, f.checkpoint_id, f.parent_id, f.metadata::text, '', 0, '', f.document::text
  FROM found f
  UNION ALL
  SELECT 'value', f.thread_id, f.checkpoint_ns, f.checkpoint_id, v.channel, v.version, '', 0, v.type, v.value
  FROM found f CROSS JOIN json_each_text(f.document -> 'channel_versions') held
  JOIN graph_values v ON v.thread_id = "thread" AND v.checkpoint_ns = "namespace" AND v.channel = held.key AND v.version = held.value
  UNION ALL
  SELECT 'write', f.thread_id, f.checkpoint_ns, f.checkpoint_id, w.channel, w.task_id, w.task_path, w.idx, w.type, w.value
  FROM found f
  JOIN graph_writes w ON w.thread_id = "thread" AND w.checkpoint_ns = "namespace" AND w.checkpoint_id = f.checkpoint_id
$$;
