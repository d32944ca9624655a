import type { Desk } from "./desk.ts";
import { findWorkplace } from "./find-workplace.ts";
import type { Session } from "./session.ts";

/**
 * Does work at a desk, and closes it again on every way out. It is a server's with `--url` or `QLP_URL`, or when a server
 * holds the data directory; else the engine's in this process.
 */
export async function withDesk<Result>(session: Session, work: (desk: Desk) => Promise<Result>): Promise<Result> {
  const desk = await openDesk(session);
  session.server = desk.server;
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

async function openDesk(session: Session): Promise<Desk> {
  const { config, secrets, server } = await findWorkplace(session);
  if (server === null) return (await import("./local-desk.ts")).localDesk(config, secrets);
  return (await import("./remote/desk.ts")).remoteDesk(server);
}
