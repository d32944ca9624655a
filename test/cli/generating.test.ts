import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { CampaignAnswer } from "../../app/answer.ts";
import type { GeneratedContent } from "../../app/generating.ts";
import { runCommandLine } from "../../cli/run.ts";
import { contentTypeNames } from "../../domain/words.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

const home = mkdtempSync(join(tmpdir(), "qlp-generate-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const data = join(home, "data");

async function call(...argv: string[]): Promise<{ exitCode: number; out: string; err: string }> {
  const terminal = { ...fakeTerminal(), env: { QLP_DATA_DIR: data } };
  const exitCode = await runCommandLine(argv, terminal);
  return { exitCode, out: terminal.out(), err: terminal.err() };
}
const blogPost = ["generate", "--type", "blog_post", "--topic", "Future of AI in Software Development", "--seed", "1"];

describe("generate", () => {
  it("prints the text alone on stdout and the six steps on stderr, and makes no data directory", async () => {
    const { exitCode, out, err } = await call(...blogPost, "--tone", "thought_leadership", "--length", "1500");

    expect(exitCode).toBe(0);
    expect(out).toMatch(/^# \S.*\n\n\S/);
    expect(err).toMatch(/research: .*\noutline: .*\ndraft: .*\noptimise: .*\nmedia: .*\nfinal_review: /);
    expect(existsSync(data)).toBe(false);
  });

  it("gives one document with --json, and a line for each step and piece with --jsonl", async () => {
    const { out } = await call(...blogPost, "--json", "--quiet");
    const { out: lines } = await call(...blogPost, "--jsonl");

    // What the command prints is what the use case gives.
    const document = JSON.parse(out) as GeneratedContent;
    const events = lines
      .trim()
      .split("\n")
      .map((line): { type: string; piece?: { text: string } } => JSON.parse(line));
    expect(document).toMatchObject({ pieces: [{ type: "blog_post" }], writer: { name: "composer" }, seed: "1" });
    expect(events.map(({ type }) => type)).toEqual([...Array.from({ length: 6 }, () => "step"), "content", "run"]);
    expect(events[6]?.piece).toEqual(document.pieces[0]);
  });

  it("writes into the file of --output", async () => {
    const file = join(home, "post.md");

    const { exitCode, out } = await call(...blogPost, "--output", file);

    expect([exitCode, out]).toEqual([0, ""]);
    expect(readFileSync(file, "utf8")).toMatch(/^# /);
  });

  it("lists every type with what makes it in its help", async () => {
    const { out } = await call("generate", "--help");

    for (const name of contentTypeNames) expect(out).toMatch(new RegExp(`^  ${name} +\\S`, "m"));
  });

  it.each([
    [["--length", "0"], /write a number of words from 1 to 5,000/],
    [["--length", "100000"], /write a number of words from 1 to 5,000/],
    [["--tone", "angry"], /tone "angry" is unknown/],
    [["--type", "blog_pst"], /did you mean "blog_post"/],
    [["--type", "reddit_link"], /needs a link/],
    [["--topic", "x".repeat(10_000)], /at most 200/],
    [["--brief", "missing.json"], /missing\.json/],
  ])("refuses %j with exit code 2 or 3, and prints nothing", async (flags, words) => {
    const { exitCode, out, err } = await call(...blogPost, ...flags);

    expect([2, 3]).toContain(exitCode);
    expect(out).toBe("");
    expect(err).toMatch(words);
  });
});

describe("bulk-generate", () => {
  it("adds what the product description asks for to the calendar, without collisions", async () => {
    const brief = [
      "--product",
      "Acme Review",
      "--audience",
      "developers",
      "--channels",
      "twitter",
      "linkedin",
      "email",
    ];
    const made = await call("create", ...brief, "--duration", "14d", "--pieces", "6", "--json", "--quiet");
    // The contract of `create --json`.
    const { campaign } = JSON.parse(made.out) as CampaignAnswer;
    const bulk = ["bulk-generate", "--campaign", campaign.id, "--types", "tweet,linkedin_post,email", "--count", "10"];

    const dry = await call(...bulk, "--dry-run", "--json", "--quiet");
    const { exitCode, out } = await call(...bulk, "--schedule", "optimal", "--yes", "--json", "--quiet");

    // The contracts of `--json`.
    const { additions } = JSON.parse(dry.out) as { additions: unknown[] };
    const answer = JSON.parse(out) as CampaignAnswer;
    const exported = await call("export", campaign.id, "--format", "json", "--output", "-");
    const { calendar, pieces } = JSON.parse(exported.out) as {
      pieces: { id: string }[];
      calendar: Record<string, { at: string; channel: string; piece_id: string; test_id: string | null }[]>;
    };
    const slots = Object.values(calendar).flat();
    const times = slots.filter(({ test_id }) => test_id === null).map(({ channel, at }) => `${channel} ${at}`);
    expect(additions).toHaveLength(10);
    expect([exitCode, answer.campaign.status]).toEqual([0, "approved"]);
    expect(pieces).toHaveLength(16);
    expect(new Set(times).size).toBe(times.length);
    expect(pieces.filter(({ id }) => !slots.some(({ piece_id }) => piece_id === id))).toEqual([]);
  });

  it("says that a campaign is not there", async () => {
    const { exitCode, err } = await call(
      "bulk-generate",
      "--campaign",
      "campaign-x",
      "--types",
      "tweet",
      "--count",
      "1",
    );

    expect(exitCode).toBe(3);
    expect(err).toContain('campaign "campaign-x" not found');
  });
});
