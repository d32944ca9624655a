import { describe, expect, it } from "vitest";
import { linkedRequests, softwareRequests } from "../../../../tools/model/composer/calls-to-action.ts";
import * as caseStudy from "../../../../tools/model/composer/case-study-sentences.ts";
import * as closers from "../../../../tools/model/composer/closers.ts";
import { genericSentences } from "../../../../tools/model/composer/generic-sentences.ts";
import * as mail from "../../../../tools/model/composer/mail-sentences.ts";
import { personaVoice } from "../../../../tools/model/composer/persona-voice.ts";
import { anyPlainRequests, plainRequests } from "../../../../tools/model/composer/plain-requests.ts";
import * as post from "../../../../tools/model/composer/post-sentences.ts";
import { introductions, mentions, plainIntroductions } from "../../../../tools/model/composer/product-sentences.ts";
import { proofFrames } from "../../../../tools/model/composer/proof-sentences.ts";
import * as reddit from "../../../../tools/model/composer/reddit-sentences.ts";
import * as strategy from "../../../../tools/model/composer/strategy-sentences.ts";
import { toneVoice } from "../../../../tools/model/composer/tone-voice.ts";
import * as transitions from "../../../../tools/model/composer/transitions.ts";
import * as tutorial from "../../../../tools/model/composer/tutorial-sentences.ts";
import * as value from "../../../../tools/model/composer/value-sentences.ts";
import * as variant from "../../../../tools/model/composer/variant-sentences.ts";

const files = {
  linkedRequests,
  softwareRequests,
  caseStudy,
  closers,
  genericSentences,
  mail,
  personaVoice,
  anyPlainRequests,
  plainRequests,
  post,
  introductions,
  mentions,
  plainIntroductions,
  proofFrames,
  reddit,
  strategy,
  toneVoice,
  transitions,
  tutorial,
  value,
  variant,
};

/** Every text in a tree of pools, with the path to it. */
function textsIn(tree: unknown, path: string): [path: string, text: string][] {
  if (typeof tree === "string") return [[path, tree]];
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, branch]) => textsIn(branch, `${path}.${key}`));
}

const texts = Object.entries(files).flatMap(([name, tree]) => textsIn(tree, name));
const faulty = (pattern: RegExp): string[] =>
  texts.filter(([, text]) => pattern.test(text)).map(([path, text]) => `${path}: ${text}`);

describe("the composer's own sentences", () => {
  it("carry no figure, hype, contraction or exclamation", () => {
    expect(faulty(/[\p{N}%!]/u)).toEqual([]);
    expect(
      faulty(
        /\b(revolutionary|seamless(ly)?|supercharge|unlock|simply|just|excited|effortless(ly)?|leverage)\b|game-chang|in today's/iu,
      ),
    ).toEqual([]);
    expect(faulty(/n['’]t\b|['’](re|ve|ll|m)\b|\b(it|that|there|what|who|here|let)['’]s\b/iu)).toEqual([]);
  });

  it("ask for no slot that nobody fills", () => {
    const known = new Set(["name", "label", "piece", "audience", "what", "is", "value", "fact", "readers", "a", "b"]);
    const unknown = texts.flatMap(([path, text]) =>
      [...text.matchAll(/\{(\w+)\}/gu)].filter(([, slot = ""]) => !known.has(slot)).map(([slot]) => `${path}: ${slot}`),
    );

    expect(unknown).toEqual([]);
  });

  it("put a theme after a preposition that fits any noun phrase", () => {
    const own = texts.filter(([path]) => !path.startsWith("genericSentences"));
    const loose = own.filter(([, text]) => text.includes("{label}") && !/\b(on|about) \{label\}/iu.test(text));

    expect(loose).toEqual([]);
  });

  it("are never said twice in one pool", () => {
    const byPool = new Map<string, string[]>();
    for (const [path, text] of texts.filter(([where]) => !where.includes(".lines."))) {
      const pool = path.replace(/\.\d+$/u, "");
      byPool.set(pool, [...(byPool.get(pool) ?? []), text]);
    }

    expect([...byPool].filter(([, pool]) => new Set(pool).size < pool.length)).toEqual([]);
  });

  it("offer twenty-four frames for every form of description, and twelve for a claim", () => {
    for (const pool of [...Object.values(introductions), mentions, plainIntroductions])
      expect(pool.length).toBeGreaterThanOrEqual(24);
    for (const pool of Object.values(value)) expect(pool.length).toBeGreaterThanOrEqual(12);
  });

  it("offer ten requests for every objective, with and without a link", () => {
    for (const { read, act } of [...Object.values(linkedRequests), ...Object.values(plainRequests)]) {
      expect(read.length + act.length).toBeGreaterThanOrEqual(10);
    }
  });

  it("offer twelve sentences of each kind for every persona", () => {
    for (const { openers, pains, closers: last, requests } of Object.values(personaVoice)) {
      for (const pool of [openers, pains, last, requests]) expect(pool.length).toBeGreaterThanOrEqual(12);
    }
  });
});
