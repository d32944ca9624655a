import { describe, expect, it } from "vitest";
import { lintAsSarif, lintFile } from "../../app/linting.ts";
import { exportJson } from "../../exports/json.ts";
import { campaignSnapshot } from "../support/campaign-snapshot.ts";

const lint = (text: string, over: Partial<Parameters<typeof lintFile>[0]> = {}) =>
  lintFile({ text, fileName: "post.md", type: "blog_post", brief: null, fix: false, ...over });
const brief = { product: { name: "Acme", unique_value: "10x faster development" }, channels: ["medium"] };

describe("a text file", () => {
  const text = "# Smaller changes\n\nWho reads your change?\n\n## Monday\n\nIt is a easy one.\n";

  it("is told where in it a finding stands", () => {
    const found = lint(text).answer.findings.find(({ rule }) => rule === "article");

    expect(found?.position).toEqual({ line: 7, column: 7, end_line: 7, end_column: 13 });
    expect(found?.place).toEqual({ field: "part 2", start: 6, end: 12 });
  });

  it("is written back with nothing but the mended words changed", () => {
    expect(lint(text, { fix: true }).text).toBe(text.replace("a easy", "an easy"));
    expect(lint(text).text).toBe(text);
  });

  it("may say its type and its subject at the top", () => {
    const mail = "---\ntype: email\nsubject: Re: hello\n---\nHi there, this is a test of it.\n";

    const rules = lint(mail, { type: null }).answer.findings.map(({ rule }) => rule);

    expect(rules).toContain("subject-poses");
    expect(lint(mail, { type: null, fix: true }).text).toContain("subject: Hello\n");
  });

  it("is asked for its type, and told the nearest one", () => {
    expect(() => lint("Hello.", { type: null })).toThrow("does not say what kind of text it is");
    expect(() => lint("Hello.", { type: "blogpots" })).toThrow('content type "blogpots" is not known');
  });

  it("is judged for its claims by a brief only", () => {
    const claim = "Acme brings 10x productivity to whoever reads.\n";
    const rules = (done: ReturnType<typeof lint>) => done.answer.findings.map(({ rule }) => rule);

    expect(rules(lint(claim))).not.toContain("unsupported-claim");
    expect(rules(lint(claim, { brief }))).toContain("unsupported-claim");
    expect([lint(claim).hasBrief, lint(claim, { brief }).hasBrief]).toEqual([false, true]);
  });
});

describe("a JSON file", () => {
  const piece = { type: "tweet", parts: [{ role: "hook", text: 'Say "the the" or the the word. Try it.' }], own: 1 };
  const text = `${JSON.stringify(piece, null, 2)}\n`;
  const json = { fileName: "piece.json", type: null };

  it("is told line and column behind its escapes", () => {
    const found = lint(text, json).answer.findings.find(({ rule }) => rule === "word-doubled");
    const line = text.split("\n")[(found?.position?.line ?? 0) - 1] ?? "";

    expect(line.slice((found?.position?.column ?? 0) - 1).startsWith('the the\\"')).toBe(true);
  });

  it("keeps what is not the lint's, and gets no field that it didn't have", () => {
    const fixed: unknown = JSON.parse(lint(text, { ...json, fix: true }).text);

    expect(fixed).toEqual({ ...piece, parts: [{ role: "hook", text: 'Say "the the" or the word. Try it.' }] });
  });

  it("is refused with the place of its fault, and what a piece needs", () => {
    expect(() => lint("{", json)).toThrow("not valid JSON");
    expect(() => lint("{}", json)).toThrow("is no piece");
    expect(() => lint('{"type": "tutorial", "text": "x"}', json)).toThrow("has no parts");
    expect(() => lint('{"pieces": []}', json)).toThrow("holds no piece");
  });
});

describe("an export", () => {
  const exported = new TextDecoder().decode(exportJson(campaignSnapshot()).bytes);
  const file = { fileName: "campaign.json", type: null };

  it("stays byte for byte the same when there is nothing to mend", () => {
    const mended = lint(exported, { ...file, fix: true }).text;

    expect(lint(mended, { ...file, fix: true }).text).toBe(mended);
  });

  it("gets checks, hash and status made new for a piece that is mended, and loses its approval", () => {
    const broken = exported.replace('"text": "', '"text": "The the ');

    const fixed = lint(broken, { ...file, fix: true });
    const [change] = fixed.answer.fixes;
    // The contract of an export.
    const pieces = (JSON.parse(fixed.text) as { pieces: { id: string; status: string; content_hash: string }[] })
      .pieces;

    expect(change?.changes.length).toBeGreaterThan(0);
    expect(pieces.find(({ id }) => id === change?.piece_id)?.status).not.toBe("approved");
    expect(pieces.find(({ id }) => id === change?.piece_id)?.content_hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("SARIF", () => {
  it("has every rule, a region in the file, and the piece as a logical place", () => {
    const { answer } = lint("Who reads a easy change of yours?\n");

    const document = lintAsSarif(answer);

    expect(document).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "qlp-marketing lint" } },
          results: expect.arrayContaining([
            expect.objectContaining({
              ruleId: "article",
              level: "error",
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: "post.md" },
                    region: { startLine: 1, startColumn: 11, endLine: 1, endColumn: 17 },
                  },
                  logicalLocations: [{ name: "part 1", fullyQualifiedName: "piece-1/part 1", kind: "member" }],
                },
              ],
            }),
          ]),
        },
      ],
    });
  });
});
