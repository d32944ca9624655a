import type { Piece } from "../../../domain/piece.ts";
import { shuffle } from "../../../domain/random.ts";
import { weightedLength } from "../../../domain/weighted-length.ts";
import type { VariantDraft, VariantTask } from "../port.ts";
import { fieldOf } from "./field.ts";
import { lowerFirst } from "./grammar.ts";
import { namedRequests } from "./calls-to-action.ts";
import { commonRequests, linkedPool, withLink } from "./requests.ts";
import { canFill, fill } from "./slots.ts";
import { findTopic } from "./topic-index.ts";
import type { Topic } from "./topic.ts";
import { hypotheses, questionHooks, statementHooks } from "./variant-sentences.ts";

interface Kind {
  /** fits after "than" and "in the form of": "a question" */
  name: string;
  texts: readonly string[];
}

/** The variants of a test: they differ in kind, not in a word, and each fits every piece of the test. A is the control. */
export function writeVariants(task: VariantTask, topics: readonly Topic[]): VariantDraft {
  switch (task.test.element) {
    case "subject_line":
      return subjectVariants(task, topics);
    case "hook":
      return hookVariants(task, topics);
    case "call_to_action":
      return requestVariants(task);
  }
}

/** A question against a statement, both from the topic of the mail; its other subjects where one of the kinds is missing. */
function subjectVariants(task: VariantTask, topics: readonly Topic[]): VariantDraft {
  const [piece] = task.pieces;
  const topic = findTopic(piece?.theme ?? "", topics);
  const own = piece?.subject ?? `A short note on ${topic.label}`;
  const statements = [...topic.statements, ...topic.turns].map((text) => text.replace(/[.]$/u, ""));
  const known = [...topic.questions, ...topic.subjects, ...statements]
    .filter(isSubject)
    .filter((text) => text !== piece?.preheader?.replace(/[.]$/u, ""));
  const kinds: Kind[] = [question, statement].map((name) => ({
    name,
    texts: known.filter((text) => kindOf(text) === name),
  }));
  return compared(task, { name: kindOf(own), texts: [own] }, kinds);
}

function isSubject(text: string): boolean {
  return text.length >= 25 && text.length <= 60;
}

function hookVariants(task: VariantTask, topics: readonly Topic[]): VariantDraft {
  const themes = [...new Set(task.pieces.map(({ theme }) => theme))];
  const topic = themes.length === 1 ? findTopic(themes[0] ?? "", topics) : null;
  const own = task.pieces.length === 1 ? task.pieces[0]?.hook : undefined;
  const asking: Kind = { name: question, texts: topic?.questions ?? questionHooks };
  const stating: Kind = { name: statement, texts: topic?.statements ?? statementHooks };
  return own === undefined
    ? compared(task, asking, [stating])
    : compared(task, { name: kindOf(own), texts: [own] }, [asking, stating]);
}

/** With a link one variant asks to read and one to act; without, one asks to follow and one for an answer. */
function requestVariants(task: VariantTask): VariantDraft {
  const { url } = task.brief.product;
  const room = Math.min(280, ...task.pieces.map(roomFor));
  const texts = (kind: "read" | "act"): readonly string[] => {
    const fitting = requestsOf(task, kind).filter((text) => weightedLength(text) <= room);
    return fitting.length === 0
      ? requestsOf(task, kind)
          .toSorted((one, other) => one.length - other.length)
          .slice(0, 1)
      : fitting;
  };
  const own = task.pieces.length === 1 ? task.pieces[0]?.cta.text : undefined;
  const read: Kind = { name: url === null ? "follow" : "read on", texts: texts("read") };
  const act: Kind = { name: url === null ? "reply" : "act on a case of one's own", texts: texts("act") };
  return own === undefined
    ? compared(task, read, [act])
    : compared(task, { name: "do what the text asks now", texts: [own] }, [act, read]);
}

/** A single piece keeps to its objective; over several, the request names the product, since some of them do not. */
function requestsOf({ brief, pieces }: VariantTask, kind: "read" | "act"): readonly string[] {
  const { url, name } = brief.product;
  if (url === null) {
    const themes = [...new Set(pieces.map(({ theme }) => theme))];
    const slots = { name, label: themes.length === 1 ? (themes[0] ?? null) : null };
    const frames = commonRequests(brief.objective)[kind];
    return frames.filter((frame) => canFill(frame, slots)).map((frame) => fill(frame, slots));
  }
  const unnamed = linkedPool(brief.objective, fieldOf(brief) === "software", kind);
  const texts =
    pieces.length === 1 || name.length > 60 ? unnamed : namedRequests[kind].map((frame) => fill(frame, { name }));
  return texts.map((text) => withLink(text, url));
}

/** What a post on X has left for its request; other channels have room enough. */
function roomFor(piece: Piece): number {
  const last = piece.parts.find(({ text }) => text.includes(piece.cta.text));
  return piece.channel === "twitter" && last !== undefined && piece.cta.text !== ""
    ? 280 - weightedLength(last.text) + weightedLength(piece.cta.text)
    : 280;
}

const question = "a question";
const statement = "a plain statement";

/** A from the control, every further variant from the next kind that is not the control's, all texts different. */
function compared(task: VariantTask, control: Kind, others: readonly Kind[]): VariantDraft {
  const { id, variants, element } = task.test;
  const rest = others.filter(({ name, texts }) => name !== control.name && texts.length > 0);
  const draw = ({ name, texts }: Kind, used: readonly string[]): string =>
    shuffle(texts, `${task.seed}\u0000${id}\u0000${name}`).find((text) => !used.includes(text)) ?? texts[0] ?? "";
  const texts = [draw(control, [])];
  for (let index = 1; index < variants.length; index += 1) {
    texts.push(draw(rest[(index - 1) % Math.max(1, rest.length)] ?? control, texts));
  }
  const hypothesis = fill(hypotheses[element], { a: lowerFirst(control.name), b: rest[0]?.name ?? control.name });
  return { hypothesis, texts };
}

function kindOf(text: string): string {
  return text.endsWith("?") ? question : statement;
}
