import type { PieceDraft, PiecePart } from "../../../../domain/piece.ts";
import { countWords } from "../../../../domain/text-shape.ts";
import { numberOf, type Desk } from "../desk.ts";
import { finishDraft, paragraphs, part } from "../fitting.ts";
import { lowerFirst } from "../grammar.ts";
import { hashtagsOf } from "../hashtags.ts";
import { attempt, closer, cost, hook, opener, pain, sign, turn } from "../moves.ts";
import { personaVoice } from "../persona-voice.ts";
import { introduction, productPassage, valueClaim } from "../product-passage.ts";
import { requestFor } from "../requests.ts";
import type { Topic } from "../topic.ts";
import {
  pitfallRemedies,
  stepChecks,
  stepWays,
  templateLeads,
  tutorialNeeds,
  tutorialNextSteps,
  tutorialOutcomes,
  tutorialScopes,
  tutorialSubtitles,
} from "../tutorial-sentences.ts";

const fewestWords = 640;
const mostSteps = 6;
const fewestSteps = 4;
const longestHeading = 85;

/** Openings of a tutorial: with the trouble, with the reader, with the idea. */
const openings: readonly ((desk: Desk) => (string | null)[])[] = [
  (desk) => [cost(desk), attempt(desk)],
  (desk) => [opener(desk), cost(desk), turn(desk)],
  (desk) => [turn(desk), cost(desk)],
  (desk) => [cost(desk), pain(desk), turn(desk)],
];

/** Where the form to copy stands: before the steps, among them, or after them. */
const templatePlaces = ["before", "inside", "after"] as const;

/** A Medium tutorial of 600 to 1,000 words: promise, needs, numbered steps, a form to copy, what can go wrong, next step. */
export function writeTutorial(desk: Desk): PieceDraft {
  const { plan } = desk.task;
  const title = desk.take("tutorialTitles") ?? `First steps on ${desk.label}`;
  const opening = hook(desk);
  const introduce = openings[numberOf(plan) % openings.length];
  const place = templatePlaces[numberOf(plan) % templatePlaces.length] ?? "after";
  const head = [
    part("subtitle", subtitleOf(desk)),
    part("hook", paragraphs(opening, ...(introduce?.(desk) ?? []))),
    part("body", outcomeOf(desk), "What you will have at the end"),
    part("body", needsOf(desk), "What you need"),
  ];
  const form = templatePart(desk);
  const tail = tailOf(desk);
  const steps = enoughSteps(desk, countWords([...head, form, ...tail.parts].map(({ text }) => text).join("\n")));
  const middle =
    place === "before"
      ? [form, ...steps]
      : place === "after"
        ? [...steps, form]
        : [...steps.slice(0, 2), form, ...steps.slice(2)];
  return finishDraft(desk, {
    hook: title,
    title,
    parts: [...head, ...middle, ...tail.parts],
    cta: tail.request,
    hashtags: hashtagsOf(desk),
    media: [
      {
        kind: "code",
        description: `The form of this tutorial on ${desk.label}, ready to copy`,
        alt: `A form about ${desk.label} to copy and fill in`.slice(0, 124),
      },
    ],
  });
}

function subtitleOf(desk: Desk): string {
  const readers = desk.pick("readers", personaVoice[desk.task.plan.persona].readers, { by: "type" }) ?? "anyone";
  return desk.pick("tutorial-subtitle", tutorialSubtitles, { by: "type", slots: { readers } }) ?? "";
}

function outcomeOf(desk: Desk): string {
  return [
    desk.pick("tutorial-outcome", tutorialOutcomes, { by: "type" }),
    desk.pick("tutorial-scope", tutorialScopes, { by: "type" }),
  ].join(" ");
}

function needsOf(desk: Desk): string {
  const items = Array.from({ length: 3 }, () => desk.pick("tutorial-needs", tutorialNeeds, { by: "type", stride: 3 }));
  return items.flatMap((item) => (item === null ? [] : [`- ${item}`])).join("\n");
}

/** Four steps, and up to six while the text is short of words. */
function enoughSteps(desk: Desk, wordsAround: number): PiecePart[] {
  const written: PiecePart[] = [];
  let words = wordsAround;
  while (written.length < mostSteps && (written.length < fewestSteps || words < fewestWords)) {
    const step = desk.take("steps");
    if (step === null) break;
    const next = stepPart(desk, step, written.length + 1);
    written.push(next);
    words += countWords(`${next.heading ?? ""} ${next.text}`);
  }
  return written;
}

/** One action under its heading, the reason, a way to go about it, and how to see that it worked. */
function stepPart(desk: Desk, { action, reason }: Topic["steps"][number], number: number): PiecePart {
  const heading = headingOf(action);
  const full = heading === withoutStop(action) ? null : action;
  const way = desk.pick("step-way", stepWays, { by: "type", stride: mostSteps });
  const check = desk.pick("step-check", stepChecks, { by: "type", stride: mostSteps });
  const seen = check === null ? null : `How to see that it worked: ${lowerFirst(check)}`;
  const body = [full, reason, way].filter((text) => text !== null).join(" ");
  return part("step", paragraphs(body, seen), `Step ${number}: ${heading}`);
}

/** The action as a heading; a long one without the examples and purposes that its first half can do without. */
function headingOf(action: string): string {
  if (action.length <= longestHeading) return withoutStop(action);
  const [short = action] = withoutStop(action).split(
    /, (?:such as|for example|including|so that|even if|and|but) |; /u,
  );
  return short.length >= 20 ? short : withoutStop(action);
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.]$/u, "");
}

function templatePart(desk: Desk): PiecePart {
  const template = desk.take("templates");
  if (template === null)
    return part("body", desk.pick("template-lead", templateLeads, { by: "type" }) ?? "", "Write it down");
  const { intro, language, lines } = template;
  const lead = desk.pick("template-lead", templateLeads, { by: "type" });
  return part(
    "code",
    paragraphs(`${intro} ${lead ?? ""}`.trim(), ["```" + language, ...lines, "```"].join("\n")),
    "Something to copy",
  );
}

function tailOf(desk: Desk): { parts: PiecePart[]; request: PieceDraft["cta"] } {
  const request = requestFor(desk);
  const limits = desk.takeSome("limits", 2).map((text) => {
    const remedy = desk.pick("pitfall", pitfallRemedies, { by: "type", stride: 2 });
    return remedy === null ? text : `${text} ${remedy}`;
  });
  const about =
    desk.task.plan.focus === "social_proof" ? (valueClaim(desk) ?? introduction(desk)) : productPassage(desk);
  const next = paragraphs(
    [desk.pick("tutorial-next", tutorialNextSteps, { by: "type" }), desk.take("bonuses")]
      .filter((text) => text !== null)
      .join(" "),
    closer(desk),
    about,
    request.text,
  );
  return {
    parts: [
      part("body", paragraphs(...limits), "What can go wrong"),
      part("body", paragraphs(sign(desk), sign(desk)), "How to tell that it helps"),
      part("call_to_action", next, "Next step"),
    ],
    request,
  };
}
