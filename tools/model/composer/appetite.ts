import type { ContentType } from "../../../domain/vocabulary.ts";
import type { Topic } from "./topic.ts";

export type SentencePool =
  | "questions"
  | "statements"
  | "scenes"
  | "costs"
  | "attempts"
  | "turns"
  | "signs"
  | "limits"
  | "bonuses"
  | "subjects";
export type Pool = SentencePool | "steps" | "polls" | "templates" | "caseStudyTitles";

/** The pools whose items can open a text. */
export type HookPool = "questions" | "statements" | "scenes" | "costs" | "steps";

/** The items that a topic has in each pool. */
export interface PoolItems extends Record<SentencePool | "caseStudyTitles", readonly string[]> {
  steps: Topic["steps"];
  polls: Topic["polls"];
  templates: Topic["templates"];
}

/** Steps among which a tweet chooses the one that goes with its hook; the next piece on the theme begins behind them. */
export const stepsPerTweet = 2;

/**
 * How much each type takes from each pool of its topic beside its hook, as a rule. A piece starts where the earlier pieces
 * on its theme must have stopped, without knowing them.
 */
const appetites: Record<ContentType, Partial<Record<Pool, number>>> = {
  twitter_thread: { costs: 1, attempts: 1, turns: 1, steps: 3, signs: 1, limits: 1, bonuses: 1 },
  tweet: { turns: 1, steps: stepsPerTweet, bonuses: 1 },
  quote_post: { turns: 1, steps: stepsPerTweet, bonuses: 1 },
  poll: { polls: 1 },
  linkedin_post: { costs: 1, attempts: 1, turns: 1, steps: 5, signs: 1, limits: 1 },
  linkedin_article: { costs: 2, attempts: 2, turns: 3, steps: 6, signs: 3, limits: 3, bonuses: 1, templates: 1 },
  linkedin_document: { costs: 1, turns: 1, steps: 6, signs: 1 },
  video_script: { costs: 1, attempts: 1, turns: 1, steps: 3, signs: 1 },
  tutorial: { costs: 1, attempts: 2, turns: 1, steps: 7, signs: 3, limits: 3, bonuses: 1, templates: 1 },
  case_study: { costs: 2, attempts: 2, turns: 1, steps: 5, signs: 4, limits: 1, bonuses: 1, caseStudyTitles: 1 },
  thought_leadership: { costs: 2, attempts: 2, turns: 3, steps: 6, signs: 3, limits: 3, bonuses: 1, templates: 1 },
  comparison: { costs: 2, attempts: 2, turns: 3, steps: 6, signs: 3, limits: 3, bonuses: 1, templates: 1 },
  blog_post: { costs: 2, attempts: 2, turns: 3, steps: 6, signs: 3, limits: 3, bonuses: 1, templates: 1 },
  technical_deep_dive: { costs: 2, attempts: 2, turns: 3, steps: 6, signs: 3, limits: 3, bonuses: 1, templates: 1 },
  best_practices: { costs: 2, attempts: 2, turns: 3, steps: 6, signs: 3, limits: 3, bonuses: 1, templates: 1 },
  api_documentation: { costs: 2, attempts: 1, turns: 1 },
  code_examples: { costs: 2, attempts: 1, turns: 1 },
  reddit_post: { costs: 1, attempts: 2, turns: 1, steps: 1, limits: 1 },
  reddit_link: { costs: 1, attempts: 1, turns: 1, steps: 1, limits: 1 },
  welcome_series: { costs: 1, attempts: 1, turns: 1, steps: 2, signs: 1, bonuses: 1, limits: 1 },
  newsletter: { costs: 2, attempts: 1, turns: 2, steps: 1, signs: 4, bonuses: 2, subjects: 1 },
  product_update: { turns: 1, steps: 1, signs: 1, limits: 1, bonuses: 1 },
  educational_series: { costs: 1, attempts: 1, turns: 1, steps: 3, signs: 2, limits: 1, bonuses: 1 },
  email: { costs: 1, attempts: 1, turns: 1, steps: 3, signs: 1, bonuses: 1, subjects: 1 },
};

/** How many items of a pool the earlier pieces on the same theme have taken, at most. */
export function takenFrom(pool: Pool, earlier: readonly ContentType[]): number {
  return earlier.reduce((sum, type) => sum + (appetites[type][pool] ?? 0), 0);
}

export function poolsOf(topic: Topic): PoolItems {
  const { questions, statements, scenes, costs, attempts, turns, signs, limits, bonuses, subjects, steps } = topic;
  return {
    questions,
    statements,
    scenes,
    costs,
    attempts,
    turns,
    signs,
    limits,
    bonuses,
    subjects,
    steps,
    polls: topic.polls,
    templates: topic.templates,
    caseStudyTitles: topic.caseStudyTitles,
  };
}
