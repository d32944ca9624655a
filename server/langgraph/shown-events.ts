import type { StreamMode } from "../../domain/run.ts";

/**
 * Says whether a viewer of these modes is told of an event. The log of a run holds more than was asked for, since the
 * product's own events are always kept there.
 * @param event its name, with the namespace of a subgraph behind bars
 */
export function isShown(event: string, modes: readonly StreamMode[]): boolean {
  const mode = modeOf(event.split("|", 1)[0] ?? "");
  return mode === null || modes.some((shown) => shown === mode);
}

/** The mode that an event belongs to, null when it belongs to every run. */
function modeOf(name: string): string | null {
  if (name === "metadata" || name === "error") return null;
  if (name === "messages") return "messages-tuple";
  return name.startsWith("messages/") ? "messages" : name;
}
