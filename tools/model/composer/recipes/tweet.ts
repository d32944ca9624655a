import type { PieceDraft } from "../../../../domain/piece.ts";
import { hash32 } from "../../../../domain/random.ts";
import { weightedLength } from "../../../../domain/weighted-length.ts";
import { answerClosers, thoughtClosers } from "../closers.ts";
import type { Desk } from "../desk.ts";
import { finishDraft, fitting, part, postRoom } from "../fitting.ts";
import { hashtagOf } from "../hashtags.ts";
import { hook } from "../moves.ts";
import { personaVoice } from "../persona-voice.ts";
import { productPassage } from "../product-passage.ts";
import { requestFor } from "../requests.ts";

/** Leaves room for another request in place of the last line, when the post takes part in a test. */
const bodyRoom = 185;

/** A post of one thought. About a third name the product and carry the link; the others end in a question or a useful line. */
export function writeTweet(desk: Desk): PieceDraft {
  const { opening, body, closers } = thought(desk);
  return sells(desk) ? sellingTweet(desk, opening, body) : plainTweet(desk, { opening, body, closers });
}

function sellingTweet(desk: Desk, opening: string, body: string): PieceDraft {
  const request = requestFor(desk);
  const room = postRoom - weightedLength(request.text) - 2;
  const passage = productPassage(desk, room - weightedLength(opening) - 2);
  const text = fitting(postRoom - weightedLength(request.text) - 2, [opening, passage, passage === null ? body.slice(opening.length).trim() : null], "\n\n");
  return finishDraft(desk, { hook: opening, parts: [part("hook", `${text}\n\n${request.text}`)], cta: request });
}

function plainTweet(desk: Desk, { opening, body, closers }: Thought): PieceDraft {
  const last = desk.pick(closers.key, closers.lines, { limit: postRoom - weightedLength(body) - 2 }) ?? "";
  const tag = desk.task.plan.ordinal % 3 === 0 ? hashtagOf(desk) : "";
  const text = fitting(postRoom, [body, last, tag === "" ? null : `#${tag}`], "\n\n");
  return finishDraft(desk, {
    hook: opening,
    parts: [part("hook", text)],
    cta: { text: last, url: null },
    hashtags: text.endsWith(`#${tag}`) && tag !== "" ? [tag] : [],
  });
}

interface Thought {
  opening: string;
  body: string;
  closers: { key: string; lines: readonly string[] };
}

/** The thought itself: what opens it by the plan's kind of hook, what follows by how many posts came before on the theme. */
function thought(desk: Desk): Thought {
  const { hookKind, earlier, persona, ordinal } = desk.task.plan;
  const turnOfPost = earlier.filter((type) => type === "tweet").length + ordinal;
  if (hookKind === "how_to") {
    const step = desk.take("steps", ({ action }) => action.length <= bodyRoom);
    const opening = step?.action ?? hook(desk);
    const closers = { key: `request-${persona}`, lines: personaVoice[persona].requests };
    return { opening, body: joined(desk, opening, [step?.reason ?? null]), closers };
  }
  const opening = hook(desk, bodyRoom);
  const room = bodyRoom - opening.length - 2;
  const fits = (text: string): boolean => text.length <= room;
  if (hookKind === "question") {
    const follow = turnOfPost % 2 === 0 ? desk.take("turns", fits) : desk.take("costs", fits);
    return { opening, body: joined(desk, opening, [follow]), closers: { key: "answer", lines: answerClosers } };
  }
  const follows = [
    () => desk.take("turns", fits),
    () => desk.take("steps", ({ action }) => fits(action))?.action ?? null,
    () => desk.take("limits", fits),
  ];
  const follow = follows[turnOfPost % follows.length]?.() ?? null;
  return { opening, body: joined(desk, opening, [follow]), closers: { key: "thought", lines: thoughtClosers } };
}

function joined({ task }: Desk, opening: string, follows: readonly (string | null)[]): string {
  return fitting(bodyRoom, [opening, ...follows], task.plan.ordinal % 2 === 0 ? "\n\n" : " ");
}

/** One in eight in the first phase, about a half in the last: a third over the campaign. */
function sells({ task: { plan, seed } }: Desk): boolean {
  const eighths = { problem_awareness: 1, solution_introduction: 3, social_proof: 3, call_to_action: 4 }[plan.focus];
  return hash32(`${seed}\u0000sells\u0000${plan.ordinal}`) % 8 < eighths;
}
