import { isIP, isIPv6 } from "node:net";
import type { Context } from "hono";

/**
 * Where a request comes from, as far as it names one caller: an IPv4 address, or the network of 64 bits that an IPv6 caller
 * has to itself; "unknown" without a socket. `X-Forwarded-For` is whatever the caller wrote, but for the entries that our own
 * proxies added at its end: it is looked at only as far as there are such.
 * @param proxies how many proxies each request comes through; one that came another way is its socket's
 */
export function callerAddress(context: Pick<Context, "env" | "req">, proxies: number): string {
  const forwarded = proxies === 0 ? undefined : context.req.header("x-forwarded-for")?.split(",").at(-proxies)?.trim();
  return networkOf(forwarded !== undefined && isIP(forwarded) !== 0 ? forwarded : socketAddress(context.env));
}

/** What @hono/node-server hands in; a request of a test comes without a socket. */
function socketAddress(env: unknown): string {
  // Its types are the adapter's own; whatever else it is has no address.
  const bindings = env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return bindings?.incoming?.socket?.remoteAddress ?? "unknown";
}

function networkOf(address: string): string {
  const asIPv4 = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (asIPv4 !== undefined || !isIPv6(address)) return asIPv4 ?? address;
  const [withoutZone = ""] = address.split("%");
  // Written in the one way that addresses of the web have.
  const [before = "", after = ""] = new URL(`http://[${withoutZone}]`).hostname.slice(1, -1).split("::");
  const [head, tail] = [groupsOf(before), groupsOf(after)];
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(":")}::/64`;
}

function groupsOf(part: string): string[] {
  return part === "" ? [] : part.split(":");
}
