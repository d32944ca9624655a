import type { PieceDraft } from "../../../../domain/piece.ts";
import { weightedLength } from "../../../../domain/weighted-length.ts";
import type { Desk } from "../desk.ts";
import { finishDraft, paragraphs, part, postRoom } from "../fitting.ts";
import { wordsIn } from "../length.ts";
import { pollRequests } from "../plain-requests.ts";
import { longerPollRequests, plainPolls, pollNotes, themedPolls } from "../poll-sentences.ts";
import { severalOf } from "../short-post.ts";
import { fill } from "../slots.ts";

/** Two days: long enough for every time zone, short enough to be remembered. */
const durationMinutes = 2 * 24 * 60;

interface Asked {
  question: string;
  options: readonly string[];
  /** how to answer; null = the question says it */
  note: string | null;
  /** null = the question is the whole request */
  line: string | null;
}

/** A question about practice with its answers, and one line that invites a word of context. */
export function writePoll(desk: Desk): PieceDraft {
  const { question, options, note, line } = askedIn(desk);
  return finishDraft(desk, {
    hook: question,
    parts: [part("hook", paragraphs(question, note, line))],
    cta: { text: line ?? question, url: null },
    poll: { options: options.slice(0, 4), durationMinutes },
  });
}

function askedIn(desk: Desk): Asked {
  const { words } = desk.task.plan;
  const [first, ...others] = pollsOf(desk);
  const drawLine = (): string | null => desk.pick("poll-line", [...pollRequests], { by: "type" });
  if (words === null) {
    const room = postRoom - weightedLength(first.question) - 2;
    return { ...first, note: null, line: desk.pick("poll-line", pollRequests, { by: "type", limit: room }) };
  }
  const lines = [null, ...severalOf(drawLine, pollRequests.length), ...longerPollRequests];
  const notes = severalOf(() => desk.pick("poll-note", pollNotes, { by: "type" }), pollNotes.length);
  return nearest(desk, words, { polls: [first, ...others], notes: [null, ...notes], lines });
}

type Question = Pick<Asked, "question" | "options">;

/** The topic's polls in their order, one at least. */
function pollsOf(desk: Desk): [Question, ...Question[]] {
  const found = desk.topic.polls.map(() => desk.take("polls")).filter((poll) => poll !== null);
  const [first = { question: `What matters most to you about ${desk.label}?`, options: plainOptions }, ...others] =
    found;
  return [first, ...others];
}

const plainOptions = ["Quality", "Time", "Price", "Something else"];

/** The combination that comes nearest to a number of words; where none does, a question of exactly so many. */
function nearest(
  desk: Desk,
  words: number,
  { polls, notes, lines }: { polls: readonly Question[]; notes: Asked["note"][]; lines: Asked["line"][] },
): Asked {
  const count = wordsIn(desk);
  let best: Asked | null = null;
  let distance = mostDistance;
  for (const poll of polls) {
    for (const line of lines) {
      for (const note of notes) {
        const text = paragraphs(poll.question, note, line);
        const off = Math.abs(count(text) - words) / words;
        if (off >= distance || weightedLength(text) > postRoom) continue;
        best = { ...poll, note, line };
        distance = off;
      }
    }
  }
  return best ?? { ...smallPoll(desk, words, count), note: null, line: null };
}

const mostDistance = 0.13;

function smallPoll({ label }: Desk, words: number, count: (text: string) => number): Question {
  const polls = [
    ...themedPolls.map(({ question, options }) => ({ question: fill(question, { label }), options })),
    ...plainPolls,
  ];
  const off = ({ question }: Question): number => Math.abs(count(question) - words);
  return (
    polls.toSorted((one, other) => off(one) - off(other))[0] ?? {
      question: `Time for ${label}?`,
      options: plainOptions,
    }
  );
}
