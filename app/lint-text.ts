import type { Brief } from "../domain/brief.ts";
import { contentTypes } from "../domain/content-types.ts";
import { buildLedger } from "../domain/fact-ledger.ts";
import type { Finding } from "../domain/finding.ts";
import { joinParts } from "../domain/piece-text.ts";
import type { Piece, PiecePart } from "../domain/piece.ts";
import type { Span } from "../domain/protected-spans.ts";
import { structures } from "../domain/structures.ts";
import { PersonaName, ToneName, type ContentType } from "../domain/vocabulary.ts";
import { nearestTone, noBrief, openingOf, requestOf, type LintDocument } from "./lint-document.ts";

/** A stretch of the file with its words. */
interface Stretch extends Span {
  text: string;
}

interface Section {
  heading: Stretch | null;
  text: Stretch;
}

/**
 * A text or Markdown file as the lint reads it: one piece, with its title (`# …`), its headings, and between `---` lines at
 * the top `subject: …`, `preheader: …`, `title: …`, `persona: …`, `tone: …`. Which part is which is guessed.
 */
export function readTextDocument(source: string, type: ContentType, brief: Brief | null): LintDocument {
  const { fields, from } = readHead(source);
  const title = fields.get("title") ?? titleIn(source, from);
  const start = title !== undefined && title.start >= from ? title.end : from;
  const sections = sectionsOf(source, start, type);
  const ledger = brief === null ? null : buildLedger(brief);
  const piece = pieceOf(type, sections, {
    title: title?.text ?? null,
    subject: fields.get("subject")?.text ?? null,
    preheader: fields.get("preheader")?.text ?? null,
    persona: PersonaName.safeParse(fields.get("persona")?.text).data ?? "general",
    tone: ToneName.safeParse(fields.get("tone")?.text).data,
  });
  const stretches = new Map<string, Stretch>([
    ...(title === undefined ? [] : [["title", title] as const]),
    ...[...fields].filter(([name]) => name === "subject" || name === "preheader"),
    ...sections.flatMap(({ heading, text }, index) => [
      ...(heading === null ? [] : [[`heading of part ${index + 1}`, heading] as const]),
      [`part ${index + 1}`, text] as const,
    ]),
  ]);
  return {
    pieces: [piece],
    brief: ledger?.brief ?? noBrief,
    facts: ledger?.facts ?? [],
    tests: [],
    scope: { hasBrief: ledger !== null, hasForm: false },
    locate(_, place: Finding["place"]) {
      const stretch = stretches.get(place?.field ?? "");
      if (stretch === undefined || place === null) return null;
      return { start: stretch.start + place.start, end: Math.min(stretch.end, stretch.start + place.end) };
    },
    write: ([fixed]) => (fixed === undefined || fixed === piece ? source : put(source, stretches, fixed)),
  };
}

const headPattern = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The type that the head of a text names; undefined without one. */
export function typeInHead(source: string): string | undefined {
  return readHead(source).fields.get("type")?.text;
}

function readHead(source: string): { fields: Map<string, Stretch>; from: number } {
  const head = headPattern.exec(source);
  const fields = new Map<string, Stretch>();
  if (head === null) return { fields, from: 0 };
  for (const line of head[0].matchAll(/^([a-z]+):[ \t]*(\S[^\r\n]*)/gm)) {
    const [whole, name = "", text = ""] = line;
    const end = line.index + whole.length;
    fields.set(name, { text, start: end - text.length, end });
  }
  return { fields, from: head[0].length };
}

function titleIn(source: string, from: number): Stretch | undefined {
  const found = /^\s*#[ \t]+([^\r\n]+)/.exec(source.slice(from));
  if (found === null) return undefined;
  const end = from + found[0].length;
  return { text: found[1] ?? "", start: end - (found[1]?.length ?? 0), end };
}

