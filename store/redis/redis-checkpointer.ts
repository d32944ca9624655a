import { MarketingError } from "../../domain/errors.ts";
import { CheckpointGoneError, PlainRedisSaver } from "../redis-saver/redis-saver.ts";

/** The saver, which tells in the product's words that the checkpoints of a run have gone. */
export class RedisCheckpointer extends PlainRedisSaver {
  /** @throws MarketingError "conflict" when the checkpoint that it goes on from is gone */
  override async put(...given: Parameters<PlainRedisSaver["put"]>): ReturnType<PlainRedisSaver["put"]> {
    try {
      return await super.put(...given);
    } catch (error) {
      if (!(error instanceof CheckpointGoneError)) throw error;
      throw new MarketingError("conflict", error.message, {
        why: "its checkpoints have expired or were removed while a run went on",
        hint: "start a new run; where steps take longer than QLP_CHECKPOINT_TTL allows, raise it",
        cause: error,
      });
    }
  }
}
