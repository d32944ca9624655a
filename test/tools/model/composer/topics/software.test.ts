import { describe, expect, it } from "vitest";
import type { Topic } from "../../../../../tools/model/composer/topic.ts";
import { softwareTopics } from "../../../../../tools/model/composer/topics/software.ts";

interface Line {
  where: string;
  text: string;
}

const minimums = {
  questions: 6,
  statements: 6,
  scenes: 5,
  costs: 7,
  attempts: 6,
  turns: 7,
  steps: 14,
  signs: 7,
  limits: 6,
  bonuses: 6,
  polls: 3,
  templates: 3,
  subjects: 8,
} as const;

/** Pools of finished sentences of a topic, by name. */
function pools(topic: Topic): Record<string, string[]> {
  return {
    questions: topic.questions,
    statements: topic.statements,
    scenes: topic.scenes,
    costs: topic.costs,
    attempts: topic.attempts,
    turns: topic.turns,
    actions: topic.steps.map((step) => step.action),
    reasons: topic.steps.map((step) => step.reason),
    checks: topic.steps.map((step) => step.check),
    signs: topic.signs,
    limits: topic.limits,
    bonuses: topic.bonuses,
    intros: topic.templates.map((template) => template.intro),
    pollQuestions: topic.polls.map((poll) => poll.question),
  };
}

function located(topic: Topic, byPool: Record<string, string[]>): Line[] {
  return Object.entries(byPool).flatMap(([pool, texts]) =>
    texts.map((text, index) => ({ where: `${topic.id}.${pool}[${index}]`, text })),
  );
}

const sentences = softwareTopics.flatMap((topic) => located(topic, pools(topic)));
const headings = softwareTopics.flatMap((topic) =>
  located(topic, {
    subjects: topic.subjects,
    caseStudies: topic.caseStudyTitles,
  }),
);
const copied = softwareTopics.flatMap((topic) =>
  located(topic, {
    options: topic.polls.flatMap((poll) => poll.options),
    lines: topic.templates.flatMap((template) => template.lines),
  }),
);

function breaking(lines: Line[], isBroken: (text: string, where: string) => boolean): string[] {
  return lines.filter(({ text, where }) => isBroken(text, where)).map(({ text, where }) => `${where}: ${text}`);
}

