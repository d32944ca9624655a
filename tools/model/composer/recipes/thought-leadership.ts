import type { PieceDraft } from "../../../../domain/piece.ts";
import type { Desk } from "../desk.ts";
import { paragraphs } from "../fitting.ts";
import { supply } from "../length.ts";
import { chapter } from "../long-chapters.ts";
import { stanceTitle, subtitleFrom, writeLong, type LongForm, type Room } from "../long-form.ts";
import { claimHeadings, claimLeads, claimReasons, consequences, stanceSubtitles } from "../long-frame-sentences.ts";
import { materialSection, objectionSection, paragraphOf, section, type Items } from "../long-sections.ts";
import { adviceOf } from "../moves.ts";
import { inTurn } from "../variety.ts";

const role = "consequence";

/** One claim, the best argument against it, and what follows from it. */
export function writeThoughtLeadership(desk: Desk): PieceDraft {
  return writeLong(desk, form);
}

const form: LongForm = {
  structuredFrom: 200,
  requestAfter: "thought",
  briefRole: "claim",
  briefMoves: ["turns", "costs", "limits", "steps"],
  title: stanceTitle,
  subtitle: (desk) => subtitleFrom(desk, "stance-subtitle", stanceSubtitles),
  body: (desk, room) => [
    ...claim(desk),
    ...materialSection(desk, "claim"),
    ...objectionSection(desk, "counter_argument"),
    ...whatFollows(desk, room),
    ...room.related.flatMap((source) => chapter(desk, source, role)),
  ],
};

/** The claim in two sentences of the topic, and its reason: what the opposite costs, and why the usual remedies do not help. */
function claim(desk: Desk): Items {
  const heading = desk.pick("claim-heading", claimHeadings, { by: "type" }) ?? "The claim, and why it holds";
  const lead = desk.pick("claim-lead", claimLeads, { by: "type" });
  const reason = desk.pick("claim-reason", claimReasons, { by: "type" });
  return [
    { role: "claim", heading, text: [lead, desk.take("turns")].filter((text) => text !== null).join(" ") },
    { role: "claim", text: [reason, desk.take("costs")].filter((text) => text !== null).join(" "), joins: true },
    supply("claim", (drawn) => paragraphOf(desk, drawn % 2 === 0 ? "costs" : "attempts", drawn), {
      joins: true,
      most: 5,
    }),
  ];
}

/** Consequences for one side after the other: a step with its reason, and a sentence that goes with it. */
function whatFollows(desk: Desk, { sections }: Room): Items {
  const { seed, plan } = desk.task;
  const count = Math.min(consequences.length, Math.max(1, sections - 2));
  const turnsOf = inTurn(consequences, `${seed}\u0000consequences`, { ordinal: plan.ordinal });
  const items = turnsOf.slice(0, count).flatMap(({ heading, opener }): Items => {
    const step = desk.take("steps");
    if (step === null) return [];
    return [
      { role, heading, text: `${opener} ${adviceOf(step)}` },
      supply(role, (drawn) => (drawn === 0 ? desk.take("turns") : nextStep(desk)), { joins: true, most: 3 }),
    ];
  });
  return sections > 4 ? [...items, ...section(desk, "sign", { role })] : items;
}

function nextStep(desk: Desk): string | null {
  const step = desk.take("steps");
  return step === null ? null : paragraphs(`${adviceOf(step)} ${step.check}`);
}