/** Headed types by their headings, one-part types whole, the others paragraph by paragraph; blocks of code stay whole. */
function sectionsOf(source: string, from: number, type: ContentType): Section[] {
  const sections: Section[] = [];
  const isOne = structures[type].length === 1;
  const isHeaded = structures[type].some(({ hasHeading }) => hasHeading);
  let heading: Stretch | null = null;
  let first = -1;
  let last = from;
  let isCode = false;
  const close = (): void => {
    if (first !== -1) sections.push({ heading, text: { text: source.slice(first, last), start: first, end: last } });
    heading = null;
    first = -1;
  };
  let offset = from;
  for (const line of source.slice(from).split("\n")) {
    const plain = line.replace(/\r$/, "");
    const found = isCode ? null : /^#{2,6}[ \t]+(.+)$/.exec(plain);
    const isBreak = !isCode && (plain.trim() === "" || /^-{3,}$/.test(plain.trim()));
    if (/^[ \t]*```/.test(plain)) isCode = !isCode;
    if (found !== null) {
      close();
      const end = offset + plain.length;
      heading = { text: found[1] ?? "", start: end - (found[1]?.length ?? 0), end };
    } else if (isBreak) {
      if (!isOne && !isHeaded) close();
      else if (/^-{3,}$/.test(plain.trim())) close();
    } else {
      if (first === -1) first = offset;
      last = offset + plain.length;
    }
    offset += line.length + 1;
  }
  close();
  return sections.length === 0 ? [{ heading: null, text: { text: "", start: from, end: from } }] : sections;
}

interface Head {
  title: string | null;
  subject: string | null;
  preheader: string | null;
  persona: PersonaName;
  tone: ToneName | undefined;
}

function pieceOf(type: ContentType, sections: readonly Section[], { tone, ...head }: Head): Piece {
  const { channel, agent, frameworks, delivery } = contentTypes[type];
  const parts = sections.map(({ heading, text }, index): PiecePart => ({
    role: roleOf(text.text, index, sections.length),
    ...(heading === null ? {} : { heading: heading.text }),
    text: text.text,
    media: [],
  }));
  const text = joinParts({ channel, parts });
  return {
    ...head,
    id: "piece-1",
    channel,
    type,
    agent,
    tone: tone ?? nearestTone(text),
    week: 1,
    theme: "",
    framework: frameworks[0],
    hook: openingOf(parts[0]?.text ?? ""),
    text,
    parts,
    cta: requestOf(parts),
    poll: null,
    link: null,
    quote: null,
    delivery,
    hashtags: [
      ...new Set([...text.matchAll(/(?<![\p{L}\p{N}&/#])#(\p{L}[\p{L}\p{N}_]*)/gu)].map(([, tag = ""]) => tag)),
    ],
    media: [],
    claims: [],
    checks: [],
    status: "draft",
    aiGenerated: true,
    writer: { name: "unknown", model: null, promptVersion: "" },
    contentHash: "",
  };
}

function roleOf(text: string, index: number, count: number): string {
  if (index === count - 1 && /unsubscribe/i.test(text)) return "footer";
  if (index === 0) return "hook";
  return index === count - 1 ? "call_to_action" : "body";
}

/** The file with the words of the piece where its own stood. */
function put(source: string, stretches: ReadonlyMap<string, Stretch>, piece: Piece): string {
  const words = (field: string): string | null | undefined => {
    const index = Number(/(\d+)$/.exec(field)?.[1] ?? 1) - 1;
    if (field.startsWith("heading")) return piece.parts[index]?.heading;
    if (field.startsWith("part")) return piece.parts[index]?.text;
    return field === "title" ? piece.title : field === "subject" ? piece.subject : piece.preheader;
  };
  return [...stretches]
    .toSorted(([, left], [, right]) => right.start - left.start)
    .reduce(
      (text, [field, { start, end }]) =>
        text.slice(0, start) + (words(field) ?? text.slice(start, end)) + text.slice(end),
      source,
    );
}
