import { rejoin, withCallToAction, type FinishContext } from "./finish-piece.ts";
import type { PieceEdit } from "./piece-edit.ts";
import type { Piece } from "./piece.ts";
import { sentencesOf } from "./text-shape.ts";
import type { ChannelName } from "./vocabulary.ts";

/** Behind the writer's name when a person has changed its words. */
const byPerson = "+person";

/** Where hashtags stand inside the text; elsewhere they are set beside it. */
const tagsInside: ReadonlySet<ChannelName> = new Set<ChannelName>(["twitter", "linkedin"]);

/**
 * The piece with a person's words, joined, checked and hashed like any other: `draft`, or `needs_review` when a check is an
 * error. What belongs to the words goes with them: the hook is the new opening when the old one is gone, the hashtags are
 * those of the text unless they are given, a new request takes the old one's place. The writer's name gets "+person" at
 * its end. An edit that changes nothing gives the piece back as it is.
 */
export function editPiece(piece: Piece, edit: PieceEdit, context: FinishContext): Piece {
  const parts = piece.parts.map((part, index) => {
    const { heading, text } = edit.parts?.[index] ?? {};
    const whole = index === 0 ? edit.text : undefined;
    return {
      ...part,
      ...(heading === undefined ? {} : { heading }),
      text: text ?? whole ?? part.text,
    };
  });
  const worded: Piece = {
    ...piece,
    parts,
    title: edit.title ?? piece.title,
    subject: edit.subject ?? piece.subject,
    preheader: edit.preheader ?? piece.preheader,
    poll:
      piece.poll === null
        ? null
        : {
            options: edit.poll?.options ?? piece.poll.options,
            durationMinutes: edit.poll?.duration_minutes ?? piece.poll.durationMinutes,
          },
  };
  const asked = withRequest(worded, edit, context);
  const tagged = { ...asked, hashtags: edit.hashtags ?? hashtagsOf(asked, piece) };
  const edited = { ...tagged, hook: hookOf(tagged, piece) };
  if (isSame(edited, piece)) return piece;
  return rejoin({ ...edited, writer: { ...piece.writer, name: signed(piece.writer.name) } }, context);
}

/** A new request is put where the old one stood, unless the new text holds it already. */
function withRequest(piece: Piece, { cta }: PieceEdit, context: FinishContext): Piece {
  if (cta === undefined) return piece;
  const { text = piece.cta.text, url = piece.cta.url } = cta;
  const stands = piece.parts.some((part) => part.text.includes(text));
  const moved = stands || piece.cta.text === "" ? piece : withCallToAction(piece, text, context);
  return { ...moved, cta: { text, url } };
}

function hookOf(piece: Piece, before: Piece): string {
  const opening = piece.parts[0]?.text ?? "";
  if ([opening, piece.title, piece.subject].some((place) => place?.includes(piece.hook))) return piece.hook;
  if (piece.subject !== null && before.subject?.includes(before.hook)) return piece.subject;
  if (piece.title !== null && before.title?.includes(before.hook)) return piece.title;
  // A greeting is no hook: the opening that a reader stops at has some words.
  const sentences = sentencesOf(opening);
  return sentences.find((sentence) => sentence.split(/\s+/).length >= 4) ?? sentences[0] ?? "";
}

function hashtagsOf({ channel, parts, hashtags }: Piece, before: Piece): string[] {
  const wordsAreSame = parts.every(({ text }, index) => text === before.parts[index]?.text);
  if (wordsAreSame || !tagsInside.has(channel)) return hashtags;
  const found = parts.flatMap(({ text }) => [...text.matchAll(/(?<![\p{L}\p{N}&/#])#(\p{L}[\p{L}\p{N}_]*)/gu)]);
  return [...new Set(found.map(([, tag = ""]) => tag))];
}

function isSame(edited: Piece, piece: Piece): boolean {
  const words = ({ title, subject, preheader, parts, poll, cta, hashtags }: Piece): string =>
    JSON.stringify([title, subject, preheader, parts.map(({ heading, text }) => [heading, text]), poll, cta, hashtags]);
  return words(edited) === words(piece);
}

function signed(name: string): string {
  return name.endsWith(byPerson) ? name : name + byPerson;
}
