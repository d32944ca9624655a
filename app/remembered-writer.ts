import type { z } from "zod";
import type { CampaignStore } from "../store/port.ts";
import { answerSchemas, type TaskKind, type Writer, type WriterTasks } from "../tools/model/port.ts";

export interface Memory {
  store: Pick<CampaignStore, "getAnswer" | "saveAnswer">;
  hash(text: string): string;
  now(): Date;
}

const schemas: { [K in TaskKind]: z.ZodType<WriterTasks[K]["answer"]> } = answerSchemas;

/**
 * The writer with a memory: the same task is paid once, also after a crash. Answers are known by the hash of the writer's
 * stamp, the kind and the task, so another model or another prompt asks again; so does an answer of an older shape.
 */
export function rememberedWriter(writer: Writer, { store, hash, now }: Memory): Writer {
  return {
    stamp: writer.stamp,
    async write(kind, task, options) {
      const inputHash = hash(canonical([writer.stamp, kind, task]));
      const known = schemas[kind].safeParse(await store.getAnswer(inputHash));
      if (known.success) return known.data;
      const answer = await writer.write(kind, task, options);
      await store.saveAnswer(inputHash, answer, now());
      return answer;
    },
  };
}

/** The same text whatever the order of the fields: a task that went through the store comes back in another order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : item,
  );
}
