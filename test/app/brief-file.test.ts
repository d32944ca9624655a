import { describe, expect, it } from "vitest";
import { parseBriefText } from "../../app/brief-file.ts";
import { MarketingError } from "../../domain/errors.ts";

describe("parseBriefText", () => {
  it("reads JSON and YAML to the same value", () => {
    const json = parseBriefText(
      '{"objective": "adoption", "budget": {"content_pieces": 5}, "start": "2026-12-01"}',
      "a.json",
    );
    const yaml = parseBriefText("objective: adoption\nbudget:\n  content_pieces: 5\nstart: 2026-12-01\n", "a.yaml");

    expect(yaml).toEqual(json);
    expect(json).toEqual({ objective: "adoption", budget: { content_pieces: 5 }, start: "2026-12-01" });
  });

  it("tells JSON from YAML by the text when the name doesn't say", () => {
    expect(parseBriefText(' {"a": 1}', "standard input")).toEqual({ a: 1 });
    expect(parseBriefText("a: 1", "standard input")).toEqual({ a: 1 });
  });

  it("names line and column of broken JSON", () => {
    const error = refusal('{\n  "objective": adoption\n}', "brief.json");

    expect(error.message).toBe("brief.json is not valid JSON");
    expect(error.why).toBe('line 2, column 16: expected a value, found "a"');
    expect(error.exitCode).toBe(2);
  });

  it("names line and column of broken YAML", () => {
    const error = refusal("objective: adoption\nproduct: {name: x\n", "brief.yml");

    expect(error.message).toBe("brief.yml is not valid YAML");
    expect(error.why).toMatch(/^line 3, column 1: /);
  });

  it("refuses a key that stands twice, in both forms", () => {
    expect(refusal('{"channels": [], "channels": []}', "a.json").why).toBe(
      'line 1, column 18: the key "channels" stands twice',
    );
    expect(refusal("channels: []\nchannels: []\n", "a.yaml").why).toBe("line 2, column 1: Map keys must be unique");
  });

  it("refuses what holds no object", () => {
    for (const [text, name] of [
      ["[]", "a.json"],
      ["null", "a.json"],
      ["", "a.yaml"],
      ["just words", "a.yaml"],
    ] as const) {
      expect(refusal(text, name).message).toBe(`${name} holds no brief`);
    }
  });

  it("refuses more than 1 MB before looking inside", () => {
    expect(refusal(`{"a": "${"é".repeat(500_000)}`, "a.json").message).toBe("a.json is too large");
  });

  it("refuses aliases that would grow without end", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 9; level += 1) {
      lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(", ")}]`);
    }

    expect(refusal(lines.join("\n"), "a.yaml").message).toBe("a.yaml is not a plain YAML document");
  });

  it("refuses several documents in one file", () => {
    expect(refusal("a: 1\n---\nb: 2\n", "a.yaml").message).toBe("a.yaml is not valid YAML");
  });
});

function refusal(text: string, fileName: string): MarketingError {
  try {
    parseBriefText(text, fileName);
  } catch (error) {
    if (error instanceof MarketingError) return error;
    throw error;
  }
  throw new Error("the text was accepted");
}

describe("an exported campaign in place of a brief", () => {
  it("is recognised, and the brief in it is named", () => {
    expect(() => parseBriefText('{"schema":"qlp-campaign/1","brief":{}}', "campaign.json")).toThrow(
      expect.objectContaining({ code: "invalid-brief", why: 'this is an export; its brief stands under "brief"' }),
    );
  });
});
