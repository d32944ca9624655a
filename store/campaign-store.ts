import { campaignQueries } from "./campaigns.ts";
import type { Database } from "./database.ts";
import { feedbackQueries } from "./feedback.ts";
import { idempotencyKeyQueries } from "./idempotency-keys.ts";
import { pieceQueries } from "./pieces.ts";
import type { CampaignStore } from "./port.ts";
import { runLineQueries } from "./run-line.ts";
import { runQueries } from "./runs.ts";
import { scheduleQueries } from "./schedule.ts";
import { threadQueries } from "./threads.ts";
import { writerAnswerQueries } from "./writer-answers.ts";

/** The store on an open database whose schema is up to date. */
export function createCampaignStore(database: Database): CampaignStore {
  return {
    ...campaignQueries(database),
    ...pieceQueries(database),
    ...scheduleQueries(database),
    ...threadQueries(database),
    ...runLineQueries(database),
    ...runQueries(database),
    ...idempotencyKeyQueries(database),
    ...writerAnswerQueries(database),
    ...feedbackQueries(database),
  };
}
