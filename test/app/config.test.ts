import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultScale, readConfig, readSecrets } from "../../app/config.ts";

/** The message of what is thrown. */
function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return String(error);
  }
  throw new Error("nothing was refused");
}

describe("the configuration", () => {
  it("has a default for everything", () => {
    expect(readConfig({})).toMatchObject({
      dataDirectory: resolve(".qlp"),
      url: null,
      listen: { host: "127.0.0.1", port: 2024 },
      publicUrl: null,
      model: { baseUrl: null },
      scale: { databasePool: 10, redisPrefix: "qlp", checkpointTtlSeconds: null, leaseSeconds: 10 },
      rateLimit: null,
      proxies: 0,
      searxngUrl: null,
    });
    expect(readSecrets({})).toEqual({ apiKeys: [], openaiApiKey: null, databaseUrl: null, redisUrl: null });
  });

  it("takes the empty text for unset, and space around a value for nothing", () => {
    const env = { PORT: " ", QLP_RATE_LIMIT: "", QLP_DATABASE_POOL: " 20 ", DATABASE_URL: "" };

    expect(readConfig(env)).toMatchObject({ listen: { port: 2024 }, rateLimit: null, scale: { databasePool: 20 } });
    expect(readSecrets(env).databaseUrl).toBeNull();
  });

  it.each([
    ["PORT", "0", "65535", "65536", "-1"],
    ["QLP_DATABASE_POOL", "2", "500", "501", "1"],
    ["QLP_LEASE_SECONDS", "1", "15", "16", "0"],
    ["QLP_RATE_LIMIT", "0", "1000000", "1000001", "-1"],
    ["QLP_PROXIES", "0", "10", "11", "-1"],
  ])("takes %s from %s to %s, and refuses by name what is beyond", (name, least, most, above, below) => {
    expect(() => readConfig({ [name]: least })).not.toThrow();
    expect(() => readConfig({ [name]: most })).not.toThrow();
    for (const value of [above, below, "1.5", "1e1", "0x10", "many", "٣"]) {
      expect(refusal(() => readConfig({ [name]: value }))).toContain(`${name} is no`);
    }
  });

  it.each([
    ["60", 60],
    ["90s", 90],
    ["15m", 900],
    ["12h", 43_200],
    ["30d", 2_592_000],
  ])("reads QLP_CHECKPOINT_TTL %s as %i seconds", (words, seconds) => {
    expect(readConfig({ QLP_CHECKPOINT_TTL: words }).scale.checkpointTtlSeconds).toBe(seconds);
  });

  it.each(["0", "59", "59s", "1", "12 h", "1w", "-1h", "1.5h", "9999999999", "h"])(
    "refuses QLP_CHECKPOINT_TTL %j",
    (words) => {
      expect(refusal(() => readConfig({ QLP_CHECKPOINT_TTL: words }))).toContain("QLP_CHECKPOINT_TTL");
    },
  );

  it("takes as prefix in Redis what no pattern, hash tag or line is made of", () => {
    expect(readConfig({ QLP_REDIS_PREFIX: "team-a:qlp_1.x" }).scale.redisPrefix).toBe("team-a:qlp_1.x");
    for (const prefix of ["a{b}", "a*", "a b", "a\nb", "ä", "x".repeat(65)]) {
      expect(refusal(() => readConfig({ QLP_REDIS_PREFIX: prefix }))).toContain("QLP_REDIS_PREFIX");
    }
  });

  it.each(["QLP_URL", "QLP_PUBLIC_URL", "OPENAI_BASE_URL", "SEARXNG_URL"])(
    "refuses in %s what is no web address",
    (name) => {
      expect(refusal(() => readConfig({ [name]: "localhost:2024" }))).toContain(name);
      expect(() => readConfig({ [name]: "https://marketing.example" })).not.toThrow();
    },
  );

  it("names all faults at once", () => {
    const message = refusal(() => readConfig({ PORT: "x", QLP_LEASE_SECONDS: "99", QLP_URL: "y" }));

    for (const name of ["PORT", "QLP_LEASE_SECONDS", "QLP_URL"]) expect(message).toContain(name);
  });

  it("has the scale that parts without an environment use", () => {
    expect(readConfig({}).scale).toEqual(defaultScale);
  });
});

describe("the secrets", () => {
  it("are keys, each without its space, and addresses", () => {
    const secrets = readSecrets({
      QLP_API_KEYS: " one-key , ,other-key",
      OPENAI_API_KEY: "sk-x",
      DATABASE_URL: "postgresql://qlp:pass%40word@db:5432/qlp?sslmode=require",
      REDIS_URL: "rediss://:pass@cache:6380/2",
    });

    expect(secrets).toEqual({
      apiKeys: ["one-key", "other-key"],
      openaiApiKey: "sk-x",
      databaseUrl: "postgresql://qlp:pass%40word@db:5432/qlp?sslmode=require",
      redisUrl: "rediss://:pass@cache:6380/2",
    });
  });

  it.each([
    ["DATABASE_URL", "postgres:///qlp?host=/run/postgresql"],
    ["DATABASE_URL", "postgres://[::1]:5432/qlp"],
    ["REDIS_URL", "redis://localhost"],
  ])("take %s as %s", (name, address) => {
    expect(Object.values(readSecrets({ [name]: address }))).toContain(address);
  });

  it.each([
    ["DATABASE_URL", "mysql://u:hidden-word@db/qlp"],
    ["DATABASE_URL", "postgres:hidden-word"],
    ["DATABASE_URL", "u:hidden-word@db:5432/qlp"],
    ["DATABASE_URL", "postgres://u:hidden-word%zz@db/qlp"],
    ["DATABASE_URL", "postgres://u:hidden-word@db:port/qlp"],
    ["REDIS_URL", "http://:hidden-word@cache"],
    ["REDIS_URL", "redis://:hidden-word/x@cache"],
  ])("are refused by name, not by value: %s %s", (name, address) => {
    const message = refusal(() => readSecrets({ [name]: address }));

    expect(message).toContain(name);
    expect(message).not.toContain("hidden-word");
  });
});
