import type { Brief } from "../domain/brief.ts";
import { MarketingError } from "../domain/errors.ts";
import type { Finding } from "../domain/finding.ts";
import { rejoin } from "../domain/finish-piece.ts";
import { fixPiece, type LintChange } from "../domain/lint-fix.ts";
import { countFindings, lintPieces } from "../domain/lint.ts";
import { nearest } from "../domain/nearest.ts";
import type { Piece } from "../domain/piece.ts";
import { ContentType } from "../domain/vocabulary.ts";
import { sarifOf } from "../exports/sarif.ts";
import { clock } from "./clock.ts";
import type { Context } from "./context.ts";
import { readBriefOfAnyDay, type LintDocument } from "./lint-document.ts";
import { readJsonDocument } from "./lint-json.ts";
import { readTextDocument, typeInHead } from "./lint-text.ts";
import { productVersion } from "./product-version.ts";
import { requireSnapshot } from "./stored-campaign.ts";

/** Lines and columns count from 1; a column is a UTF-16 unit. */
export interface LintPosition {
  line: number;
  column: number;
  end_line: number;
  end_column: number;
}

/** What the lint found, in the words of the wire. */
export interface LintAnswer {
  /** exactly one of them is set */
  file: string | null;
  campaign_id: string | null;
  pieces: number;
  errors: number;
  warnings: number;
  findings: {
    rule: string;
    severity: Finding["severity"];
    message: string;
    piece_id: string | null;
    place: Finding["place"];
    mend: string | null;
    /** where it stands in the file; null for campaigns, and for what stands nowhere */
    position: LintPosition | null;
  }[];
  /** what `--fix` changes, or has changed */
  fixes: { piece_id: string; changes: LintChange[]; edit: Record<string, unknown> }[];
}

/**
 * What the lint finds in a stored campaign, and the edits that would mend what can be mended safely.
 * @throws MarketingError "not-found"
 */
export async function lintCampaign(context: Pick<Context, "store">, campaignId: string): Promise<LintAnswer> {
  const { campaign, facts, pieces, tests } = await requireSnapshot(context, campaignId);
  const { brief } = campaign;
  const findings = lintPieces(pieces, { brief, facts }, { tests });
  return {
    file: null,
    campaign_id: campaignId,
    pieces: pieces.length,
    ...countFindings(findings),
    findings: findings.map((finding) => toWire(finding, null)),
    fixes: fixesOf(pieces, brief, { media: false }).map(({ piece, fixed, changes }) => ({
      piece_id: piece.id,
      changes,
      edit: editOf(piece, fixed),
    })),
  };
}

export interface LintFileInput {
  text: string;
  fileName: string;
  /** content type of a plain text; null = as its head says */
  type: string | null;
  /** an unchecked brief; null = the file's own, or none */
  brief: Record<string, unknown> | null;
  /** mends what can be mended safely */
  fix: boolean;
}

/**
 * What the lint finds in a file, after mending it when asked. `text` is the file as it is to be written, the same when
 * nothing was mended.
 * @throws MarketingError "invalid-usage" for a text without a type, "invalid-input", "invalid-brief"
 */
export function lintFile(input: LintFileInput): { answer: LintAnswer; text: string; hasBrief: boolean } {
  const before = readDocument(input, input.text);
  const fixes = input.fix ? fixesOf(before.pieces, before.brief, { media: true }) : [];
  const mended = new Map(fixes.map(({ piece, fixed }) => [piece, finished(fixed, before)]));
  const text = before.write(before.pieces.map((piece) => mended.get(piece) ?? piece));
  const after = text === input.text ? before : readDocument(input, text);
  const findings = lintPieces(after.pieces, after, { ...after.scope, tests: after.tests });
  const position = positions(text);
  return {
    text,
    hasBrief: after.scope.hasBrief,
    answer: {
      file: input.fileName,
      campaign_id: null,
      pieces: after.pieces.length,
      ...countFindings(findings),
      findings: findings.map((finding) => {
        const index = after.pieces.findIndex(({ id }) => id === finding.pieceId);
        const span = index === -1 ? null : after.locate(index, finding.place);
        return toWire(finding, span === null ? null : position(span.start, span.end));
      }),
      fixes: fixes.map(({ piece, fixed, changes }) => ({ piece_id: piece.id, changes, edit: editOf(piece, fixed) })),
    },
  };
}

