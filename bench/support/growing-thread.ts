import { emptyCheckpoint, uuid6, type BaseCheckpointSaver } from "@langchain/langgraph-checkpoint";
import { hash32 } from "../../domain/random.ts";

export const steps = 12;
/** characters of the state after the last step */
const stateSize = 200_000;

/** What each step of a thread adds: text with the letters, lengths and repeated words of English, other words in each thread. */
export function textsOf(thread: number): string[] {
  return Array.from({ length: steps }, (_, step) => textOf(`${thread}/${step}`, stateSize / steps));
}

function textOf(seed: string, length: number): string {
  let text = "";
  for (let place = 0; text.length < length; place += 1) {
    // The square makes some words frequent and most of them rare.
    const share = hash32(`${seed}/${place}`) / 2 ** 32;
    const word = vocabulary[Math.floor(share * share * vocabulary.length)] ?? "";
    text += place % 13 === 12 ? `${word}. ` : `${word} `;
  }
  return text.slice(0, length);
}

const letters = "eeeeeeeetttttaaaaaooooiiiinnnnsssshhhrrrddllccuummwwffggyyppbbvk";
const vocabulary = Array.from({ length: 6000 }, (_, word) =>
  Array.from({ length: 1 + (hash32(`length ${word}`) % 11) }, (_letter, place) =>
    letters.charAt(hash32(`${word}/${place}`) % letters.length),
  ).join(""),
);

/**
 * Takes the steps of a thread one after the other, each with its checkpoint and what its task wrote.
 * @returns milliseconds of all steps
 */
export async function growThread(
  saver: BaseCheckpointSaver,
  threadId: string,
  texts: readonly string[],
): Promise<number> {
  const began = performance.now();
  const pieces: { id: string; text: string }[] = [];
  let config = {
    configurable: { thread_id: threadId, checkpoint_ns: "", checkpoint_id: undefined as string | undefined },
  };
  for (const [step, text] of texts.entries()) {
    const piece = { id: `piece-${step}`, text };
    pieces.push(piece);
    const version = saver.getNextVersion(step);
    const versions = { pieces: version, progress: version, [`branch:to:node${step}`]: version };
    const checkpoint = {
      ...emptyCheckpoint(),
      id: uuid6(step),
      channel_versions: versions,
      channel_values: { pieces, progress: step },
    };
    await saver.put(config, checkpoint, { source: "loop", step, parents: {} }, versions);
    config = { configurable: { thread_id: threadId, checkpoint_ns: "", checkpoint_id: checkpoint.id } };
    const writes: [string, unknown][] = [
      ["pieces", piece],
      ["progress", step + 1],
    ];
    await saver.putWrites(config, writes, `task-${step}`, `node${step}`);
  }
  return performance.now() - began;
}
