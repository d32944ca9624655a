import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LogLevel } from "../../app/log.ts";
import { secretTexts } from "../../app/secret-texts.ts";
import { createJsonLog } from "../../server/json-log.ts";

function recording(secrets: string[] = [], level: LogLevel = "debug") {
  const lines: string[] = [];
  return { lines, log: createJsonLog({ level, secrets, write: (line) => void lines.push(line) }) };
}

describe("the log", () => {
  it("writes one object a line", () => {
    const { lines, log } = recording();

    log.info({ request_id: "r-1", ms: 3, run_id: null }, "request");

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      level: "info",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      request_id: "r-1",
      ms: 3,
      run_id: null,
      msg: "request",
    });
  });

  it.each([
    ["debug", 4],
    ["info", 3],
    ["warn", 2],
    ["error", 1],
    ["silent", 0],
  ] as const)("says at level %s %i of the four kinds of lines", (level, count) => {
    const { lines, log } = recording([], level);

    for (const kind of ["debug", "info", "warn", "error"] as const) log[kind]({}, "line");

    expect(lines).toHaveLength(count);
  });

  it.each(["authorization", "x-api-key", "api_key", "cookie", "set-cookie", "token", "client_secret", "PASSWORD"])(
    "never writes the text of a field named %s",
    (name) => {
      const { lines, log } = recording();

      log.warn({ [name]: "zebra" }, "line");

      expect(lines[0]).not.toContain("zebra");
    },
  );

  it("keeps numbers under such names: they count", () => {
    const { lines, log } = recording();

    log.info({ keys_set: 2 }, "ready");

    expect(lines[0]).toContain('"keys_set":2');
  });

  it.each([
    ["after Bearer", "sent Bearer abc.def-123 on"],
    ["in OpenAI's form", "key sk-abc.def-123-abc.def-123 fails".replaceAll(".", "")],
    ["in an address", "connect postgres://user:abc.def-123@db:5432/x"],
  ])("masks what stands %s", (_, message) => {
    const { lines, log } = recording();

    log.error({ error: message }, message);

    expect(lines[0]).not.toMatch(/abc\.?def-123/);
    expect(lines[0]).toContain("[redacted]");
  });

  it("never writes a password of an address, as it is written or as it is meant, whole or in parts", () => {
    const databaseUrl = "postgres://qlp:p%40ss%2Fword@db:5432/qlp";
    const redisUrl = "redis://:odd%40pass%2Fword@cache:6379/0";
    const { lines, log } = recording(secretTexts({ apiKeys: [], openaiApiKey: null, databaseUrl, redisUrl }));

    for (const text of [databaseUrl, redisUrl, "p%40ss%2Fword", "p@ss/word", "odd@pass/word", "//qlp:p@ss/word@db"]) {
      log.error({ error: `failed: ${text} twice ${text}` }, text);
    }

    expect(lines.join("")).not.toMatch(/p@ss|p%40ss|odd|%2Fword|\/word/);
  });

  it("never writes a configured secret, wherever it stands", () => {
    const secret = fc.string({ minLength: 6, unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABC0123456789-_.") });
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (value, before, after) => {
        const { lines, log } = recording([value]);

        log.info({ error: before + value + after }, after + value + before);

        // The names of the line's own fields may be a secret by chance; no value may.
        const { error, msg } = JSON.parse(lines[0] ?? "") as { error: string; msg: string };
        expect(error.replaceAll("[redacted]", "\0")).not.toContain(value);
        expect(msg.replaceAll("[redacted]", "\0")).not.toContain(value);
      }),
    );
  });
});
