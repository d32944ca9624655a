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
