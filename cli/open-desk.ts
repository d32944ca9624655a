import { MarketingError } from "../domain/errors.ts";
import type { Desk } from "./desk.ts";
import { serverAddress } from "./server-address.ts";
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

async function openDesk({ terminal, url }: Session): Promise<Desk> {
  const [{ readConfig, readSecrets }, { findServer }] = await Promise.all([
    import("../app/config.ts"),
    import("../app/running-server.ts"),
  ]);
  const config = readConfig(terminal.env);
  const secrets = readSecrets(terminal.env);
  const found = await findServer({ ...config, url: url ?? config.url });
  if (found === null) return (await import("./local-desk.ts")).localDesk(config, secrets);
  const address = serverAddress(found);
  if (address === null) {
    throw new MarketingError("invalid-usage", "the address of the server can't be used", {
      why: "it is no plain web address such as http://127.0.0.1:2024; keys have no place in it",
      hint: "correct QLP_URL or --url; a key belongs in QLP_API_KEYS",
    });
  }
  const { remoteDesk } = await import("./remote/desk.ts");
  return remoteDesk({ url: address, apiKey: secrets.apiKeys[0] ?? null });
}