function readDocument({ fileName, type, brief }: LintFileInput, text: string): LintDocument {
  const given: Brief | null = brief === null ? null : readBriefOfAnyDay(brief);
  if (type === null && (/\.json$/i.test(fileName) || /^\s*[{[]/.test(text)))
    return readJsonDocument(text, fileName, given);
  const named = type ?? typeInHead(text);
  const known = ContentType.safeParse(named).data;
  if (known !== undefined) return readTextDocument(text, known, given);
  const near = named === undefined ? null : nearest(named, ContentType.options);
  throw new MarketingError(
    "invalid-usage",
    named === undefined ? `${fileName} does not say what kind of text it is` : `content type "${named}" is not known`,
    {
      why: "a tweet is judged otherwise than a tutorial",
      hint: near === null ? `say it with --type: ${ContentType.options.join(", ")}` : `did you mean ${near}?`,
    },
  );
}

interface PieceFix {
  piece: Piece;
  fixed: Piece;
  changes: LintChange[];
}

/** @param media whether pictures can be changed too; by hand they can't */
function fixesOf(pieces: readonly Piece[], brief: Brief, { media }: { media: boolean }): PieceFix[] {
  return pieces.flatMap((piece) => {
    const { piece: fixed, changes } = fixPiece(piece, brief);
    const made = media ? changes : changes.filter(({ rule }) => rule !== "alt-opening");
    return made.length === 0 ? [] : [{ piece, fixed, changes: made }];
  });
}

/** With checks, hash and status made new where the piece has them. */
function finished(piece: Piece, { brief, facts }: LintDocument): Piece {
  return piece.contentHash === "" ? piece : rejoin(piece, { brief, facts, stamp: piece.writer, hash: clock.hash });
}

/** What an edit of the piece has to say, so that it becomes the fixed one. */
function editOf(piece: Piece, fixed: Piece): Record<string, unknown> {
  const fields = ["title", "subject", "preheader"] as const;
  const changed = fields.filter((field) => piece[field] !== fixed[field]);
  const parts = fixed.parts.map(({ heading, text }, index) => ({
    ...(heading === piece.parts[index]?.heading ? {} : { heading }),
    ...(text === piece.parts[index]?.text ? {} : { text }),
  }));
  return {
    ...Object.fromEntries(changed.map((field) => [field, fixed[field]])),
    ...(parts.some((part) => Object.keys(part).length > 0) ? { parts } : {}),
    ...(fixed.cta.text === piece.cta.text ? {} : { cta: { text: fixed.cta.text } }),
    ...(fixed.hashtags.join() === piece.hashtags.join() ? {} : { hashtags: fixed.hashtags }),
    ...(fixed.poll?.options.join("\n") === piece.poll?.options.join("\n")
      ? {}
      : { poll: { options: fixed.poll?.options } }),
  };
}

function toWire({ rule, severity, message, pieceId, place, mend }: Finding, position: LintPosition | null) {
  return { rule, severity, message, piece_id: pieceId, place, mend, position };
}

/** Line and column of offsets in a text. */
function positions(text: string): (start: number, end: number) => LintPosition {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const find = (offset: number): { line: number; column: number } => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
  return (start, end) => {
    const [from, to] = [find(start), find(end)];
    return { line: from.line, column: from.column, end_line: to.line, end_column: to.column };
  };
}

/** The answer as one SARIF 2.1.0 document. */
export function lintAsSarif({ file, campaign_id: campaignId, findings }: LintAnswer): Record<string, unknown> {
  return sarifOf({ version: productVersion(), file, campaignId, findings });
}
