import { hostname } from "node:os";
import { readLock } from "../store/lock.ts";
import type { Config } from "./config.ts";

/**
 * The address of the server to talk to: the one that is configured, else the one that holds the data directory; null when
 * there is none, and the caller may open the directory itself.
 * @throws MarketingError "store-locked" when the directory's lock can't be read
 */
export async function findServer({
  url,
  dataDirectory,
}: Pick<Config, "url" | "dataDirectory">): Promise<string | null> {
  if (url !== null) return url;
  const holder = await readLock(dataDirectory);
  if (holder?.url == null) return null;
  // A directory may be shared between machines or containers; an address of the other's loopback leads nowhere here.
  return holder.host === hostname() || !isLoopback(holder.url) ? holder.url : null;
}

function isLoopback(url: string): boolean {
  const { hostname: host } = new URL(url);
  return host === "localhost" || host === "[::1]" || host.startsWith("127.");
}
