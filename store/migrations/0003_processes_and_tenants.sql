CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"scope" text NOT NULL,
	"tenant" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "processes" (
	"id" text PRIMARY KEY NOT NULL,
	"alive_until" timestamp with time zone NOT NULL,
	"is_server" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "tenant" text;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD COLUMN "process_id" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "tenant" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "process_id" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "stop" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "begun_at" text;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "tenant" text;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "held_by" text;--> statement-breakpoint
CREATE INDEX "campaigns_of_tenant" ON "campaigns" USING btree ("tenant","created_at","id");--> statement-breakpoint
CREATE INDEX "runs_without_end" ON "runs" USING btree ("process_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "threads_of_tenant" ON "threads" USING btree ("tenant","updated_at","id");--> statement-breakpoint
DROP SEQUENCE "public"."graph_epochs";--> statement-breakpoint
CREATE FUNCTION "thread_has_runs"("thread" text, "ending" text) RETURNS boolean
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM runs WHERE thread_id = "thread" AND status IN ('pending', 'running') AND id IS DISTINCT FROM "ending"
  );
END
$$;
