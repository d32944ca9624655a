import type { PieceDraft } from "../../../../domain/piece.ts";
import { caseSubtitles, measuringRules, planNotes, takeaways } from "../case-study-sentences.ts";
import { numberOf, type Desk } from "../desk.ts";
import { finishDraft, paragraphs, part } from "../fitting.ts";
import { hashtagsOf } from "../hashtags.ts";
import { adviceOf, attempt, bonus, cost, limit, openingOf, turn } from "../moves.ts";
import { introduction, suppliedProof, valueClaim } from "../product-passage.ts";
import { requestFor } from "../requests.ts";

type Order = readonly ((desk: Desk) => string | null)[];

/** How the challenge is told, in two paragraphs: from the loss or from the remedy that falls short. */
const challenges: readonly (readonly [Order, Order])[] = [
  [
    [cost, cost],
    [attempt, attempt],
  ],
  [
    [attempt, cost],
    [cost, attempt],
  ],
  [
    [cost, attempt],
    [attempt, cost],
  ],
];

/**
 * A case study before its results: a plan, called so in its title, with the headings of a case study. It prints a result
 * only where the brief supplies one as a fact.
 */
export function writeCaseStudy(desk: Desk): PieceDraft {
  const { hook, follow } = openingOf(desk);
  const request = requestFor(desk, { after: "thought" });
  const challenge = challenges[numberOf(desk.task.plan) % challenges.length] ?? [];
  const parts = [
    part("subtitle", desk.pick("case-subtitle", caseSubtitles, { by: "type" }) ?? ""),
    part("hook", paragraphs(hook, follow, desk.pick("plan-note", planNotes, { by: "type" }))),
    part("challenge", paragraphs(...challenge.map((order) => joined(order.map((tell) => tell(desk))))), "Challenge"),
    part("approach", approachOf(desk), "Approach"),
    part("results", resultsOf(desk), "What we will measure as results"),
    part("takeaways", takeawaysOf(desk), "What others can take from it"),
    part("call_to_action", request.text),
  ];
  const title = titleOf(desk);
  return finishDraft(desk, { hook: title, title, parts, cta: request, hashtags: hashtagsOf(desk) });
}

/** A title of the bank that calls it a plan; else one that does. */
function titleOf(desk: Desk): string {
  return (
    desk.take("caseStudyTitles", (title) => /\bplan\b/iu.test(title)) ??
    `A plan to measure what changes: a trial on ${desk.label}`
  );
}

function approachOf(desk: Desk): string {
  const steps = desk.takeSome("steps", 5).map((step, index) => `${index + 1}. ${adviceOf(step)}`);
  const product =
    desk.product.what === null
      ? null
      : joined(["The product could be one of the changes to test.", introduction(desk, { withClaim: false })]);
  return paragraphs(turn(desk), "The changes, one after the other:", steps.join("\n"), product);
}

function resultsOf(desk: Desk): string {
  const signs = desk.takeSome("signs", 4).map((text) => `- ${text}`);
  const rules = Array.from({ length: 5 }, () => desk.pick("measuring", measuringRules, { by: "type", stride: 5 }));
  return paragraphs(
    "The signs to look for:",
    signs.join("\n"),
    "The rules of the trial:",
    rules.flatMap((text) => (text === null ? [] : [`- ${text}`])).join("\n"),
    valueClaim(desk),
    suppliedProof(desk),
  );
}

function takeawaysOf(desk: Desk): string {
  const points = Array.from({ length: 2 }, () => desk.pick("takeaway", takeaways, { by: "type", stride: 2 }));
  return paragraphs(joined(points), limit(desk), bonus(desk));
}

function joined(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null).join(" ");
}
