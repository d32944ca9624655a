import ipaddr from "ipaddr.js";

/** Names that lead inside wherever they are asked for. */
const insideNames = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home\.arpa)$/;

/** True for a host name that says itself that it is not on the internet; names without a dot are found only inside. */
export function isInsideName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.+$/, "");
  return insideNames.test(name) || !/[.:]/.test(name);
}

const globalUnicast: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

/**
 * True for an IP address that anybody on the internet has a way to. Every special range is out: loopback, private, link
 * local, carrier NAT, multicast, documentation, and the IPv6 ranges that carry an IPv4 address inside.
 * @source IANA special-purpose address registries, as ipaddr.js 2.5 knows them
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  // What IANA hasn't given out is reported as unicast too, ::127.0.0.1 among it.
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast);
}
