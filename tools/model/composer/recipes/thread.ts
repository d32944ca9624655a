import type { PieceDraft } from "../../../../domain/piece.ts";
import { weightedLength } from "../../../../domain/weighted-length.ts";
import type { Framework } from "../../../../domain/vocabulary.ts";
import type { Desk } from "../desk.ts";
import { finishDraft, fitting, paragraphs, part, postRoom } from "../fitting.ts";
import { hashtagOf } from "../hashtags.ts";
import { attempt, cost, limit, openingOf, sign, turn } from "../moves.ts";
import { productPassage, suppliedProof } from "../product-passage.ts";
import { requestFor } from "../requests.ts";
import { threadOfLength } from "../thread-length.ts";

type Move = (desk: Desk) => string | null;

interface ThreadOutline {
  /** what hurts, most important first; the rest is added while it fits */
  problem: readonly Move[];
  /** the value post behind the three steps */
  extra: Move;
}

/** Two ways of telling for each framework; pieces on the same theme take turns. */
const outlines: Partial<Record<Framework, readonly [ThreadOutline, ThreadOutline]>> = {
  PAS: [
    { problem: [cost, attempt], extra: sign },
    { problem: [cost, attempt], extra: limit },
  ],
  BAB: [
    { problem: [cost], extra: sign },
    { problem: [cost], extra: limit },
  ],
  AIDA: [
    { problem: [cost, attempt], extra: sign },
    { problem: [cost], extra: limit },
  ],
};
const otherOutlines: readonly [ThreadOutline, ThreadOutline] = [
  { problem: [attempt, cost], extra: sign },
  { problem: [cost, attempt], extra: limit },
];

/** An X thread of seven kinds of parts in the seed's order, eight or nine posts; proof only where the brief supplies it. */
export function writeThread(desk: Desk): PieceDraft {
  const { framework, ordinal, words } = desk.task.plan;
  if (words !== null) {
    const tag = hashtagOf(desk);
    const thread = threadOfLength(desk, words, tag);
    const hasTag = tag !== "" && thread.parts.some(({ text }) => text.endsWith(`#${tag}`));
    return finishDraft(desk, { ...thread, hashtags: hasTag ? [tag] : [] });
  }
  const { problem, extra } = (outlines[framework] ?? otherOutlines)[ordinal % 2 === 0 ? 0 : 1];
  const { hook, follow } = openingOf(desk);
  const sting = problem.map((move) => move(desk));
  const insight = turn(desk);
  const values = desk.takeSome("steps", 3).map(({ action, reason }) => fitting(postRoom, [action, reason], "\n\n"));
  const proof = suppliedProof(desk, postRoom);
  const more = proof === null ? extra(desk) : null;
  const tag = hashtagOf(desk);
  const passage = productPassage(desk, passageRoom);
  const request = requestFor(desk, { isIntroduced: passage !== null, after: "steps", limit: requestRoom });
  const bonus = desk.take("bonuses", (text) => text.length <= postRoom - 5);
  const ending = fitting(
    postRoom - (passage === null ? 0 : weightedLength(passage) + 2),
    [request.text, tag === "" ? null : `#${tag}`],
    "\n\n",
  );

  const parts = [
    part("hook", fitting(postRoom, [hook, follow], "\n\n")),
    part("problem", fitting(postRoom, sting)),
    part("solution_tease", fitting(postRoom, [insight])),
    ...[...values, ...(more === null ? [] : [more])].map((text) => part("value", fitting(postRoom, [text]))),
    ...(proof === null ? [] : [part("social_proof", proof)]),
    part("call_to_action", paragraphs(passage, ending)),
    ...(bonus === null ? [] : [part("ps", `P.S. ${bonus}`)]),
  ];
  return finishDraft(desk, {
    hook,
    parts,
    cta: request,
    hashtags: tag !== "" && ending.endsWith(`#${tag}`) ? [tag] : [],
  });
}

/** What a request without a link and a link with its words take at most. */
const requestRoom = 85;
const passageRoom = postRoom - requestRoom - 2;
