import type { PieceDraft } from "../../../domain/piece.ts";
import { pictureTexts, windowTexts } from "../../../domain/tested-choices.ts";
import type { TaskKind, VariantDraft, VariantTask, WriterTasks } from "../port.ts";

interface TaskRules<K extends TaskKind> {
  /** what the task asks for, in words that follow "for": "piece p07" */
  subject(task: WriterTasks[K]["task"]): string;
  /** id of the piece that it asks for, null when it is no piece */
  piece(task: WriterTasks[K]["task"]): string | null;
  /** what is wrong with an answer beyond its shape, in words that follow "the answer"; null when nothing is */
  fault(answer: WriterTasks[K]["answer"], task: WriterTasks[K]["task"]): string | null;
  /** the answer with what is code's to say and not the model's */
  settle(answer: WriterTasks[K]["answer"], task: WriterTasks[K]["task"]): WriterTasks[K]["answer"];
}

/** What code knows about each kind of task. Pieces are checked where every writer's are, when they are finished. */
export const taskRules: { [K in TaskKind]: TaskRules<K> } = {
  strategy: { subject: () => "the strategy", piece: () => null, fault: () => null, settle: (draft) => draft },
  piece: {
    subject: ({ plan }) => `piece ${plan.id}`,
    piece: ({ plan }) => plan.id,
    fault: () => null,
    settle: withoutEmptyHeadings,
  },
  variants: {
    subject: ({ test }) => `test ${test.id}`,
    piece: () => null,
    fault({ texts }, { test }) {
      if (texts.length !== test.variants.length) {
        return `has ${texts.length} texts for the ${test.variants.length} variants of the test`;
      }
      return new Set(texts.map((text) => text.trim())).size < texts.length
        ? "has the same text for two variants"
        : null;
    },
    settle: withControl,
  },
};

/** The answer's schema can't leave a heading out (answer-format.ts), so none is the empty one. */
function withoutEmptyHeadings(draft: PieceDraft): PieceDraft {
  return {
    ...draft,
    parts: draft.parts.map(({ heading, ...part }) =>
      heading === undefined || heading === "" ? part : { ...part, heading },
    ),
  };
}

/**
 * In a test of one piece the control is what stands there already, letter for letter; pictures and times are the same
 * choices for every writer.
 */
function withControl({ hypothesis, texts }: VariantDraft, { test, pieces }: VariantTask): VariantDraft {
  const { element, channel } = test;
  if (element === "media") return { hypothesis, texts: pictureTexts(texts.length) };
  if (element === "time") return { hypothesis, texts: windowTexts(channel, texts.length) };
  const [piece] = pieces;
  if (piece === undefined || pieces.length > 1) return { hypothesis, texts };
  const own = { subject_line: piece.subject, hook: piece.hook, call_to_action: piece.cta.text }[element];
  return own === null ? { hypothesis, texts } : { hypothesis, texts: [own, ...texts.slice(1)] };
}
