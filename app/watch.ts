import type { RunEvent } from "../domain/run-event.ts";

/** Somebody who watches a run, and may stop it. */
export interface Watch {
  onEvent(event: RunEvent): void;
  signal?: AbortSignal;
  /** hears when the server that tells the events stops answering, and when it is back */
  onConnection?(state: "lost" | "back"): void;
}
