import type { PieceDraft } from "../../../../domain/piece.ts";
import {
  approachLeads,
  caseSubtitles,
  challengeLeads,
  measuringRules,
  planNotes,
  takeawayLeads,
  takeaways,
  testedLeads,
} from "../case-study-sentences.ts";
import { numberOf, type Desk } from "../desk.ts";
import { finishDraft, paragraphs, part } from "../fitting.ts";
import { hashtagsOf } from "../hashtags.ts";
import { adviceOf, attempt, closer, cost, hook, limit, pain, turn } from "../moves.ts";
import { introduction, suppliedProof, valueClaim } from "../product-passage.ts";
import { requestFor } from "../requests.ts";

type Order = readonly ((desk: Desk) => string | null)[];

/** How the challenge is told: from the loss, from the remedy that falls short, from the reader's own burden. */
const challenges: readonly Order[] = [
  [cost, pain, attempt, cost],
  [attempt, cost, pain, attempt],
  [cost, attempt, attempt, pain],
];

/**
 * A case study before its results: a plan, called so in its title, with the headings of a case study. It prints a result
 * only where the brief supplies one as a fact.
 */
export function writeCaseStudy(desk: Desk): PieceDraft {
  const opening = hook(desk);
  const request = requestFor(desk);
  const challenge = challenges[numberOf(desk.task.plan) % challenges.length] ?? [];
  const parts = [
    part("subtitle", desk.pick("case-subtitle", caseSubtitles, { by: "type" }) ?? ""),
    part("hook", paragraphs(opening, desk.pick("plan-note", planNotes, { by: "type" }))),
    part(
      "challenge",
      paragraphs(desk.pick("challenge-lead", challengeLeads, { by: "type" }), ...challenge.map((tell) => tell(desk))),
      "Challenge",
    ),
    part("approach", approachOf(desk), "Approach"),
    part("results", resultsOf(desk), "What we will measure as results"),
    part("takeaways", takeawaysOf(desk), "What others can take from it"),
    part("call_to_action", paragraphs(closer(desk), request.text)),
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
  const advice = desk.takeSome("steps", 4).map(adviceOf);
  return paragraphs(
    desk.pick("approach-lead", approachLeads, { by: "type" }),
    turn(desk),
    ...advice,
    [
      desk.pick("tested-lead", testedLeads, { by: "type" }),
      desk.product.what === null ? null : introduction(desk, { startsWithName: true }),
    ]
      .filter((text) => text !== null)
      .join(" "),
  );
}

function resultsOf(desk: Desk): string {
  const signs = desk.takeSome("signs", 3).map((text) => `- ${text}`);
  const rules = Array.from({ length: 4 }, () => desk.pick("measuring", measuringRules, { by: "type", stride: 4 }));
  return paragraphs(
    "The trial would look for these signs:",
    signs.join("\n"),
    [rules[0], rules[1]].filter((text) => typeof text === "string").join(" "),
    [rules[2], rules[3]].filter((text) => typeof text === "string").join(" "),
    valueClaim(desk),
    suppliedProof(desk),
  );
}

function takeawaysOf(desk: Desk): string {
  const points = Array.from({ length: 2 }, () => desk.pick("takeaway", takeaways, { by: "type", stride: 2 }));
  return paragraphs(
    [desk.pick("takeaway-lead", takeawayLeads, { by: "type" }), ...points]
      .filter((text) => typeof text === "string")
      .join(" "),
    limit(desk),
    desk.take("bonuses"),
  );
}
