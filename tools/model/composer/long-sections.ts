import { countWords } from "../../../domain/text-shape.ts";
import type { SentencePool } from "./appetite.ts";
import type { Desk } from "./desk.ts";
import { paragraphs } from "./fitting.ts";
import { lowerFirst, upperFirst } from "./grammar.ts";
import { areKin } from "./kinship.ts";
import { supply, type Passage, type Supply } from "./length.ts";
import {
  checkLabels,
  connectors,
  genericMarks,
  objectionAnswers,
  objectionHeadings,
  objectionLeads,
  sceneClosers,
} from "./long-passage-sentences.ts";
import { sectionWords, type SectionKind } from "./long-section-sentences.ts";
import type { Step } from "./moves.ts";

/** Passages and supplies that stand one after the other. */
export type Items = readonly (Passage | Supply)[];

export interface SectionOptions {
  role: string;
  /** the desk whose topic gives the sentences; headings and openers always come from the piece's own */
  source?: Desk;
  /** in place of one of the kind's own */
  heading?: string | undefined;
  opener?: string | undefined;
}

/** A section of one kind: a heading, an opener, and sentences of the topic, as many as the length asks for. */
export function section(
  desk: Desk,
  kind: SectionKind,
  { role, source = desk, heading, opener }: SectionOptions,
): Items {
  const words = sectionWords[kind];
  const title = heading ?? desk.pick(`long-${kind}-heading`, words.headings, { by: "type" }) ?? undefined;
  const first = opener ?? desk.pick(`long-${kind}-opener`, words.openers, { by: "type" });
  const body = bodies[kind](desk, source, role);
  return body === null ? [] : withHeading(title, first, body, role);
}

/** Under a heading: the opener, and the body as further paragraphs of the same part; without an opener the body's own first. */
function withHeading(heading: string | undefined, opener: string | null, body: Items, role: string): Items {
  const titled = heading === undefined ? {} : { heading };
  if (opener !== null) return [{ role, text: opener, ...titled, isWhole: true }, ...body];
  const [head, ...rest] = body;
  if (head === undefined) return [];
  if (!("next" in head)) return [{ ...head, ...titled, joins: false }, ...rest];
  const first: Supply = {
    ...head,
    next(drawn) {
      const passage = head.next(drawn);
      return passage === null || drawn > 0 ? passage : { ...passage, ...titled, joins: false };
    },
  };
  return [first, ...rest];
}

type Body = (desk: Desk, source: Desk, role: string) => Items | null;

const bodies: Record<SectionKind, Body> = {
  cost: (_desk, source, role) => prose(source, role, "costs"),
  attempt: (_desk, source, role) => prose(source, role, "attempts"),
  turn: (_desk, source, role) => prose(source, role, "turns"),
  limit: (_desk, source, role) => prose(source, role, "limits"),
  question: (_desk, source, role) => list(source, role, "questions"),
  sign: (_desk, source, role) => list(source, role, "signs"),
  bonus: (_desk, source, role) => list(source, role, "bonuses"),
  step: (desk, source, role) => stepList(desk, source, role),
  scene(desk, source, role) {
    const scene = source.take("scenes");
    if (scene === null) return null;
    const question = source.take("questions", (text) => areKin(scene, text, source.topic.keywords));
    const closer = desk.pick("scene-closer", sceneClosers, { by: "type" });
    return [
      { role, text: paragraphs(scene, [closer, question].filter((text) => text !== null).join(" ")), joins: true },
    ];
  },
  template(desk, source, role) {
    const text = templateText(desk, source);
    return text === null ? null : [{ role, text, joins: true, isWhole: true }];
  },
};

/** A form of the topic with its introduction, in a fence; null when there is no more. */
export function templateText(desk: Desk, source: Desk): string | null {
  const template = source.take("templates");
  if (template === null) return null;
  const { intro, language, lines } = template;
  const isForm = language === "markdown" || language === "text";
  const note = isForm ? intro : `${intro} ${desk.pick("generic-mark", genericMarks) ?? "It is a generic example."}`;
  return paragraphs(note, ["```" + language, ...lines, "```"].join("\n"));
}

type ProsePool = keyof typeof connectors;

/** Paragraphs of two sentences that speak of the same thing where the topic has such. */
function prose(source: Desk, role: string, pool: ProsePool): Items {
  return [supply(role, (drawn) => paragraphOf(source, pool, drawn), { least: 1, joins: true })];
}

