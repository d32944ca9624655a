import type { Topic } from "./topic.ts";
import { camelCase, upperFirst } from "./grammar.ts";
import { genericSentences } from "./generic-sentences.ts";
import { goodsSentences } from "./goods-sentences.ts";
import { isGoods } from "./trade.ts";

/**
 * A topic made from a label alone, for what is in no bank: "sourdough", "rail freight". Its sentences are right for any noun
 * phrase because the label only stands after a preposition; they say less than a bank does, and nothing that may be false.
 */
export function genericTopic(label: string): Topic {
  const frames = isGoods(label) ? goodsSentences : genericSentences;
  const say = (pool: readonly string[]): string[] =>
    pool.map((frame) => upperFirst(frame.replaceAll("{label}", label)));
  return {
    id: `generic-${label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}`,
    label,
    field: "general",
    personas: ["general"],
    keywords: [label.toLowerCase()],
    pillar: upperFirst(label),
    hashtag: camelCase(label),
    questions: say(frames.questions),
    statements: say(frames.statements),
    scenes: say(frames.scenes),
    costs: say(frames.costs),
    attempts: say(frames.attempts),
    turns: say(frames.turns),
    steps: frames.steps.map(({ action, reason, check }) => ({
      action: action.replaceAll("{label}", label),
      reason: reason.replaceAll("{label}", label),
      check: check.replaceAll("{label}", label),
    })),
    signs: say(frames.signs),
    limits: say(frames.limits),
    bonuses: say(frames.bonuses),
    polls: frames.polls.map(({ question, options }) => ({
      question: question.replaceAll("{label}", label),
      options: [...options],
    })),
    templates: frames.templates.map(({ intro, language, lines }) => ({
      intro: intro.replaceAll("{label}", label),
      language,
      lines: lines.map((line) => line.replaceAll("{label}", label)),
    })),
    subjects: say(frames.subjects).filter((subject) => subject.length >= 25 && subject.length <= 50),
    caseStudyTitles: say(frames.caseStudyTitles),
  };
}
