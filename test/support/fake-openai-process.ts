import { startFakeOpenAi } from "./fake-openai.ts";

/**
 * The fake as a process of its own, for tests that start the program: prints its base URL as the first line, then "call N"
 * and "hung-up N" as they happen. Arguments, all optional: wait before the first token and before each chunk in ms, and
 * characters of a chunk. It ends by SIGTERM.
 * @example tsx test/support/fake-openai-process.ts 100 5 40
 */
const [firstTokenMs = 0, chunkMs = 0, chunkLength = 400] = process.argv.slice(2).map(Number);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const { url } = await startFakeOpenAi({
  firstTokenMs,
  chunkMs,
  chunkLength,
  onEvent: (event, count) => void say(`${event} ${count}`),
});
say(url);
