import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { KeyList, MadeKey } from "../../cli/desk.ts";
import { remoteDesk } from "../../cli/remote/desk.ts";
import { runCommandLine } from "../../cli/run.ts";
import { openTemporary } from "../support/open-campaigns.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";
import { testServer } from "../support/test-server.ts";

const home = mkdtempSync(join(tmpdir(), "qlp-keys-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function call(...argv: string[]): Promise<{ exitCode: number; out: string; err: string }> {
  const terminal = { ...fakeTerminal(), env: { QLP_DATA_DIR: join(home, "data") } };
  const exitCode = await runCommandLine(argv, terminal);
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

describe("keys in the data directory", () => {
  it("are listed where there are none, without making a directory", async () => {
    const { exitCode, out, err } = await call("keys", "list");

    expect([exitCode, out]).toEqual([0, ""]);
    expect(err).toContain("no keys yet");
    expect(JSON.parse((await call("keys", "list", "--json")).out)).toEqual({ keys: [] });
  });

  it("are made, listed and revoked", async () => {
    const first = await call("keys", "create", "--name", "the first", "--scope", "admin");
    expect(first.exitCode).toBe(0);
    expect(first.out).toMatch(/^qlp_[0-9a-f]{8}_[\w-]{43}\n$/);
    expect(first.err).toContain("from now on a server of this store asks for a key");

    const second = await call("keys", "create", "--name", "a reader", "--scope", "read", "--tenant", "blog", "--json");
    // What the command prints is what the use case gives.
    const { key, token } = JSON.parse(second.out) as MadeKey;
    expect(key).toMatchObject({ name: "a reader", scope: "read", tenant: "blog", revoked_at: null });
    expect(token).toContain(key.id);
    expect(second.err).toBe("new tenant blog\n");

    const third = await call("keys", "create", "--name", "another", "--scope", "read", "--tenant", "blog", "--json");
    expect(third.err).toBe("");

    const revoked = await call("keys", "revoke", key.id);
    expect([revoked.exitCode, revoked.out]).toEqual([0, `key ${key.id} is revoked\n`]);

    const table = (await call("keys", "list")).out;
    expect(table).toMatch(/^id +scope +tenant +created \(UTC\) +revoked \(UTC\) +name\n/);
    expect(table).toMatch(new RegExp(`^${key.id} +read +blog .* a reader$`, "m"));
    expect(table).not.toContain(token.slice(13));
  });

  it.each([
    ["an unknown id", ["revoke", "00000000"], 3],
    ["a scope that there is not", ["create", "--name", "a", "--scope", "root"], 2],
    ["no scope", ["create", "--name", "a"], 2],
    ["no name", ["create", "--scope", "read"], 2],
    ["an empty name", ["create", "--name", " ", "--scope", "read"], 2],
    ["a tenant with a blank", ["create", "--name", "a", "--scope", "read", "--tenant", "a b"], 2],
    ["a form that has no place for the key", ["create", "--name", "a", "--scope", "read", "--jsonl"], 2],
    ["a whole key in the place of its id", ["revoke", `qlp_00000000_${"x".repeat(43)}`], 2],
  ])("refuse %s", async (_, argv, exitCode) => {
    const refused = await call("keys", ...argv);

    expect(refused.exitCode).toBe(exitCode);
    expect(refused.err).toMatch(/^error: /);
    expect(refused.err).not.toContain("xxx");
  });
});

describe("keys of a server", () => {
  it("are made, listed and revoked over HTTP, and count at once", async () => {
    const opened = await openTemporary();
    const app = testServer(opened.context);
    const deskWith = (apiKey: string | null) =>
      remoteDesk({
        url: "http://127.0.0.1:2024",
        apiKey,
        fetch: async (input, init) => await app.request(new Request(input, init)),
      });

    const first = await deskWith(null).createKey({ name: "the first", scope: "admin", tenant: null });
    await expect(deskWith(null).listKeys()).rejects.toMatchObject({ code: "unauthorized" });
    const admin = deskWith(first.token);
    const writer = await admin.createKey({ name: "a writer", scope: "write", tenant: null });
    await expect(deskWith(writer.token).listKeys()).rejects.toMatchObject({ code: "forbidden" });
    await admin.revokeKey(writer.key.id);
    await expect(deskWith(writer.token).list({ limit: 1, cursor: null })).rejects.toMatchObject({
      code: "unauthorized",
    });
    await expect(admin.revokeKey("00000000")).rejects.toMatchObject({
      code: "not-found",
      hint: "qlp-marketing keys list",
    });
    const { keys }: KeyList = await admin.listKeys();
    await opened.remove();

    // Both may have been made in the same millisecond.
    expect(Object.fromEntries(keys.map(({ name, revoked_at: at }) => [name, at !== null]))).toEqual({
      "a writer": true,
      "the first": false,
    });
  });
});
