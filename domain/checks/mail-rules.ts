import type { Piece } from "../piece.ts";
import { countWords } from "../text-shape.ts";
import { error, excerpt, proseOf, warning, when, type PieceRule } from "./piece-rule.ts";

/** The only merge fields there are; the names of people need a word for those who gave none. */
const mergeFields = /^\{\{(?:(?:first_name|company)\|[^{}|]+|postal_address|unsubscribe_url)\}\}$/;

export const mailRules: readonly PieceRule[] = [
  {
    name: "subject-form",
    check: onMail(({ subject }) => {
      if (subject === null || subject.trim() === "") return [error("the mail has no subject")];
      const length = [...subject].length;
      return [
        ...when(length > 60, error(`the subject has ${length} characters; at most 60`)),
        ...when(/!{2,}/.test(subject), error("the subject shouts with exclamation marks")),
        ...when(isShouted(subject), error("the subject is written in capitals")),
        ...when(/^\s*(?:re|fwd?|aw|wg)\s*:/i.test(subject), error('the subject poses as an answer ("Re:")')),
      ];
    }),
  },
  {
    name: "preheader-length",
    check: onMail(({ preheader, subject }) => {
      const length = [...(preheader ?? "")].length;
      return [
        ...when(length < 40 || length > 100, error(`a preheader has 40 to 100 characters; this one has ${length}`)),
        ...when(preheader !== null && preheader === subject, error("the preheader repeats the subject")),
      ];
    }),
  },
  {
    name: "mail-length",
    check: onMail(({ parts }) => {
      const words = countWords(
        parts
          .filter(({ role }) => role !== "footer")
          .map(({ text }) => text.replace(/\{\{[^{}|]*\|?([^{}]*)\}\}/g, "$1"))
          .join("\n"),
      );
      return when(
        words < 60 || words > 200,
        error(`a mail has 60 to 200 words before its footer; this one has ${words}`),
      );
    }),
  },
  {
    name: "mail-footer",
    check: onMail(({ parts }) => {
      const last = parts.at(-1);
      if (last?.role !== "footer") return [error("the last part of a mail is its footer")];
      return ["{{postal_address}}", "{{unsubscribe_url}}"].flatMap((field) =>
        when(!last.text.includes(field), error(`the footer lacks ${field}`)),
      );
    }),
  },
  {
    name: "merge-field",
    check: (piece) =>
      proseOf(piece).flatMap(({ place, text }) =>
        (text.match(/\{\{[^{}]*\}\}/g) ?? [])
          .filter((field) => piece.channel !== "email" || !mergeFields.test(field))
          .map((field) =>
            error(
              `${place} holds ${excerpt(field)}; ${piece.channel === "email" ? "known are {{first_name|there}}, {{company|your team}}, {{postal_address}}, {{unsubscribe_url}}" : "merge fields are for mails"}`,
            ),
          ),
      ),
  },
  {
    name: "mail-greeting",
    check: onMail(({ parts }) =>
      when(
        /^(?:dear|hi|hello)[ ,]*(?:,|\n|$)/i.test(parts[0]?.text ?? ""),
        warning("the greeting names nobody: write Hi {{first_name|there}}"),
      ),
    ),
  },
];

/** Two long words in capitals, or all of them, are shouting; one short form is not. */
function isShouted(subject: string): boolean {
  const words = subject.match(/\p{L}{2,}/gu) ?? [];
  const loud = words.filter((word) => word.length >= 4 && word === word.toUpperCase() && word !== word.toLowerCase());
  return (
    loud.length >= 2 ||
    (words.length > 1 && words.every((word) => word === word.toUpperCase() && word !== word.toLowerCase()))
  );
}

function onMail(check: (piece: Piece) => ReturnType<PieceRule["check"]>): PieceRule["check"] {
  return (piece) => (piece.channel === "email" ? check(piece) : []);
}
