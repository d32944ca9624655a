import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInsideName, isPublicAddress } from "../../../tools/web/public-address.ts";

describe("a public address", () => {
  it.each(["1.1.1.1", "8.8.8.8", "93.184.216.34", "2606:4700:4700::1111", "2a00:1450:4001::1"])("is %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ["loopback", "127.0.0.1"],
    ["all of loopback", "127.255.255.254"],
    ["this host", "0.0.0.0"],
    ["this network", "0.1.2.3"],
    ["private A", "10.0.0.1"],
    ["private B", "172.16.0.1"],
    ["the end of private B", "172.31.255.255"],
    ["private C", "192.168.1.1"],
    ["link local, where clouds tell their keys", "169.254.169.254"],
    ["carrier NAT", "100.64.0.1"],
    ["a cloud's metadata in carrier NAT", "100.100.100.200"],
    ["protocol assignments", "192.0.0.192"],
    ["documentation", "192.0.2.1"],
    ["benchmarks", "198.18.0.1"],
    ["multicast", "224.0.0.1"],
    ["reserved", "240.0.0.1"],
    ["broadcast", "255.255.255.255"],
    ["6to4 relays", "192.88.99.1"],
    ["IPv6 loopback", "::1"],
    ["IPv6 unspecified", "::"],
    ["IPv4-compatible loopback", "::127.0.0.1"],
    ["IPv4-mapped loopback", "::ffff:127.0.0.1"],
    ["IPv4-mapped public", "::ffff:8.8.8.8"],
    ["NAT64 of a private address", "64:ff9b::10.0.0.1"],
    ["local NAT64", "64:ff9b:1::1"],
    ["6to4 of a private address", "2002:0a00:0001::1"],
    ["Teredo", "2001::1"],
    ["unique local", "fd00::1"],
    ["a cloud's metadata in IPv6", "fd00:ec2::254"],
    ["IPv6 link local", "fe80::1"],
    ["site local", "fec0::1"],
    ["IPv6 multicast", "ff02::1"],
    ["IPv6 documentation", "2001:db8::1"],
    ["what nobody was given", "4000::1"],
    ["no address", "localhost"],
  ])("is not %s", (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it("is never one that carries an IPv4 address inside", () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.constantFrom("::ffff:", "::", "64:ff9b::"), (inner, prefix) => {
        expect(isPublicAddress(prefix + inner)).toBe(false);
      }),
    );
  });
});

describe("a name that leads inside", () => {
  it.each([
    "localhost",
    "LOCALHOST.",
    "app.localhost",
    "metadata.google.internal",
    "printer.local",
    "router.lan",
    "nas.home.arpa",
    "db",
    "db.",
  ])("is %s", (name) => {
    expect(isInsideName(name)).toBe(true);
  });

  it.each(["example.com", "localhost.example.com", "internal.example.com", "notlocalhost.com"])("is not %s", (name) => {
    expect(isInsideName(name)).toBe(false);
  });
});
