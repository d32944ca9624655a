import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import type { TaskKind, Writer } from "../port.ts";
import { answerFormat } from "./answer-format.ts";
import { messagesFor, type ChatMessages } from "./messages.ts";
import { modelFailure, type FailureContext } from "./model-failure.ts";
import { loadPrompts, type PromptBook } from "./prompt-book.ts";
import { readAnswer, type RawAnswer } from "./read-answer.ts";
import { taskRules } from "./task-rules.ts";

export interface ChatModelWriterOptions {
  /** makes the model; called once, at the first write */
  model: () => Promise<BaseChatModel>;
  /** the model's name, for the stamp and for messages */
  stampModel: string;
  /** what must never stand in a message, such as the key; default none */
  secrets?: readonly string[];
  /** default: the product's own */
  prompts?: PromptBook;
}

/**
 * A writer over any LangChain chat model: one call for a task, no repair and no second try. Inside a node of a graph its
 * tokens go to the stream mode "messages" by themselves. An aborted write ends the call and throws what the signal says.
 * `write` throws MarketingError "writer-failed", or "credentials-missing" when the server refuses the key.
 */
export function createChatModelWriter({
  model: makeModel,
  stampModel,
  secrets = [],
  prompts = loadPrompts(),
}: ChatModelWriterOptions): Writer {
  let model: Promise<BaseChatModel> | null = null;
  return {
    stamp: { name: "chat-model", model: stampModel, promptVersion: prompts.version },
    async write(kind, task, { signal } = {}) {
      signal?.throwIfAborted();
      model ??= makeModel();
      const rules = taskRules[kind];
      const context: FailureContext = { subject: rules.subject(task), model: stampModel, hasBegun: false, secrets };
      const raw = await ask(await model, kind, messagesFor(kind, task, prompts), {
        context,
        piece: rules.piece(task),
        signal,
      });
      return rules.settle(readAnswer(kind, task, raw, context), task);
    },
  };
}

/** The whole text of the answer. Streamed and gathered here: core's `invoke` counts tokens with a table from the network. */
async function ask(
  model: BaseChatModel,
  kind: TaskKind,
  { system, user }: ChatMessages,
  { context, piece, signal }: { context: FailureContext; piece: string | null; signal: AbortSignal | undefined },
): Promise<RawAnswer> {
  const options = {
    response_format: answerFormat(kind),
    metadata: {
      writer_task: kind,
      writer_subject: context.subject,
      ...(piece === null ? {} : { writer_piece: piece }),
    },
    ...(signal === undefined ? {} : { signal }),
  };
  const answer: RawAnswer = { text: "", finishReason: null };
  try {
    const stream = await model.stream(
      [
        { role: "system", content: system },
        { role: "user", content: user },
      ],
      options,
    );
    for await (const chunk of stream) {
      context.hasBegun = true;
      answer.text += chunk.text;
      const reason: unknown = chunk.response_metadata["finish_reason"];
      if (typeof reason === "string") answer.finishReason = reason;
    }
  } catch (error) {
    signal?.throwIfAborted();
    // The signal of the run reaches the model without us, through the graph's own context.
    if (error instanceof Error && error.name === "AbortError") throw error;
    throw modelFailure(error, context);
  }
  signal?.throwIfAborted();
  return answer;
}
