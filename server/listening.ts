import type { Server } from "node:http";
import { isIPv6 } from "node:net";
import type { Context } from "../app/context.ts";
import { MarketingError } from "../domain/errors.ts";

/**
 * Refuses to listen where others than this machine's own users can come, unless keys are set, or stored with one of an
 * administrator among them.
 * @throws MarketingError "credentials-missing"
 */
export async function checkListening(
  host: string,
  apiKeys: readonly string[],
  stored: Pick<Context["keys"], "list">,
): Promise<void> {
  if (apiKeys.length > 0 || !isExposed(host)) return;
  if ((await stored.list()).some(({ scope, revokedAt }) => scope === "admin" && revokedAt === null)) return;
  throw new MarketingError("credentials-missing", `the server will not listen at ${host} without keys`, {
    why: "whoever reaches that address could use it",
    hint: "set QLP_API_KEYS to one or more long random keys, make one with qlp-marketing keys create --name NAME --scope admin, or listen at 127.0.0.1",
  });
}

/** Whether others than this machine's own users can come to this address. */
export function isExposed(host: string): boolean {
  return host !== "localhost" && host !== "::1" && !/^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * Resolves when the server takes connections.
 * @throws MarketingError "conflict" when the port is taken, "invalid-usage" when the host or port can't be used
 */
export async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, () => resolve());
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): MarketingError {
  if (error.code === "EADDRINUSE") {
    return new MarketingError("conflict", `port ${port} of ${host} is taken`, {
      why: "another program listens there",
      hint: "choose another one with --port, or 0 for any that is free",
      cause: error,
    });
  }
  return new MarketingError("invalid-usage", `the server can't listen at ${host}, port ${port}`, {
    why: error.code === "EACCES" ? "the system reserves this port" : (error.code ?? error.message),
    hint: "choose another --host or --port",
    cause: error,
  });
}

/** Where processes of this machine reach the server; a wildcard address is reached through loopback. */
export function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const reached = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${isIPv6(reached) ? `[${reached}]` : reached}:${port}`;
}
