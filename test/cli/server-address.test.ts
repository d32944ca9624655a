import { describe, expect, it } from "vitest";
import { serverAddress } from "../../cli/server-address.ts";

describe("the address of a server", () => {
  it.each([
    ["http://127.0.0.1:2024", "http://127.0.0.1:2024"],
    ["http://127.0.0.1:2024/", "http://127.0.0.1:2024"],
    ["HTTPS://Example.com:443/team//", "https://example.com/team"],
    ["http://[::1]:2024", "http://[::1]:2024"],
  ])("%s is %s", (text, address) => {
    expect(serverAddress(text)).toBe(address);
  });

  it.each([
    "",
    "localhost:2024",
    "127.0.0.1:2024",
    "ftp://example.com",
    "http://",
    "http://user:word@example.com",
    "http://example.com?key=1",
    "http://example.com/#top",
  ])("%j is none", (text) => {
    expect(serverAddress(text)).toBeNull();
  });
});
