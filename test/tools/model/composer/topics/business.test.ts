import { describe, expect, it } from "vitest";
import type { Topic } from "../../../../../tools/model/composer/topic.ts";
import { businessTopics } from "../../../../../tools/model/composer/topics/business.ts";

const hype =
  /\b(revolutionary|seamless(ly)?|game-changing|supercharge[sd]?|unlock(s|ed|ing)?|simply|just|effortless(ly)?|cutting-edge|leverag(e|es|ed|ing))\b|in today's/iu;
const speaker = /\b(we|our|ours|us|my|me)\b|\bI\b/u;
const contraction = /n['’]t\b|['’](re|ve|ll|d|m)\b|\b(it|that|there|what|who|here|let|he|she|how|where|when)['’]s\b/iu;
const softwareWords =
  /\b(software|code|codebase|deploy(s|ed|ment)?|features?|repository|release[sd]?|app|apps|bugs?|API|sprint|developers?|engineers?)\b/iu;

interface Sentence {
  where: string;
  text: string;
  limit: number;
}

/** Every sentence of a topic with its place and the longest it may be. */
function sentencesOf(topic: Topic): Sentence[] {
  const pool = (name: string, texts: string[], limit = 200): Sentence[] =>
    texts.map((text) => ({ where: `${topic.id}.${name}`, text, limit }));

  return [
    ...pool("questions", topic.questions, 110),
    ...pool("statements", topic.statements, 120),
    ...pool("scenes", topic.scenes),
    ...pool("costs", topic.costs),
    ...pool("attempts", topic.attempts),
    ...pool("turns", topic.turns),
    ...pool(
      "actions",
      topic.steps.map(({ action }) => action),
      130,
    ),
    ...pool(
      "reasons",
      topic.steps.map(({ reason }) => reason),
      130,
    ),
    ...pool(
      "checks",
      topic.steps.map(({ check }) => check),
      130,
    ),
    ...pool("signs", topic.signs),
    ...pool("limits", topic.limits),
    ...pool("bonuses", topic.bonuses),
  ];
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
}

/** The runs of five words in a text; a shorter text is one run. */
function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text);
  const count = Math.max(1, words.length - 4);

  return new Set(Array.from({ length: count }, (_, start) => words.slice(start, start + 5).join(" ")));
}

/** Share of runs that two texts have in common, 0 to 1. */
function overlapOf(first: string, second: string): number {
  const left = shinglesOf(first);
  const right = shinglesOf(second);
  const shared = [...left].filter((run) => right.has(run)).length;

  return shared / (left.size + right.size - shared);
}

