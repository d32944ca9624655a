import { z } from "zod";
import { MarketingError, type FieldError } from "./errors.ts";
import type { Piece } from "./piece.ts";
import { lengthOf, plainText } from "./plain-text.ts";
import { quoted, wrongKind } from "./request-fields.ts";
import { describeIssues } from "./request-issues.ts";

/** Code points that a part of a piece may have; the longest articles have a tenth of it. */
const longestText = 100_000;

/** Words a person wrote: made safe to store and print, refused when there is too much of it. */
function words(what: string, most: number) {
  return z.string({ error: wrongKind(what, "text") }).transform((raw, context) => {
    const text = plainText(raw);
    const length = lengthOf(text);
    if (length > most) context.addIssue(`${what} has ${length} characters; at most ${most}`);
    return text;
  });
}

/** What a person may change of a piece, as it comes over the wire; what is left out stays. */
export const PieceEdit = z
  .strictObject(
    {
      title: words("title", 1000),
      subject: words("subject", 1000),
      preheader: words("preheader", 1000),
      /** the whole text, of a piece that is one part */
      text: words("text", longestText),
      /** every part in its order; an empty object leaves one as it is */
      parts: z
        .array(
          z
            .strictObject(
              {
                role: z.string({ error: wrongKind("a part's role", "text") }),
                heading: words("a heading", 1000),
                text: words("a part's text", longestText),
                media: z.array(z.unknown(), { error: wrongKind("a part's media", "a list") }),
              },
              { error: wrongKind("a part", "an object such as {text}") },
            )
            .partial(),
          { error: wrongKind("parts", "a list") },
        )
        .max(200, "more than 200 parts"),
      hashtags: z
        .array(words("a hashtag", 100), { error: wrongKind("hashtags", "a list of texts") })
        .max(30, "more than 30 hashtags"),
      cta: z
        .strictObject(
          { text: words("the request", 1000), url: words("the request's url", 2000).nullable() },
          { error: wrongKind("cta", "an object {text, url}") },
        )
        .partial(),
      poll: z
        .strictObject(
          {
            options: z
              .array(words("an option", 200), { error: wrongKind("options", "a list of texts") })
              .min(2, "a poll has two options or more")
              .max(4, "a poll has four options at most"),
            duration_minutes: z
              .int({ error: wrongKind("duration_minutes", "a whole number") })
              .min(5, "a poll lasts five minutes or more")
              .max(10_080, "a poll lasts seven days at most"),
          },
          { error: wrongKind("poll", "an object {options, duration_minutes}") },
        )
        .partial(),
    },
    { error: wrongKind("the edit", "an object") },
  )
  .partial();
export type PieceEdit = z.infer<typeof PieceEdit>;

/** What the plan, the writer and the checks settle. */
const settled = new Set(
  "id channel type agent persona tone week theme framework hook link quote delivery media claims checks status ai_generated writer content_hash".split(
    " ",
  ),
);

/**
 * The edit as it fits the piece.
 * @throws MarketingError "invalid-input" with every fault: an unknown field with the nearest name, one that is settled
 * elsewhere, one that this kind of piece doesn't have
 */
export function readPieceEdit(input: unknown, piece: Piece): PieceEdit {
  const parsed = PieceEdit.safeParse(input);
  if (!parsed.success) {
    throw refused(
      describeIssues(parsed.error.issues, PieceEdit).map((fault) =>
        settled.has(fault.pointer.slice(1))
          ? { ...fault, detail: `${fault.pointer.slice(1)} is not changed by hand; leave it out, or send it as it is` }
          : fault,
      ),
    );
  }
  const faults = misfits(parsed.data, piece);
  if (faults.length > 0) throw refused(faults);
  return parsed.data;
}

function refused(errors: FieldError[]): MarketingError {
  return new MarketingError(
    "invalid-input",
    `the edit was refused: ${errors
      .slice(0, 3)
      .map(({ detail }) => detail)
      .join("; ")}`,
    { hint: "send only what changes: title, subject, preheader, text, parts, hashtags, cta, poll", errors },
  );
}

function misfits(edit: PieceEdit, piece: Piece): FieldError[] {
  const faults: FieldError[] = [];
  const kind = piece.type.replaceAll("_", " ");
  for (const field of ["title", "subject", "preheader", "poll"] as const) {
    if (edit[field] !== undefined && piece[field] === null) {
      faults.push({ pointer: `/${field}`, detail: `a piece of the kind "${kind}" has no ${field}` });
    }
  }
  if (edit.text !== undefined && edit.parts !== undefined) {
    faults.push({ pointer: "/text", detail: "the text is what its parts make; give text or parts, not both" });
  } else if (edit.text !== undefined && (piece.parts.length !== 1 || piece.parts[0]?.heading !== undefined)) {
    faults.push({ pointer: "/text", detail: `the text is made of ${piece.parts.length} parts; change parts instead` });
  }
  if (edit.parts !== undefined && edit.parts.length !== piece.parts.length) {
    const detail = `the piece has ${piece.parts.length} parts; give each of them, {} for one that stays`;
    return [...faults, { pointer: "/parts", detail }];
  }
  return [...faults, ...(edit.parts ?? []).flatMap((part, index) => partMisfits(part, piece.parts[index], index))];
}

type PartEdit = NonNullable<PieceEdit["parts"]>[number];

function partMisfits(edit: PartEdit, part: Piece["parts"][number] | undefined, index: number): FieldError[] {
  const faults: FieldError[] = [];
  if (edit.role !== undefined && edit.role !== part?.role) {
    const detail = `part ${index + 1} is the ${part?.role}, not "${quoted(edit.role)}"; roles stay as they are`;
    faults.push({ pointer: `/parts/${index}/role`, detail });
  }
  if (edit.heading !== undefined && part?.heading === undefined) {
    faults.push({ pointer: `/parts/${index}/heading`, detail: `part ${index + 1} has no heading` });
  }
  if (edit.media !== undefined && JSON.stringify(edit.media) !== JSON.stringify(part?.media)) {
    faults.push({ pointer: `/parts/${index}/media`, detail: "media are not changed by hand; leave them out" });
  }
  return faults;
}
