import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultScale } from "../../app/config.ts";
import { openContext, type Context } from "../../app/context.ts";
import type { RunEvent } from "../../domain/run-event.ts";

/** The seed's own request, as `examples/quantumlayer.json` ships it. */
export async function exampleRequest(): Promise<Record<string, unknown>> {
  // The file is an object; its fields are checked by the brief's own schema.
  return JSON.parse(await readFile("examples/quantumlayer.json", "utf8")) as Record<string, unknown>;
}

/** The configuration of a context without a model; `dataDirectory` is made when it is not there. */
export function configFor(dataDirectory: string): Parameters<typeof openContext>[0] {
  return { dataDirectory, model: { name: "none", baseUrl: null }, scale: defaultScale };
}

/** No secret is set. */
export const noSecrets = { openaiApiKey: null, databaseUrl: null, redisUrl: null };

/** A context on a directory of its own, with a clock that stands still; `remove` closes it and deletes the directory. */
export async function openTemporary(now = new Date("2026-11-24T12:00:00Z")): Promise<{
  context: Context;
  remove(): Promise<void>;
}> {
  const directory = await mkdtemp(join(tmpdir(), "qlp-test-"));
  const context = await openContext(configFor(join(directory, "data")), noSecrets, {
    adapt: (ports) => ({ ...ports, now: () => now }),
  });
  return {
    context,
    async remove() {
      await context.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** A watch that keeps what it sees. */
export function recordingWatch(): { events: RunEvent[]; onEvent(event: RunEvent): void } {
  const events: RunEvent[] = [];
  return { events, onEvent: (event) => void events.push(event) };
}
