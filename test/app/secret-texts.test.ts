import { describe, expect, it } from "vitest";
import { secretTexts } from "../../app/secret-texts.ts";

const none = { apiKeys: [], openaiApiKey: null, databaseUrl: null, redisUrl: null };

describe("the texts that may appear nowhere", () => {
  it("are keys, and of an address its password as it is written and as it is meant", () => {
    const databaseUrl = "postgres://qlp:p%40ss%2Fword@db:5432/qlp";
    const redisUrl = "redis://:q@x%2Fword@cache:6379/0";

    const texts = secretTexts({ apiKeys: ["a-key"], openaiApiKey: "sk-key", databaseUrl, redisUrl });

    expect(texts).toEqual(
      expect.arrayContaining(["a-key", "sk-key", databaseUrl, "p%40ss%2Fword", "p@ss/word", redisUrl, "q@x/word"]),
    );
  });

  it("include a password that stands in the query, which PostgreSQL's client takes too", () => {
    const texts = secretTexts({ ...none, databaseUrl: "postgres://db/qlp?user=qlp&password=p%40ss%2Fword" });

    expect(texts).toEqual(expect.arrayContaining(["p@ss/word", "p%40ss%2Fword"]));
  });

  it("are none where there is no password: the place of a database is no secret", () => {
    expect(secretTexts({ ...none, databaseUrl: "postgres://qlp@db/qlp", redisUrl: "redis://cache" })).toEqual([]);
  });

  it("stand longest first, so that one that holds another is blacked out whole", () => {
    const lengths = secretTexts({
      ...none,
      apiKeys: ["word", "word-and-more"],
      databaseUrl: "postgres://qlp:word@db/qlp",
    }).map((text) => text.length);

    expect(lengths).toEqual(lengths.toSorted((one, other) => other - one));
    expect(lengths).toHaveLength(3);
  });
});
