import { eq } from "drizzle-orm";
import { asking, type Database } from "./database.ts";
import type { CampaignStore } from "./port.ts";
import { writerAnswers } from "./schema.ts";

type AnswerQueries = Pick<CampaignStore, "getAnswer" | "saveAnswer">;

/** What paid writers answered, by the hash of what they were given. */
export function writerAnswerQueries(database: Database): AnswerQueries {
  return {
    getAnswer: (inputHash) =>
      asking("read a writer's answer", async () => {
        const [row] = await database
          .select({ answer: writerAnswers.answer })
          .from(writerAnswers)
          .where(eq(writerAnswers.inputHash, inputHash));
        return row?.answer ?? null;
      }),

    // The last answer stays: whoever asks again had a reason not to use the one before.
    saveAnswer: (inputHash, answer, at) =>
      asking("keep a writer's answer", async () => {
        await database
          .insert(writerAnswers)
          .values({ inputHash, answer, at })
          .onConflictDoUpdate({ target: writerAnswers.inputHash, set: { answer, at } });
      }),
  };
}