function longest(where: string): number {
  if (where.includes(".questions")) return 110;
  if (where.includes(".statements")) return 120;
  if (/\.(actions|reasons|checks)\[/.test(where)) return 130;
  return 200;
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
}

/** Runs of five words; a shorter sentence is one run. */
function shingles(text: string): Set<string> {
  const all = words(text);
  const count = Math.max(1, all.length - 4);
  return new Set(Array.from({ length: count }, (_, index) => all.slice(index, index + 5).join(" ")));
}

/** Runs of three words that the check of a step takes over from its action. */
function echoes({ action, check }: Topic["steps"][number]): string[] {
  const said = ` ${words(action).join(" ")} `;
  const all = words(check);
  return all
    .slice(2)
    .map((_, at) => all.slice(at, at + 3).join(" "))
    .filter((run) => said.includes(` ${run} `));
}

function jaccard(left: Set<string>, right: Set<string>): number {
  const shared = [...left].filter((shingle) => right.has(shingle)).length;
  return shared / (left.size + right.size - shared);
}

const hype =
  /\b(revolutionary|seamless(ly)?|game[- ]chang\w+|supercharg\w+|unlock\w*|simply|just|effortless(ly)?|cutting[- ]edge|leverag\w+|in today's)\b/i;
const firstPerson = /\b(we|our|ours|us|I|my|mine|me)\b/i;
const contraction = /n't\b|'(re|ve|ll|d|m)\b|\b(it|that|there|here|what|who|let|he|she|where|how|when)'s\b/i;

describe("softwareTopics", () => {
  it("holds fifteen topics with ids of their own", () => {
    const ids = softwareTopics.map((topic) => topic.id);

    expect(new Set(ids).size).toBe(15);
    expect(
      breaking(
        ids.map((id) => ({ where: "id", text: id })),
        (id) => !/^[a-z]+(-[a-z]+)*$/.test(id),
      ),
    ).toEqual([]);
  });

  it.each(softwareTopics.map((topic) => [topic.id, topic] as const))("fills every pool of %s", (_, topic) => {
    const short = Object.entries(minimums).filter(([pool, least]) => {
      const held = Object.entries(topic).find(([key]) => key === pool)?.[1];
      return !Array.isArray(held) || held.length < least;
    });

    expect(short).toEqual([]);
    expect(topic.caseStudyTitles.length).toBeGreaterThanOrEqual(3);
  });

  it("keeps every sentence within the length of its pool", () => {
    expect(breaking(sentences, (text, where) => text.length > longest(where))).toEqual([]);
  });

  it("starts every sentence with a capital and ends it with a stop or a question mark", () => {
    expect(breaking(sentences, (text) => !/^[A-Z].*[.?]$/s.test(text) || /\s{2}|\.\.|[!…]/.test(text))).toEqual([]);
  });

  it("asks in every question and marks every scene as supposed", () => {
    const asking = sentences.filter(({ where }) => /\.(questions|pollQuestions)/.test(where));
    const scenes = sentences.filter(({ where }) => where.includes(".scenes"));

    expect(breaking(asking, (text) => !text.endsWith("?"))).toEqual([]);
    expect(breaking(scenes, (text) => !/^(Picture|Suppose|Imagine) /.test(text))).toEqual([]);
  });

  it("holds no figure, hype word or exclamation mark anywhere", () => {
    const all = [...sentences, ...headings, ...copied];

    expect(breaking(all, (text) => /[\d%!]/.test(text) || hype.test(text))).toEqual([]);
  });

  it("speaks for nobody and contracts nothing outside of polls and templates", () => {
    const spoken = [...sentences, ...headings].filter(({ where }) => !where.includes(".pollQuestions"));

    expect(breaking(spoken, (text) => firstPerson.test(text) || contraction.test(text))).toEqual([]);
  });

  it("says nothing twice in the whole bank", () => {
    const seen = new Map<string, string>();
    const repeated = [...sentences, ...headings].filter(({ where, text }) => {
      const key = words(text).join(" ");
      const known = seen.has(key);
      if (!known) seen.set(key, where);
      return known;
    });

    expect(repeated).toEqual([]);
  });

  it("has no two sentences that share more than two fifths of their five-word runs", () => {
    const runs = sentences.map(({ text }) => shingles(text));
    const holders = new Map<string, number[]>();
    runs.forEach((run, index) => {
      for (const shingle of run) holders.set(shingle, [...(holders.get(shingle) ?? []), index]);
    });
    const pairs = [...holders.values()].flatMap((found) =>
      found.flatMap((left, at) => found.slice(at + 1).map((right) => [left, right] as const)),
    );

    const alike = pairs
      .filter(([left, right]) => jaccard(runs[left] ?? new Set(), runs[right] ?? new Set()) > 0.4)
      .map(([left, right]) => [sentences[left], sentences[right]]);

    expect(alike).toEqual([]);
  });

  it("opens no three sentences of a pool with the same two words", () => {
    const crowded = softwareTopics.flatMap((topic) =>
      Object.entries(pools(topic)).flatMap(([pool, texts]) => {
        const openings = texts.map((text) => words(text).slice(0, 2).join(" "));
        return openings
          .filter((opening) => openings.filter((other) => other === opening).length > 2)
          .map((opening) => `${topic.id}.${pool}: ${opening}`);
      }),
    );

    expect(crowded).toEqual([]);
  });

  it("lets every step say what one sees, in words other than its action's", () => {
    const repeating = softwareTopics.flatMap((topic) => topic.steps.filter((step) => echoes(step).length > 0));

    expect(repeating).toEqual([]);
  });

  it("ends every check with a stop and addresses the reader first in at most a third of a topic's checks", () => {
    const checks = sentences.filter(({ where }) => where.includes(".checks"));
    const insistent = softwareTopics.filter(
      ({ steps }) => steps.filter(({ check }) => check.startsWith("You ")).length > steps.length / 3,
    );

    expect(breaking(checks, (text) => !text.endsWith("."))).toEqual([]);
    expect(insistent.map(({ id }) => id)).toEqual([]);
  });

  it("writes subjects and titles that fit a mailbox and a headline", () => {
    const subjects = headings.filter(({ where }) => where.includes(".subjects"));
    const titles = headings.filter(({ where }) => !where.includes(".subjects"));

    expect(breaking(subjects, (text) => text.length < 25 || text.length > 50)).toEqual([]);
    expect(breaking(titles, (text) => text.length >= 90)).toEqual([]);
    expect(breaking(headings, (text) => !/^[A-Z]/.test(text) || text.endsWith("."))).toEqual([]);
  });

  it("calls every case study a plan", () => {
    const caseStudies = headings.filter(({ where }) => where.includes(".caseStudies"));

    expect(breaking(caseStudies, (text) => !/\bplan\b/i.test(text))).toEqual([]);
  });

  it("offers three or four short options in every poll", () => {
    const polls = softwareTopics.flatMap((topic) => topic.polls);

    const wrong = polls.filter(
      ({ options }) =>
        options.length < 3 ||
        options.length > 4 ||
        new Set(options).size !== options.length ||
        options.some((option) => option.length > 25),
    );

    expect(wrong).toEqual([]);
  });

  it("keeps every template between eight and sixteen lines of a known language", () => {
    const wrong = softwareTopics.flatMap((topic) =>
      topic.templates
        .filter(
          ({ language, lines }) =>
            !["markdown", "text", "yaml", "sh"].includes(language) || lines.length < 8 || lines.length > 16,
        )
        .map(({ intro }) => `${topic.id}: ${intro}`),
    );

    expect(wrong).toEqual([]);
  });
});
