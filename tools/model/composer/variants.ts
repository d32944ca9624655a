import type { Piece } from "../../../domain/piece.ts";
import { shuffle } from "../../../domain/random.ts";
import { weightedLength } from "../../../domain/weighted-length.ts";
import type { VariantDraft, VariantTask } from "../port.ts";
import { fieldOf } from "./field.ts";
import { lowerFirst } from "./grammar.ts";
import { sharedStems } from "./kinship.ts";
import { subjectFrom } from "./mail-head.ts";
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

/**
 * The mail's own subject against others that are true of it: sentences of the mail itself, and questions of its topic that
 * share a content word with it.
 */
function subjectVariants(task: VariantTask, topics: readonly Topic[]): VariantDraft {
  const [piece] = task.pieces;
  const topic = findTopic(piece?.theme ?? "", topics);
  const own = piece?.subject ?? `A short note on ${topic.label}`;
  const body = piece === undefined ? "" : bodyOf(piece);
  const isOther = (text: string): boolean => text !== own && text !== piece?.preheader?.replace(/[.]$/u, "");
  const sentences = [...topic.steps.map(({ action }) => action), ...topic.turns, ...topic.costs, ...topic.attempts]
    .filter((sentence) => body.includes(sentence))
    .flatMap((sentence) => subjectFrom(sentence) ?? [])
    .filter(isOther);
  const questions = topic.questions
    .filter((text) => sharedStems(text, body).length > 0)
    .flatMap((text) => subjectFrom(text) ?? [])
    .filter(isOther);
  const kinds: Kind[] = [
    { name: question, texts: [...questions, ...plainSubjects([`What do you do about ${topic.label}?`])] },
    {
      name: statement,
      texts: [
        ...sentences,
        ...plainSubjects([`What to do about ${topic.label}`, "A few things to try, each with its reason"]),
      ],
    },
  ];
  return compared(task, { name: kindOf(own), texts: [own] }, kinds, { isShuffled: false });
}

function bodyOf({ parts }: Piece): string {
  return parts.flatMap(({ role, text }) => (role === "footer" ? [] : [text])).join("\n");
}

/** True of any mail: for one without another sentence of a subject's length. */
function plainSubjects(texts: readonly string[]): string[] {
  return texts.flatMap((text) => subjectFrom(text) ?? []);
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
    pieces.length === 1 || (name?.length ?? 61) > 60
      ? unnamed
      : namedRequests[kind].map((frame) => fill(frame, { name }));
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
function compared(
  task: VariantTask,
  control: Kind,
  others: readonly Kind[],
  { isShuffled = true }: { isShuffled?: boolean } = {},
): VariantDraft {
  const { id, variants, element } = task.test;
  const rest = others.filter(({ name, texts }) => name !== control.name && texts.length > 0);
  const spare = others.flatMap(({ texts }) => texts);
  const draw = ({ name, texts }: Kind, used: readonly string[]): string => {
    const order = isShuffled ? shuffle(texts, `${task.seed}\u0000${id}\u0000${name}`) : texts;
    return [...order, ...spare].find((text) => !used.includes(text)) ?? texts[0] ?? "";
  };
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
