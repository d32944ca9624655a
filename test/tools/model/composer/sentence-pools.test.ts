import { describe, expect, it } from "vitest";
import {
  linkedRequests,
  namedRequests,
  pageRequests,
  softwareRequests,
} from "../../../../tools/model/composer/calls-to-action.ts";
import * as caseStudy from "../../../../tools/model/composer/case-study-sentences.ts";
import { genericSentences } from "../../../../tools/model/composer/generic-sentences.ts";
import { goodsSentences } from "../../../../tools/model/composer/goods-sentences.ts";
import * as labels from "../../../../tools/model/composer/labels.ts";
import * as plainRequests from "../../../../tools/model/composer/plain-requests.ts";
import { introductions, plainIntroductions } from "../../../../tools/model/composer/product-sentences.ts";
import * as proof from "../../../../tools/model/composer/proof-sentences.ts";
import * as reddit from "../../../../tools/model/composer/reddit-sentences.ts";
import * as strategy from "../../../../tools/model/composer/strategy-sentences.ts";
import * as tutorial from "../../../../tools/model/composer/tutorial-sentences.ts";
import * as value from "../../../../tools/model/composer/value-sentences.ts";
import { voiceLines } from "../../../../tools/model/composer/voice.ts";
import { fieldLines } from "../../../../tools/model/composer/field-lines.ts";
import * as variant from "../../../../tools/model/composer/variant-sentences.ts";

const files = {
  linkedRequests,
  namedRequests,
  softwareRequests,
  pageRequests,
  voiceLines,
  fieldLines,
  caseStudy,
  genericSentences,
  goodsSentences,
  labels,
  plainRequests,
  introductions,
  plainIntroductions,
  proof,
  reddit,
  strategy,
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
    const known = new Set([
      "name",
      "label",
      "audience",
      "what",
      "is",
      "value",
      "fact",
      "readers",
      "count",
      "a",
      "b",
      "trade",
      "quality",
      "aquality",
    ]);
    const unknown = texts.flatMap(([path, text]) =>
      [...text.matchAll(/\{(\w+)\}/gu)].filter(([, slot = ""]) => !known.has(slot)).map(([slot]) => `${path}: ${slot}`),
    );

    expect(unknown).toEqual([]);
  });

  it("put a theme at the front of a title, or after a preposition that fits any noun phrase", () => {
    const own = texts.filter(([path]) => !/^(?:generic|goods)Sentences/u.test(path));
    const loose = own.filter(
      ([, text]) => text.includes("{label}") && !/\b(on|about|to) \{label\}|^\{label\}(:|,| in practice)/iu.test(text),
    );

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

  it("offer eleven frames for every form of description, and more pairs of claim and check than pieces that claim", () => {
    for (const pool of [...Object.values(introductions), plainIntroductions])
      expect(new Set(pool).size).toBeGreaterThanOrEqual(11);
    for (const frames of Object.values(value.claims)) expect(frames.length).toBeGreaterThanOrEqual(5);
    for (const frames of Object.values(value.itsClaims))
      expect(frames.length * Math.min(value.softwareChecks.length, value.generalChecks.length)).toBeGreaterThanOrEqual(
        24,
      );
  });

  it("call a unique value a claim or an aim, never a promise", () => {
    const own = [...Object.values(value.claims), ...Object.values(value.itsClaims)].flat();

    expect(own.filter((frame) => !/\b(claims?|aims?)\b/iu.test(frame))).toEqual([]);
    expect(faulty(/^(?!genericSentences|goodsSentences).*\b(we promise|our promise|hold us to)\b/iu)).toEqual([]);
  });

  it("follow American spelling", () => {
    expect(
      faulty(
        /\b(sceptic\w*|recogni[s]\w*|organis\w*|realis\w*|favour\w*|colour\w*|behaviour\w*|neighbour\w*|diary|learnt|whilst)\b/iu,
      ),
    ).toEqual([]);
  });

  it("offer ten requests with a link for every objective, and four of its own without one", () => {
    for (const { read, act } of Object.values(linkedRequests)) {
      expect(read.length + act.length).toBeGreaterThanOrEqual(10);
    }
    for (const [objective, pool] of Object.entries(plainRequests.objectiveRequests)) {
      if (objective !== "launch_awareness") expect(pool.length).toBeGreaterThanOrEqual(4);
    }
  });

  it("have something to ask of every persona, and of every kind of hook", () => {
    for (const { any, steps } of Object.values(plainRequests.personaRequests)) {
      expect(any.length).toBeGreaterThanOrEqual(1);
      expect(steps.length).toBeGreaterThanOrEqual(2);
    }
    for (const pool of Object.values(plainRequests.hookRequests)) expect(pool.length).toBeGreaterThanOrEqual(3);
  });

  it("keep a label to five words and end it with a colon", () => {
    expect(textsIn(labels, "labels").filter(([, text]) => !/^\S+( \S+){0,4}:$/u.test(text))).toEqual([]);
  });
});
