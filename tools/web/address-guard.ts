import { lookup as systemLookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { MarketingError } from "../../domain/errors.ts";
import { isInsideName, isPublicAddress } from "./public-address.ts";

export interface HostAddress {
  address: string;
  family: number;
}

export interface GuardOptions {
  /** every address of a name; default: the system's resolver */
  lookup?: (name: string) => Promise<HostAddress[]>;
  /** answers for addresses that are not public, such as a test's own server; default: none */
  allowPrivate?: boolean;
}

/** Who looks at an address before anybody is called. */
export interface AddressGuard {
  /**
   * The address as a URL and its host without brackets.
   * @throws MarketingError "address-refused" when it is no web address, holds a password, or is not public as it stands
   */
  parse(address: string): { url: URL; host: string };
  /**
   * The addresses that a host's name leads to.
   * @throws MarketingError "address-refused" when one of them is not public; what the resolver throws
   */
  resolve(host: string): Promise<HostAddress[]>;
}

/** Keeps requests to addresses that users give from being sent inside (SSRF): each address of a name must be public. */
export function createAddressGuard({ lookup = allOf, allowPrivate = false }: GuardOptions = {}): AddressGuard {
  function parse(address: string): { url: URL; host: string } {
    if (!URL.canParse(address)) throw refused("it is no web address");
    const url = new URL(address);
    if (url.protocol !== "http:" && url.protocol !== "https:") throw refused("it is neither http nor https");
    if (url.username !== "" || url.password !== "") throw refused("it holds a user name or a password");
    // The parser has turned 0x7f.1, 017700000001 and 2130706433 into four plain numbers.
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const isInside = isIP(host) === 0 ? isInsideName(host) : !isPublicAddress(host);
    if (isInside && !allowPrivate) throw refused("it is not on the public internet");
    return { url, host };
  }

  async function resolve(host: string): Promise<HostAddress[]> {
    if (isIP(host) !== 0) return [{ address: host, family: isIP(host) }];
    const found = await lookup(host);
    if (found.length === 0) throw refused("its name leads nowhere");
    if (!allowPrivate && !found.every(({ address }) => isPublicAddress(address))) {
      throw refused("its name leads to an address that is not on the public internet");
    }
    return found;
  }

  return { parse, resolve };
}

const allOf = (name: string): Promise<HostAddress[]> => systemLookup(name, { all: true });

function refused(why: string): MarketingError {
  return new MarketingError("address-refused", "this address will not be called", {
    why,
    hint: "give an http or https address on the public internet",
  });
}

/** A lookup that knows one answer, whatever it is asked: the connection goes to what was looked at, whatever the name means a moment later. */
export function pinned(addresses: HostAddress[]): LookupFunction {
  return (_name, { all }, done) => {
    const [first] = addresses;
    if (all === true) done(null, addresses);
    else if (first !== undefined) done(null, first.address, first.family);
    else done(new Error("no address"), "");
  };
}

/** The resolver can't be stopped; its answer is no longer waited for. */
export async function orAbort<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const late = new Promise<never>((_, reject) => {
    const stop = () => reject(new Error("nobody answered in time", { cause: signal.reason }));
    signal.addEventListener("abort", stop, { once: true });
  });
  return await Promise.race([work, late]);
}
