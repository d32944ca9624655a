import { personas } from "../../../domain/personas.ts";
import type { Brief } from "../../../domain/brief.ts";
import { toneDescriptions } from "../../../domain/tones.ts";
import type { PieceTask, PublicBrief, StrategyTask, TaskKind, VariantTask, WriterTasks } from "../port.ts";
import type { PromptBook } from "./prompt-book.ts";

export interface ChatMessages {
  /** our words alone, the same for every task of its kind and form, so that a server can keep it in its cache */
  system: string;
  /** the material, as blocks of JSON: what is the same for a whole campaign first, the piece itself last */
  user: string;
}

/** The two messages of a task. */
export function messagesFor<K extends TaskKind>(
  kind: K,
  task: WriterTasks[K]["task"],
  prompts: PromptBook,
): ChatMessages {
  const { texts, material } = contents[kind](task);
  const { inputs, closing } = prompts.find(kind);
  const blocks = inputs.flatMap((name) => (material[name] === undefined ? [] : [block(name, material[name])]));
  return {
    system: ["house-rules", ...texts].map((name) => prompts.find(name).text).join("\n\n"),
    user: [...blocks, closing].join("\n\n"),
  };
}

interface Content {
  /** names of the prompts after the house rules */
  texts: string[];
  /** what the blocks may hold, by name; nothing else of a task leaves the house */
  material: Record<string, unknown>;
}

const contents: { [K in TaskKind]: (task: WriterTasks[K]["task"]) => Content } = {
  strategy: ({ brief, facts, classification, learnings }: StrategyTask) => ({
    texts: ["strategy"],
    material: {
      brief: publicBrief(brief),
      facts: facts.filter((fact) => fact.public),
      classification: {
        kind: classification.kind,
        awareness: classification.awareness,
        personas: classification.personas,
      },
      learnings,
    },
  }),
  piece: ({ brief, facts, background, strategy, plan, outline }: PieceTask) => ({
    texts: ["piece", `forms/${plan.type.replaceAll("_", "-")}`],
    material: {
      brief: publicBrief(brief),
      facts: facts.filter((fact) => fact.public),
      background: background?.map(({ text, origin }) => ({ text, origin })),
      strategy,
      reader: personas[plan.persona],
      voice: voiceOf(brief.tone, plan.tone),
      outline,
      plan,
    },
  }),
  variants: ({ brief, test, pieces }: VariantTask) => ({
    texts: ["variants"],
    material: {
      brief: publicBrief(brief),
      test: {
        id: test.id,
        channel: test.channel,
        element: test.element,
        metric: test.metric,
        variants: test.variants,
      },
      pieces: pieces.map(
        ({ id, channel, type, persona, tone, theme, title, subject, preheader, hook, parts, cta }) => ({
          id,
          channel,
          type,
          persona,
          tone,
          theme,
          title,
          subject,
          preheader,
          hook,
          cta,
          parts: parts.map(({ role, text }) => ({ role, text })),
        }),
      ),
    },
  }),
};

/** Named field by field, so that a field that is added to the brief one day is not sent by accident. */
function publicBrief({ objective, product, channels, tone, brand, durationDays }: PublicBrief): PublicBrief {
  return { objective, product, channels, tone, brand, durationDays };
}

function voiceOf({ primary, secondary }: Brief["tone"], tone: keyof typeof toneDescriptions): Record<string, string> {
  const second = secondary === null || secondary === tone || primary !== tone ? null : secondary;
  return {
    [tone]: toneDescriptions[tone],
    ...(second === null ? {} : { [`a little ${second}`]: toneDescriptions[second] }),
  };
}

/** A block that its own content can't close: what might be a tag is escaped, and stays the same JSON. */
function block(name: string, value: unknown): string {
  return `<${name}>\n${JSON.stringify(value).replaceAll("<", "\\u003c")}\n</${name}>`;
}
