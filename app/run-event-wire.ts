import { z } from "zod";
import { RunEvent } from "../domain/run-event.ts";

/** A run event as it leaves the product: snake_case, with the moment it happened (ISO 8601 UTC). */
export type WireRunEvent = { type: RunEvent["type"]; at: string } & Record<string, unknown>;

/** The line of `--jsonl`, the data of a server-sent event and a chunk of LangGraph's custom stream. */
export function eventToWire(event: RunEvent, at: string): WireRunEvent {
  const { type, ...fields } = event;
  const named = Object.entries(fields).map(([key, value]) => [snakeCase(key), value]);
  return { type, at, ...(Object.fromEntries(named) as Record<string, unknown>) };
}

/** The event that a line holds, null when it is none of the product's. */
export function eventFromWire(line: unknown): RunEvent | null {
  const fields = z.record(z.string(), z.unknown()).safeParse(line);
  if (!fields.success) return null;
  const named = Object.entries(fields.data).map(([key, value]) => [camelCase(key), value]);
  return RunEvent.safeParse(Object.fromEntries(named)).data ?? null;
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function camelCase(key: string): string {
  return key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