/** A sentence of a pool with the next of kin; where none is, with the next behind a connecting word, each word once in a while. */
export function paragraphOf(source: Desk, pool: ProsePool, drawn: number): string | null {
  const first = source.take(pool);
  if (first === null) return null;
  const kin = source.take(pool, (text) => areKin(first, text, source.topic.keywords));
  if (kin !== null) return `${first} ${kin}`;
  const other = source.take(pool, (text) => !/^(?:some|others|a few|if|when|while)\b/iu.test(text));
  const words = connectors[pool];
  const connector = words[(drawn + source.topic.id.length) % words.length] ?? "And";
  return other === null ? first : `${first} ${connector} ${lowerFirst(other)}`;
}

function list(source: Desk, role: string, pool: SentencePool): Items {
  const draw = (): string | null => {
    const item = source.take(pool);
    return item === null ? null : `- ${item}`;
  };
  return [supply(role, draw, { least: 2, joins: true })];
}

/** Texts as a list; what is null is left out. */
export function listOf(texts: readonly (string | null)[]): string {
  return texts.flatMap((text) => (text === null ? [] : [`- ${text}`])).join("\n");
}

/** Steps in a numbered list, each with its reason and its check. */
function stepList(desk: Desk, source: Desk, role: string): Items {
  const label = desk.pick("check-label", checkLabels, { by: "type" }) ?? "The check:";
  const draw = (drawn: number): string | null => {
    const step = source.take("steps");
    return step === null ? null : `${drawn + 1}. ${step.action} ${step.reason} ${label} ${step.check}`;
  };
  return [supply(role, draw, { least: 2, joins: true })];
}

/** The most important sections, as many as there is room for, in their reading order; only they draw from the desk. */
export function chosenSections(
  count: number,
  candidates: readonly (readonly [rank: number, build: () => Items])[],
): Items {
  const ranks = candidates.map(([rank]) => rank).toSorted((one, other) => one - other);
  const lowest = ranks.slice(0, Math.max(0, count)).at(-1) ?? 0;
  return candidates.flatMap(([rank, build]) => (rank <= lowest ? build() : []));
}

/** The best objections of the topic, and what they mean: they are answered and not refuted. */
export function objectionSection(desk: Desk, role: string, heading?: string): Items {
  const title = heading ?? desk.pick("objection-heading", objectionHeadings, { by: "type" }) ?? "A fair objection";
  const lead = desk.pick("objection-lead", objectionLeads, { by: "type" }) ?? "";
  return [
    { role, heading: title, text: lead, isWhole: true },
    supply(role, (drawn) => paragraphOf(desk, "limits", drawn), { least: 1, joins: true }),
    { role, text: desk.pick("objection-answer", objectionAnswers, { by: "type" }) ?? "", joins: true, isWhole: true },
  ];
}

const longestHeading = 85;

/** An action as a heading; a long one without the examples and purposes that its first half can do without. */
export function headingOf(action: string): string {
  const whole = action.replace(/[.]$/u, "");
  if (action.length <= longestHeading) return whole;
  const [short = whole] = whole.split(/, (?:such as|for example|including|so that|even if|and|but) |; /u);
  return short.length >= 20 ? short : whole;
}

/** The text under an action as heading: the action again only where the heading had to cut it. */
export function underHeading({ action, reason }: Step): string {
  return headingOf(action) === action.replace(/[.]$/u, "") ? reason : `${action} ${reason}`;
}

/** Public facts of the piece's material as they stand, each once: what sources say, beside the fields of the brief. */
export function materialSection(desk: Desk, role: string, most = 6): Items {
  const { ledger, task } = desk;
  const facts = task.outline.material
    .flatMap((id) => ledger.from("").filter((fact) => fact.id === id))
    .filter(
      ({ code, origin, text }) => code === null && !origin.startsWith("brief.") && countWords(text) <= longestFact,
    )
    .slice(0, most);
  if (facts.length === 0) return [];
  const lines = facts.map((fact) => `- ${withStop(upperFirst(ledger.quote(fact, fact.text.trim())))}`);
  return [{ role, heading: "What the sources say", text: lines.join("\n"), isWhole: true }];
}

const longestFact = 45;

function withStop(text: string): string {
  return /[.!?…:]["”’)]?$/u.test(text) ? text : `${text}.`;
}
