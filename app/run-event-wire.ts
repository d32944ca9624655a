import { z } from "zod";
import { RunEvent } from "../domain/run-event.ts";

/** A run event as it leaves the product: snake_case, with the moment it happened (ISO 8601 UTC). */
export type WireRunEvent = { type: RunEvent["type"]; at: string } & Record<string, unknown>;

/** The line of `--jsonl`, the data of a server-sent event and a chunk of LangGraph's custom stream. */
export function eventToWire(event: RunEvent, at: string): WireRunEvent {
  return { type: event.type, at, ...fieldsOf(event) };
}

function fieldsOf(event: RunEvent): Record<string, unknown> {
  switch (event.type) {
    case "agent-start":
      return { agent: event.agent };
    case "agent-end":
      return { agent: event.agent, note: event.note };
    case "piece": {
      const { agent, pieceId, channel, contentType, done, total } = event;
      return { agent, piece_id: pieceId, channel, content_type: contentType, done, total };
    }
    case "step":
      return { agent: event.agent, step: event.step, note: event.note };
    case "finding": {
      const { rule, severity, message, pieceId } = event.finding;
      return { agent: event.agent, finding: { rule, severity, message, piece_id: pieceId } };
    }
    case "run":
      return { agent: "supervisor", run_id: event.runId, campaign_id: event.campaignId, status: event.status };
  }
}

/** The event that a line holds, null when it is none of the product's. */
export function eventFromWire(line: unknown): RunEvent | null {
  return RunEvent.safeParse(camelCased(line)).data ?? null;
}

const Fields = z.record(z.string(), z.unknown());

function camelCased(value: unknown): unknown {
  const fields = Fields.safeParse(value);
  if (!fields.success) return value;
  return Object.fromEntries(
    Object.entries(fields.data).map(([key, part]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      camelCased(part),
    ]),
  );
}
