import type { PieceDraft } from "../../../../domain/piece.ts";
import type { Desk } from "../desk.ts";
import { finishDraft, part, postRoom } from "../fitting.ts";
import { pollRequests } from "../plain-requests.ts";

/** Two days: long enough for every time zone, short enough to be remembered. */
const durationMinutes = 2 * 24 * 60;

/** A question about practice with its answers, and one line that invites a word of context. */
export function writePoll(desk: Desk): PieceDraft {
  const poll = desk.take("polls") ?? desk.topic.polls[0];
  const question = poll?.question ?? `What matters most to you about ${desk.label}?`;
  const options = poll?.options ?? ["Quality", "Time", "Price", "Something else"];
  const line = desk.pick("poll-line", pollRequests, { by: "type", limit: postRoom - question.length - 2 }) ?? "";
  return finishDraft(desk, {
    hook: question,
    parts: [part("hook", `${question}\n\n${line}`)],
    cta: { text: line, url: null },
    poll: { options: options.slice(0, 4), durationMinutes },
  });
}