/** Openings of two words that three or more texts share. */
function wornOpeningsOf(texts: string[]): string[] {
  const counts = new Map<string, number>();

  for (const text of texts) {
    const opening = wordsOf(text).slice(0, 2).join(" ");
    counts.set(opening, (counts.get(opening) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 2).map(([opening]) => opening);
}

const all = businessTopics.flatMap(sentencesOf);
const general = businessTopics.filter(({ field }) => field === "general");

function textsWhere(isFaulty: (sentence: Sentence) => boolean): string[] {
  return all.filter(isFaulty).map(({ where, text }) => `${where}: ${text}`);
}

describe("the business and general topics", () => {
  it("are thirteen, each with an id of its own", () => {
    const ids = businessTopics.map(({ id }) => id);

    expect(new Set(ids).size).toBe(13);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/u.test(id))).toEqual([]);
    expect(general).toHaveLength(5);
  });

  it.each(businessTopics)("$id has enough of everything", (topic) => {
    const share = topic.field === "general" ? 1.5 : 1;

    expect(topic.questions.length).toBeGreaterThanOrEqual(6 * share);
    expect(topic.statements.length).toBeGreaterThanOrEqual(6 * share);
    expect(topic.scenes.length).toBeGreaterThanOrEqual(5 * share);
    expect(topic.costs.length).toBeGreaterThanOrEqual(7 * share);
    expect(topic.attempts.length).toBeGreaterThanOrEqual(6 * share);
    expect(topic.turns.length).toBeGreaterThanOrEqual(7 * share);
    expect(topic.steps.length).toBeGreaterThanOrEqual(topic.field === "general" ? 20 : 14);
    expect(topic.signs.length).toBeGreaterThanOrEqual(7 * share);
    expect(topic.limits.length).toBeGreaterThanOrEqual(6 * share);
    expect(topic.bonuses.length).toBeGreaterThanOrEqual(6 * share);
    expect(topic.polls.length).toBeGreaterThanOrEqual(3 * share);
    expect(topic.templates.length).toBeGreaterThanOrEqual(3 * share);
    expect(topic.subjects.length).toBeGreaterThanOrEqual(8 * share);
    expect(topic.caseStudyTitles.length).toBeGreaterThanOrEqual(3 * share);
  });

  it("keep every sentence within its length", () => {
    expect(textsWhere(({ text, limit }) => text.length > limit)).toEqual([]);
  });

  it("write whole sentences: a capital at the start, one stop at the end, single spaces", () => {
    expect(textsWhere(({ text }) => !/^\p{Lu}.*[^.?\s][.?]$/u.test(text))).toEqual([]);
    expect(textsWhere(({ text }) => /\s\s|\s[.,;:?]|[!]/u.test(text))).toEqual([]);
  });

  it("ask in every question and suppose in every scene", () => {
    const questions = businessTopics.flatMap((topic) => topic.questions);
    const scenes = businessTopics.flatMap((topic) => topic.scenes);

    expect(questions.filter((text) => !text.endsWith("?"))).toEqual([]);
    expect(scenes.filter((text) => !/^(Picture|Suppose|Imagine)\b/u.test(text))).toEqual([]);
  });

  it("end every check with a full stop and repeat no long word of its action", () => {
    const steps = businessTopics.flatMap((topic) => topic.steps);
    const longWordsOf = (text: string): string[] => wordsOf(text).filter((word) => word.length > 5);

    expect(steps.filter(({ check }) => !check.endsWith(".")).map(({ check }) => check)).toEqual([]);
    expect(
      steps.filter(({ action, check }) => longWordsOf(check).some((word) => longWordsOf(action).includes(word))),
    ).toEqual([]);
  });

  it.each(businessTopics)("$id opens at most a third of its checks with the reader", ({ steps }) => {
    const withReader = steps.filter(({ check }) => check.startsWith("You "));

    expect(withReader.length).toBeLessThanOrEqual(steps.length / 3);
  });

  it("use no figure, no hype, no speaker and no contraction", () => {
    expect(textsWhere(({ text }) => /[\p{N}%]/u.test(text))).toEqual([]);
    expect(textsWhere(({ text }) => hype.test(text))).toEqual([]);
    expect(textsWhere(({ text }) => speaker.test(text))).toEqual([]);
    expect(textsWhere(({ text }) => contraction.test(text))).toEqual([]);
  });

  it("say no sentence twice", () => {
    const texts = all.map(({ text }) => text);

    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  it("share no more than two fifths of their five-word runs between any two sentences", () => {
    const placesByRun = new Map<string, string[]>();
    const close = new Set<string>();

    for (const { text } of all) {
      for (const run of shinglesOf(text)) {
        const others = placesByRun.get(run) ?? [];
        for (const other of others) {
          if (other !== text && overlapOf(other, text) > 0.4) close.add(`${other} / ${text}`);
        }
        placesByRun.set(run, [...others, text]);
      }
    }

    expect([...close]).toEqual([]);
  });

  it.each(businessTopics)("$id opens no three texts of a pool alike", (topic) => {
    const pools = new Map<string, string[]>([
      ["subjects", topic.subjects],
      ["caseStudy", topic.caseStudyTitles],
    ]);
    for (const { where, text } of sentencesOf(topic)) {
      pools.set(where, [...(pools.get(where) ?? []), text]);
    }

    const worn = [...pools].flatMap(([where, texts]) => wornOpeningsOf(texts).map((opening) => `${where}: ${opening}`));

    expect(worn).toEqual([]);
  });

  it("keep polls, templates, subjects and titles in shape", () => {
    const polls = businessTopics.flatMap((topic) => topic.polls);
    const templates = businessTopics.flatMap((topic) => topic.templates);
    const subjects = businessTopics.flatMap((topic) => topic.subjects);
    const titles = businessTopics.flatMap(({ caseStudyTitles }) => caseStudyTitles);
    const options = polls.flatMap((poll) => poll.options);

    expect(polls.filter(({ question }) => !/^.{1,199}\?$/u.test(question))).toEqual([]);
    expect(polls.filter((poll) => poll.options.length < 3 || poll.options.length > 4)).toEqual([]);
    expect(options.filter((option) => option.length > 25)).toEqual([]);
    expect(templates.filter(({ lines }) => lines.length < 8 || lines.length > 16)).toEqual([]);
    expect(templates.filter(({ intro }) => !/^\p{Lu}.{1,198}\.$/u.test(intro))).toEqual([]);
    expect(subjects.filter((text) => !/^\p{Lu}[^\p{Lu}]{23,48}[^.?!\p{Lu}]$/u.test(text))).toEqual([]);
    expect(titles.filter((text) => !/^\p{Lu}.{1,87}[^.?!]$/u.test(text))).toEqual([]);
    for (const texts of [polls.map(({ question }) => question), subjects, titles]) {
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it("carry no figure and no link in anything to copy", () => {
    const copied = businessTopics.flatMap((topic) => [
      ...topic.templates.flatMap(({ intro, lines }) => [intro, ...lines]),
      ...topic.polls.flatMap(({ question, options }) => [question, ...options]),
      ...topic.subjects,
      ...topic.caseStudyTitles,
    ]);

    expect(copied.filter((text) => /[\p{N}%]|https?:|www\./u.test(text))).toEqual([]);
    expect(copied.filter((text) => hype.test(text) || contraction.test(text))).toEqual([]);
  });

  it("speak of no software where any trade may be meant", () => {
    const texts = general.flatMap((topic) => [
      ...sentencesOf(topic).map(({ text }) => text),
      ...topic.templates.flatMap(({ intro, lines }) => [intro, ...lines]),
      ...topic.subjects,
      ...topic.caseStudyTitles,
    ]);

    expect(texts.filter((text) => softwareWords.test(text))).toEqual([]);
  });

  it("offer keywords in lower case, a label, a pillar and a hashtag", () => {
    const keywords = businessTopics.flatMap((topic) => topic.keywords);

    expect(keywords.filter((word) => word !== word.toLowerCase())).toEqual([]);
    for (const { label, pillar, hashtag, keywords: words } of businessTopics) {
      expect(label).toMatch(/^[a-z][a-z ]+$/u);
      expect(pillar).toMatch(/^\p{Lu}[\p{L} ]+$/u);
      expect(hashtag).toMatch(/^(\p{Lu}\p{Ll}+)+$/u);
      expect(words.length).toBeGreaterThanOrEqual(6);
    }
  });
});
