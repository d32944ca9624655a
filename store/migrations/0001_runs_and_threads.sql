CREATE TABLE "idempotency_keys" (
	"key" text PRIMARY KEY NOT NULL,
	"body_hash" text NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"response" json
);
--> statement-breakpoint
CREATE TABLE "run_events" (
	"run_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"event" text NOT NULL,
	"data" text NOT NULL,
	CONSTRAINT "run_events_run_id_seq_pk" PRIMARY KEY("run_id","seq")
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"metadata" jsonb NOT NULL,
	"status" text NOT NULL,
	"values" json,
	"interrupts" json NOT NULL,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "writer_answers" (
	"input_hash" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"answer" json NOT NULL
);
--> statement-breakpoint
ALTER TABLE "runs" ALTER COLUMN "campaign_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "order" json NOT NULL DEFAULT '{"input":null,"command":null,"checkpointId":null,"config":{"tags":[],"recursionLimit":null,"configurable":{}},"streamModes":["custom","messages-tuple"],"streamSubgraphs":false,"interruptBefore":null,"interruptAfter":null,"multitaskStrategy":"reject","webhook":null,"isStateless":false}';--> statement-breakpoint
ALTER TABLE "runs" ALTER COLUMN "order" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "metadata" json NOT NULL DEFAULT '{}';--> statement-breakpoint
ALTER TABLE "runs" ALTER COLUMN "metadata" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "attempt" integer NOT NULL DEFAULT 1;--> statement-breakpoint
ALTER TABLE "runs" ALTER COLUMN "attempt" DROP DEFAULT;--> statement-breakpoint
CREATE INDEX "idempotency_keys_oldest" ON "idempotency_keys" USING btree ("claimed_at");--> statement-breakpoint
CREATE INDEX "threads_newest" ON "threads" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "threads_by_metadata" ON "threads" USING gin ("metadata");--> statement-breakpoint
INSERT INTO "threads" ("id", "created_at", "updated_at", "metadata", "status", "interrupts")
SELECT DISTINCT ON ("runs"."thread_id") "runs"."thread_id", "campaigns"."created_at", "runs"."started_at",
  jsonb_build_object('graph_id', 'campaign', 'campaign_id', "runs"."campaign_id"),
  CASE "runs"."status" WHEN 'interrupted' THEN 'interrupted' WHEN 'error' THEN 'error' ELSE 'idle' END, '{}'
FROM "runs" JOIN "campaigns" ON "campaigns"."id" = "runs"."campaign_id"
ORDER BY "runs"."thread_id", "runs"."started_at" DESC;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "runs_of_thread" ON "runs" USING btree ("thread_id","started_at");--> statement-breakpoint
CREATE INDEX "runs_by_status" ON "runs" USING btree ("status");