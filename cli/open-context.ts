import type { Context } from "../app/context.ts";
import type { Session } from "./session.ts";

/** Opens the data directory at the first call; later calls get the same. */
export type Open = () => Promise<Context>;

/** Does work that may need the data directory, and closes it again on every way out. */
export async function withContext<Result>(session: Session, work: (open: Open) => Promise<Result>): Promise<Result> {
  let opened: Promise<Context> | null = null;
  const open: Open = () => (opened ??= openOwn(session));
  try {
    return await work(open);
  } finally {
    // Whoever asked for it has seen the failure of opening.
    const context = await (opened as Promise<Context> | null)?.catch(() => null);
    await context?.close();
  }
}

/** Imported late: the graph and the engine cost half a second, which no help text should wait for. */
async function openOwn({ terminal }: Session): Promise<Context> {
  const [{ readConfig }, { openContext }] = await Promise.all([
    import("../app/config.ts"),
    import("../app/context.ts"),
  ]);
  return await openContext(readConfig(terminal.env));
}
