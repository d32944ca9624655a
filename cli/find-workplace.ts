import type { Config, Secrets } from "../app/config.ts";
import { MarketingError } from "../domain/errors.ts";
import { serverAddress } from "./server-address.ts";
import type { Session } from "./session.ts";

/** What a command works with: this machine's configuration, and the server that is to do the work, when there is one. */
export interface Workplace {
  config: Config;
  secrets: Secrets;
  server: { url: string; apiKey: string | null } | null;
}

/**
 * The server that `--url` or `QLP_URL` name, else the one that holds the data directory where that is used, else none.
 * @throws MarketingError "invalid-usage" for an environment or address that can't be used, "store-locked" for a lock that
 * can't be read
 */
export async function findWorkplace({ terminal, url }: Session): Promise<Workplace> {
  const [{ readConfig, readSecrets }, { findServer }] = await Promise.all([
    import("../app/config.ts"),
    import("../app/running-server.ts"),
  ]);
  const config = readConfig(terminal.env);
  const secrets = readSecrets(terminal.env);
  const named = url ?? config.url;
  // With a database elsewhere the data directory, and whoever holds it, has nothing to do with the campaigns.
  const found = secrets.databaseUrl === null ? await findServer({ ...config, url: named }) : named;
  if (found === null) return { config, secrets, server: null };
  const address = serverAddress(found);
  if (address !== null) return { config, secrets, server: { url: address, apiKey: secrets.apiKeys[0] ?? null } };
  throw new MarketingError("invalid-usage", "the address of the server can't be used", {
    why: "it is no plain web address such as http://127.0.0.1:2024; keys have no place in it",
    hint: "correct QLP_URL; a key belongs in QLP_API_KEYS",
  });
}
