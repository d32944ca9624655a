import fc from "fast-check";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { callerAddress } from "../../server/caller-address.ts";

/** The address that is told for a request from this socket. */
async function addressOf(socket: string | null, proxies = 0, forwarded?: string): Promise<string> {
  const app = new Hono().get("/", (context) => context.text(callerAddress(context, proxies)));
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  const env = socket === null ? undefined : { incoming: { socket: { remoteAddress: socket } } };
  return await (await app.request("/", { headers }, env)).text();
}

describe("the address of a caller", () => {
  it("is the socket's", async () => {
    expect(await addressOf("203.0.113.7")).toBe("203.0.113.7");
    expect(await addressOf(null)).toBe("unknown");
  });

  it("is the same whether a socket takes both kinds of addresses or one", async () => {
    expect(await addressOf("::ffff:203.0.113.7")).toBe("203.0.113.7");
  });

  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:0001:2:ffff::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["::", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("of IPv6 is the network that a caller has to itself: %s", async (socket, network) => {
    expect(await addressOf(socket)).toBe(network);
  });

  it("is never what the caller wrote, where no proxy stands before the server", async () => {
    await fc.assert(
      fc.asyncProperty(fc.ipV4(), async (forged) => {
        expect(await addressOf("203.0.113.7", 0, forged)).toBe("203.0.113.7");
      }),
    );
  });

  it("is what the outermost of our own proxies saw, whatever the caller wrote before it", async () => {
    expect(await addressOf("127.0.0.1", 1, "192.0.2.1, 198.51.100.4")).toBe("198.51.100.4");
    expect(await addressOf("127.0.0.1", 2, "192.0.2.1,198.51.100.4 , 10.0.0.1")).toBe("198.51.100.4");
  });

  it.each([undefined, "", "unknown", "198.51.100.4:5000"])(
    "is the socket's where a proxy should have added one, but the header is %j",
    async (forwarded) => {
      expect(await addressOf("127.0.0.1", 1, forwarded)).toBe("127.0.0.1");
    },
  );

  it("is the socket's for who came through fewer proxies", async () => {
    expect(await addressOf("203.0.113.7", 2, "198.51.100.4")).toBe("203.0.113.7");
  });
});
