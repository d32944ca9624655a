import type { Brief } from "./brief.ts";
import { lacksCapital, lacksStop } from "./checks/language-rules.ts";
import { announced } from "./checks/media-rules.ts";
import { tagsToCamelCase } from "./lint-hashtags.ts";
import { mendText } from "./lint-mend.ts";
import { joinParts } from "./piece-text.ts";
import type { Media, Piece } from "./piece.ts";
import { findEmoji } from "./weighted-length.ts";

/** What a safe fix changed: which rule asked for it, and where. */
export interface LintChange {
  rule: string;
  field: string;
}

/** Parts whose lines are no sentences. */
const lines = new Set(["footer", "subtitle", "disclosure", "hashtags", "code", "shot", "slide"]);

/**
 * The piece with everything mended that can be without asking, and what was changed; hook and request go along with the
 * words around them. Checks, hash and status are not made new here. Doing it twice changes nothing more.
 */
export function fixPiece(piece: Piece, brief: Brief): { piece: Piece; changes: LintChange[] } {
  const brandName = brief.brand?.name ?? null;
  const names = [brief.product.name, brandName];
  const changes: LintChange[] = [];
  const note = (field: string, rule: string, before: string, after: string): string => {
    if (before !== after) changes.push({ rule, field });
    return after;
  };
  const words = (field: string, text: string): string => {
    const mended = mendText(text, brandName);
    changes.push(...mended.rules.map((rule) => ({ rule, field })));
    return mended.text;
  };
  const opened = (field: string, text: string): string =>
    note(field, "capital-missing", text, lacksCapital(text, names) ? capitalised(text) : text);
  const closed = (field: string, text: string): string =>
    note(field, "stop-missing", text, lacksStop(text) ? stopped(text) : text);
  const orNull = (text: string | null, fix: (text: string) => string): string | null =>
    text === null ? null : fix(text);

  const parts = piece.parts.map((part, index) => {
    const field = `part ${index + 1}`;
    const { role, heading } = part;
    const text = opened(field, words(field, part.text));
    return {
      ...part,
      ...(heading === undefined ? {} : { heading: words(`heading of ${field}`, heading) }),
      text: lines.has(role) ? text : closed(field, text),
      media: part.media.map((one) => withPlainAlternative(one, note)),
    };
  });
  const fixed: Piece = {
    ...piece,
    title: orNull(piece.title, (text) => opened("title", words("title", fixTitle(piece, text, note)))),
    subject: orNull(piece.subject, (text) =>
      opened("subject", words("subject", note("subject", "subject-poses", text, withoutPose(text)))),
    ),
    preheader: orNull(piece.preheader, (text) => words("preheader", text)),
    parts,
    poll:
      piece.poll === null
        ? null
        : {
            ...piece.poll,
            options: piece.poll.options.map((option, index) => words(`option ${index + 1}`, option)),
          },
    media: piece.media.map((one) => withPlainAlternative(one, note)),
  };
  const tagged = tagsToCamelCase(fixed);
  changes.push(...tagged.fields.map((field) => ({ rule: "hashtag-form", field })));
  const followed = follow(tagged.piece, piece, brandName);
  const text = note("text", "text-differs-from-parts", piece.text, joinParts(followed));
  // A text that follows its parts is no change of its own.
  const own = joinParts(piece) === piece.text ? changes.filter(({ field }) => field !== "text") : changes;
  return own.length === 0 ? { piece, changes: [] } : { piece: { ...followed, text }, changes: own };
}

type Note = (field: string, rule: string, before: string, after: string) => string;

/** Hook and request as they stand in the mended words. */
function follow(piece: Piece, before: Piece, brandName: string | null): Piece {
  const texts = piece.parts.map(({ text }) => text);
  const find = (said: string, places: (string | null | undefined)[]): string => {
    const mended = mendText(said, brandName).text;
    const forms = [said, mended, capitalised(mended)];
    return forms.find((form) => form !== "" && places.some((place) => place?.includes(form))) ?? said;
  };
  return {
    ...piece,
    hook: find(before.hook, [texts[0], piece.title, piece.subject]),
    cta: { ...piece.cta, text: find(before.cta.text, texts) },
  };
}

function fixTitle({ channel }: Piece, title: string, note: Note): string {
  if (channel !== "reddit") return title;
  const plain = findEmoji(title).reduce((left, [sign]) => left.replace(sign, ""), title);
  return plain === title ? title : note("title", "reddit-title-emoji", title, plain.replace(/ {2,}/g, " ").trim());
}

function withoutPose(subject: string): string {
  return subject.replace(/^(?:\s*(?:re|fwd?|aw|wg)\s*:\s*)+/i, "");
}

function withPlainAlternative(media: Media, note: Note): Media {
  const plain = media.alt.replace(announced, "");
  const alt = plain.trim() === "" ? media.alt : plain;
  if (alt === media.alt) return media;
  return { ...media, alt: note("alternative text", "alt-opening", media.alt, capitalised(alt)) };
}

function capitalised(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** A stop behind the last word; a comma or semicolon there becomes it. */
function stopped(text: string): string {
  const end = text.trimEnd();
  return `${end.replace(/[,;]$/u, "")}.${text.slice(end.length)}`;
}
