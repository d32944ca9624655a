import type { Page } from "./layout.ts";
import type { Session } from "./session.ts";

/** The page of a session: as wide as the terminal, 60 to 100 columns; 96 where there is none. */
export function pageOf({ terminal, paint, output, server }: Session): Page {
  const columns = output === null ? terminal.stdout.columns : undefined;
  return { width: Math.min(100, Math.max(60, columns ?? 96)), paint, command: terminal.command, server };
}
