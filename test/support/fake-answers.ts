import { createComposer } from "../../tools/model/composer/composer.ts";
import type { PieceTask, StrategyTask, TaskKind, VariantTask, WriterTasks } from "../../tools/model/port.ts";

const composer = createComposer();

/**
 * A valid answer to any task of the chat-model writer, always the same for the same prompt: what the composer would write
 * from the blocks of the prompt. So a whole campaign that is made through it passes its checks.
 */
export async function answerFor({
  kind,
  blocks,
}: {
  kind: TaskKind;
  blocks: Record<string, unknown>;
}): Promise<{ answer: WriterTasks[TaskKind]["answer"] }> {
  // The prompt carries the parts of the task as they are, without the seed; what it leaves out the composer does not read.
  const task = { ...blocks, seed: "fake" } as unknown;
  const answers = {
    strategy: () => composer.write("strategy", task as StrategyTask),
    piece: () => composer.write("piece", task as PieceTask),
    variants: () => composer.write("variants", task as VariantTask),
  };
  return { answer: await answers[kind]() };
}
