CREATE TABLE "campaigns" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"thread_id" text NOT NULL,
	"seed" text NOT NULL,
	"product_key" text NOT NULL,
	"writer" json NOT NULL,
	"brief" json NOT NULL,
	"classification" json,
	"strategy" json,
	"plan" json,
	"findings" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"piece_id" text NOT NULL,
	"channel" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"campaign_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"content" json NOT NULL,
	CONSTRAINT "facts_campaign_id_id_pk" PRIMARY KEY("campaign_id","id")
);
--> statement-breakpoint
CREATE TABLE "measurements" (
	"campaign_id" text NOT NULL,
	"piece_id" text NOT NULL,
	"channel" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"metrics" json NOT NULL,
	CONSTRAINT "measurements_campaign_id_piece_id_channel_at_pk" PRIMARY KEY("campaign_id","piece_id","channel","at")
);
--> statement-breakpoint
CREATE TABLE "pieces" (
	"campaign_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"input_hash" text NOT NULL,
	"channel" text NOT NULL,
	"status" text NOT NULL,
	"content" json NOT NULL,
	CONSTRAINT "pieces_campaign_id_id_pk" PRIMARY KEY("campaign_id","id")
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"thread_id" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"approve" boolean NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "slots" (
	"campaign_id" text NOT NULL,
	"slot_id" text NOT NULL,
	"position" integer NOT NULL,
	"date" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"time" text NOT NULL,
	"zone" text NOT NULL,
	"channel" text NOT NULL,
	"piece_id" text NOT NULL,
	"test_id" text,
	"variant_id" text,
	"late_policy" text NOT NULL,
	CONSTRAINT "slots_campaign_id_slot_id_pk" PRIMARY KEY("campaign_id","slot_id")
);
--> statement-breakpoint
CREATE TABLE "tests" (
	"campaign_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"channel" text NOT NULL,
	"content" json NOT NULL,
	CONSTRAINT "tests_campaign_id_id_pk" PRIMARY KEY("campaign_id","id")
);
--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pieces" ADD CONSTRAINT "pieces_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slots" ADD CONSTRAINT "slots_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tests" ADD CONSTRAINT "tests_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaigns_newest" ON "campaigns" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "campaigns_of_product" ON "campaigns" USING btree ("product_key");--> statement-breakpoint
CREATE INDEX "comments_in_time" ON "comments" USING btree ("campaign_id","at");--> statement-breakpoint
CREATE INDEX "pieces_in_order" ON "pieces" USING btree ("campaign_id","position");--> statement-breakpoint
CREATE INDEX "runs_newest" ON "runs" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "runs_of_campaign" ON "runs" USING btree ("campaign_id","started_at");--> statement-breakpoint
CREATE INDEX "slots_in_time" ON "slots" USING btree ("campaign_id","at");