import type { z } from "zod";
import { MarketingError, type FieldError } from "../../../domain/errors.ts";
import { shortened } from "../../../domain/shortened.ts";
import { answerSchemas, type TaskKind, type WriterTasks } from "../port.ts";
import { tryAgain, type FailureContext } from "./model-failure.ts";
import { taskRules } from "./task-rules.ts";

/** What came from the model, as it is. */
export interface RawAnswer {
  text: string;
  /** the server's word for why it stopped; null when it never said */
  finishReason: string | null;
}

const otherModel = `choose a model and server that keep to a JSON schema (QLP_MODEL, OPENAI_BASE_URL), or ${tryAgain}`;

/** Why there is no whole answer, by the server's word for it. */
const stops: Record<string, { why: string; hint: string } | undefined> = {
  length: {
    why: "the answer was cut off at the model's length limit",
    hint: `choose a model with room for longer answers in QLP_MODEL, or ${tryAgain}`,
  },
  content_filter: {
    why: "the server's content filter stopped the answer",
    hint: `look for words in the brief that a filter may dislike, or ${tryAgain}`,
  },
};

const schemas: { [K in TaskKind]: z.ZodType<WriterTasks[K]["answer"]> } = answerSchemas;

/**
 * The checked answer. Nothing is repaired.
 * @throws MarketingError "writer-failed" that says whether the model refused, was cut off, or gave something else
 */
export function readAnswer<K extends TaskKind>(
  kind: K,
  task: WriterTasks[K]["task"],
  { text, finishReason }: RawAnswer,
  { subject, model }: Pick<FailureContext, "subject" | "model">,
): WriterTasks[K]["answer"] {
  const failed = (why: string, hint: string, errors: FieldError[] = []): MarketingError =>
    new MarketingError("writer-failed", `the model ${model} gave no usable answer for ${subject}`, {
      why,
      hint,
      errors,
    });

  const stop = stops[finishReason ?? ""];
  if (stop !== undefined) throw failed(stop.why, stop.hint);
  const isCut = finishReason === null;
  if (text.trim() === "") {
    throw isCut
      ? failed("the stream ended before the first word", tryAgain)
      : failed(
          "the model refused: it ended without a word of an answer",
          `see whether the brief asks for something that the model declines, or ${tryAgain}`,
        );
  }
  const value = parseJson(text);
  if (value === undefined) {
    throw isCut
      ? failed("the stream ended in the middle of the answer", tryAgain)
      : failed(
          `the answer is not JSON: it begins with "${shortened(text.trim().replace(/\s+/gu, " "), 60)}"`,
          otherModel,
        );
  }
  const read = schemas[kind].safeParse(value);
  if (!read.success) {
    const errors = read.error.issues.map(({ path, message }) => ({ pointer: `/${path.join("/")}`, detail: message }));
    const first = errors.slice(0, 3).map(({ pointer, detail }) => `${pointer} ${detail}`);
    throw failed(`the answer does not have the shape that was asked for: ${first.join("; ")}`, otherModel, errors);
  }
  const fault = taskRules[kind].fault(read.data, task);
  if (fault !== null) throw failed(`the answer ${fault}`, tryAgain);
  return read.data;
}

/** Models that know no schema like to put a fence round their JSON. Undefined when it is no JSON. */
function parseJson(text: string): unknown {
  const [, inner = text] = /^\s*```(?:json)?\s*\n(.*)\n```\s*$/su.exec(text) ?? [];
  try {
    return JSON.parse(inner);
  } catch {
    return undefined;
  }
}
