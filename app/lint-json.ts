import { parseDocument, isNode } from "yaml";
import { z } from "zod";
import type { Brief } from "../domain/brief.ts";
import { MarketingError } from "../domain/errors.ts";
import { buildLedger, parseFigure } from "../domain/fact-ledger.ts";
import { FactCode, type Fact } from "../domain/fact.ts";
import { findJsonFault } from "../domain/json-fault.ts";
import type { Span } from "../domain/protected-spans.ts";
import { pieceToWire } from "../exports/piece-json.ts";
import { noBrief, readBriefOfAnyDay, type LintDocument } from "./lint-document.ts";
import { readPiece } from "./lint-piece.ts";

/** An export, an answer of `generate --json`, or one piece. */
const Document = z.looseObject({
  brief: z.record(z.string(), z.unknown()).nullish(),
  facts: z
    .array(
      z.looseObject({
        id: z.string(),
        text: z.string(),
        value: z.number().nullish(),
        unit: z.string().nullish(),
        origin: z.string().default(""),
        public: z.boolean().default(true),
        code: FactCode.nullish(),
      }),
    )
    .optional(),
  pieces: z.array(z.unknown()).optional(),
  tests: z.array(z.looseObject({ piece_ids: z.array(z.string()) })).default([]),
});

/**
 * A JSON file as the lint reads it: a campaign's export, pieces, or one piece.
 * @param given the brief that was named beside the file; null = the file's own, if it has one
 * @throws MarketingError "invalid-input" for broken JSON and for what holds no piece, "invalid-brief"
 */
export function readJsonDocument(source: string, fileName: string, given: Brief | null): LintDocument {
  const fault = findJsonFault(source);
  if (fault !== null) {
    throw new MarketingError("invalid-input", `${fileName} is not valid JSON`, {
      why: `line ${fault.line}, column ${fault.column}: ${fault.message}`,
      hint: "correct that place; Markdown and plain text end in .md or .txt",
    });
  }
  const root: unknown = JSON.parse(source);
  const document = Document.safeParse(root).data;
  if (document === undefined) throw noPieces(fileName);
  const isSet = document.pieces !== undefined;
  const raw = document.pieces ?? [root];
  if (raw.length === 0) throw noPieces(fileName);
  const pieces = raw.map((value, index) =>
    readPiece(value, { number: index + 1, where: isSet ? `${fileName}, piece ${index + 1}` : fileName }),
  );
  const own = document.brief ?? null;
  const brief = given ?? (own === null ? null : readBriefOfAnyDay(own));
  const ledger = brief === null ? null : buildLedger(brief);
  const facts = given === null ? document.facts?.map(readFact) : undefined;
  const positions = positionsIn(source);
  return {
    pieces,
    brief: ledger?.brief ?? noBrief,
    facts: facts ?? ledger?.facts ?? [],
    tests: document.tests.map(({ piece_ids: pieceIds }) => ({ pieceIds })),
    scope: { hasBrief: ledger !== null || facts !== undefined, hasForm: true },
    locate: (index, place) => positions(isSet ? ["pieces", index] : [], place),
    write(fixed) {
      if (fixed.every((piece, index) => piece === pieces[index])) return source;
      const put = (value: unknown, index: number): unknown => {
        const piece = fixed[index];
        return piece === undefined || piece === pieces[index] ? value : overlay(value, pieceToWire(piece));
      };
      const whole = isSet ? { ...document, pieces: raw.map(put) } : put(root, 0);
      return `${JSON.stringify(isSet ? inOrder(root, whole) : whole, null, 2)}\n`;
    },
  };
}

function noPieces(fileName: string): MarketingError {
  return new MarketingError("invalid-input", `${fileName} holds no piece`, {
    why: 'neither "pieces" nor the "type" and "parts" of one piece stand in it',
    hint: "give the export of a campaign, the result of generate --json, or one piece",
  });
}

function readFact({
  id,
  text,
  value,
  unit,
  origin,
  public: isPublic,
  code,
}: NonNullable<z.infer<typeof Document>["facts"]>[number]): Fact {
  const figure = parseFigure(text);
  return {
    id,
    text,
    value: value ?? figure.value,
    unit: unit ?? figure.unit,
    subject: figure.subject,
    origin,
    public: isPublic,
    code: code ?? null,
  };
}

/** The fields that a value has, taken from another of the same shape; what it doesn't have isn't added. */
function overlay(value: unknown, from: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(from)) {
    return value.length === from.length ? value.map((one, index) => overlay(one, from[index])) : from;
  }
  if (!isRecord(value) || !isRecord(from)) return from;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, Object.hasOwn(from, key) ? overlay(one, from[key]) : one]),
  );
}

/** The document's own values where nothing was read differently: defaults of reading are not written. */
function inOrder(root: unknown, whole: unknown): unknown {
  if (!isRecord(root) || !isRecord(whole)) return whole;
  return { ...root, pieces: whole["pieces"] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Path = (string | number)[];

/** Where a place of the piece at a path stands in the source; the whole piece where the field has no value there. */
function positionsIn(
  source: string,
): (piece: Path, place: { field: string; start: number; end: number } | null) => Span | null {
  let tree: ReturnType<typeof parseDocument> | null = null;
  const rangeAt = (path: Path): Span | null => {
    tree ??= parseDocument(source);
    const node: unknown = path.length === 0 ? tree.contents : tree.getIn(path, true);
    const range = isNode(node) ? node.range : null;
    return range === null || range === undefined ? null : { start: range[0], end: range[1] };
  };
  return (piece, place) => {
    const path = place === null ? null : pathOf(place.field);
    const field = path === null ? null : rangeAt([...piece, ...path]);
    if (field === null || place === null || source[field.start] !== '"') {
      const whole = rangeAt(piece);
      return whole === null ? null : { start: whole.start, end: Math.min(whole.end, whole.start + 1) };
    }
    const offsets = unitsIn(source, field);
    const start = offsets[place.start] ?? field.start;
    return { start, end: Math.max(start, offsets[place.end] ?? field.end - 1) };
  };
}

function pathOf(field: string): Path | null {
  const [, number = "1"] = /(\d+)$/.exec(field) ?? [];
  const index = Number(number) - 1;
  if (field.startsWith("heading of part ")) return ["parts", index, "heading"];
  if (field.startsWith("part ")) return ["parts", index, "text"];
  if (field.startsWith("option ")) return ["poll", "options", index];
  if (field === "address of the request") return ["cta", "url"];
  return ["title", "subject", "preheader", "text"].includes(field) ? [field] : null;
}

/** The offset in the source of every unit of a JSON string, and of its end. */
function unitsIn(source: string, { start, end }: Span): number[] {
  const offsets: number[] = [];
  for (let offset = start + 1; offset < end - 1;) {
    offsets.push(offset);
    if (source[offset] !== "\\") offset += 1;
    else offset += source[offset + 1] === "u" ? 6 : 2;
  }
  return [...offsets, end - 1];
}
