import type { PieceDraft } from "../../../../domain/piece.ts";
import { weightedLength } from "../../../../domain/weighted-length.ts";
import type { Framework } from "../../../../domain/vocabulary.ts";
import type { Desk } from "../desk.ts";
import { finishDraft, fitting, paragraphs, part, postRoom } from "../fitting.ts";
import { hashtagOf } from "../hashtags.ts";
import { after, attempt, cost, hook, limit, pain, sign, turn } from "../moves.ts";
import { productPassage, suppliedProof } from "../product-passage.ts";
import { requestFor } from "../requests.ts";
import { threadLeads } from "../post-sentences.ts";

type Move = (desk: Desk) => string | null;

interface ThreadOutline {
  /** what hurts, most important first; the rest is added while it fits */
  problem: readonly Move[];
  /** value posts beside the three steps, and whether they stand before the last step or after it */
  extra: Move;
  extraPlace: "inside" | "after";
}

/** Two ways of telling for each framework; pieces on the same theme take turns. */
const outlines: Partial<Record<Framework, readonly [ThreadOutline, ThreadOutline]>> = {
  PAS: [
    { problem: [cost, pain], extra: sign, extraPlace: "after" },
    { problem: [cost, attempt], extra: limit, extraPlace: "after" },
  ],
  BAB: [
    { problem: [cost], extra: after, extraPlace: "after" },
    { problem: [cost, pain], extra: sign, extraPlace: "inside" },
  ],
  AIDA: [
    { problem: [cost, attempt], extra: sign, extraPlace: "after" },
    { problem: [cost, cost], extra: limit, extraPlace: "after" },
  ],
};
const otherOutlines: readonly [ThreadOutline, ThreadOutline] = [
  { problem: [attempt], extra: sign, extraPlace: "after" },
  { problem: [cost, attempt], extra: limit, extraPlace: "inside" },
];

/** An X thread of seven kinds of parts in the seed's order, seven to nine posts; proof only where the brief supplies it. */
export function writeThread(desk: Desk): PieceDraft {
  const { framework, ordinal } = desk.task.plan;
  const outline = (outlines[framework] ?? otherOutlines)[ordinal % 2 === 0 ? 0 : 1];
  const opening = hook(desk);
  const lead = desk.task.plan.hookKind === "how_to" ? null : desk.pick("thread-lead", threadLeads);
  const problem = fitting(
    postRoom,
    outline.problem.map((move) => move(desk)),
    "\n\n",
  );
  const proof = suppliedProof(desk, postRoom);
  const request = requestFor(desk);
  const tag = hashtagOf(desk);
  const ending = fitting(postRoom, [request.text, tag === "" ? null : `#${tag}`], "\n\n");
  const passage = productPassage(desk, postRoom - weightedLength(ending) - 2);
  const bonus = desk.take("bonuses", (text) => text.length <= postRoom - 5);

  const parts = [
    part("hook", fitting(postRoom, [opening, lead], "\n\n")),
    part("problem", problem),
    part("solution_tease", fitting(postRoom, [turn(desk)])),
    ...valueTexts(desk, proof === null ? outline : { ...outline, extra: () => null }).map((text) =>
      part("value", text),
    ),
    ...(proof === null ? [] : [part("social_proof", proof)]),
    part("call_to_action", paragraphs(passage, ending)),
    ...(bonus === null ? [] : [part("ps", `P.S. ${bonus}`)]),
  ];
  return finishDraft(desk, {
    hook: opening,
    parts,
    cta: request,
    hashtags: tag === "" ? [] : [tag],
    media: [sketch(desk)],
  });
}

function valueTexts(desk: Desk, { extra, extraPlace }: ThreadOutline): string[] {
  const separator = desk.task.plan.ordinal % 2 === 0 ? "\n\n" : " ";
  const steps = desk.takeSome("steps", 3).map((step) => fitting(postRoom, [step.action, step.reason], separator));
  const more = extra(desk);
  const place = extraPlace === "inside" ? steps.length - 1 : steps.length;
  const texts = more === null ? steps : [...steps.slice(0, place), more, ...steps.slice(place)];
  return texts.map((text) => fitting(postRoom, [text]));
}

function sketch(desk: Desk): PieceDraft["media"][number] {
  return {
    kind: "image",
    description: `A plain sketch of the steps of this thread on ${desk.label}, one line each`,
    alt: `The steps of this thread on ${desk.label}, one line each`.slice(0, 124),
  };
}
